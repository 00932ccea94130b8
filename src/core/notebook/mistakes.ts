import { closestName } from './names';
import type { CellError, MistakeCode, NotebookLanguage } from './types';

/** An error as a kernel caught it. */
export interface CaughtError {
  name: string;
  message: string;
  /** Line in the cell, from 1; null when unknown. */
  line: number | null;
  /** Code of an error of the training, when it is one. */
  code?: string;
}

/** A pattern in the original message, and what it means; the first group is the subject. */
type Rule = [RegExp, MistakeCode];

/** Codes that an error may bring itself. */
const OWN: readonly MistakeCode[] = [
  'too-few-categories',
  'category-empty',
  'settings-invalid',
  'diverged',
  'lesson',
  'unknown-import',
  'forbidden',
  'too-much-memory',
];

const JAVASCRIPT: readonly Rule[] = [
  [/Unterminated (?:string|template|regular)/i, 'unclosed-text'],
  [/Unexpected end|Unexpected token \(|missing [)\]}]|Unexpected token '[)\]}]'/i, 'syntax'],
  [/^(\S+) is not defined/, 'misspelt-name'],
  [/^(?:.*\.)?([\w$]+)(?:\([^)]*\))? is not a function/, 'not-a-function'],
  [/(?:Cannot read propert\w+ of|Cannot set propert\w+ of) (?:undefined|null)(?: \(\w+ '([^']*)'\))?/, 'nothing-there'],
  [/(?:is undefined|is null|has no properties)/, 'nothing-there'],
  [/Maximum call stack|too much recursion/i, 'too-deep'],
  [
    /Array buffer allocation|Invalid array length|Invalid typed array length|out of memory|allocation failed/i,
    'too-much-memory',
  ],
  [/Failed to fetch|NetworkError|not allowed here|is denied|Content Security|insecure/i, 'forbidden'],
  [/not iterable/, 'wrong-type'],
];

const PYTHON: readonly Rule[] = [
  [/unterminated (?:string|triple|f-string)|EOL while/i, 'unclosed-text'],
  [/was never closed|unmatched|does not match opening|unexpected EOF/i, 'missing-bracket'],
  [/expected ':'/, 'missing-colon'],
  [/expected an indented block|unindent does not match|unexpected indent/i, 'indentation'],
  [/name '([^']+)' is not defined/, 'misspelt-name'],
  [/cannot access (?:local|free) variable '([^']+)'/, 'nothing-there'],
  [/(?:No module named|The module) '([^']+)'/, 'unknown-import'],
  [/cannot import name '([^']+)'/, 'unknown-import'],
  [/has no attribute '([^']+)'/, 'no-such-property'],
  [/'(NoneType)' object/, 'nothing-there'],
  [/object is not callable/, 'not-a-function'],
  [/index out of range/, 'out-of-range'],
  [/division(?: or modulo)? by zero/, 'division-by-zero'],
  [/maximum recursion depth/, 'too-deep'],
  [/coroutine .* was never awaited|'coroutine' object/, 'missing-await'],
];

const PYTHON_NAMES: Readonly<Record<string, MistakeCode>> = {
  KeyError: 'no-such-key',
  IndexError: 'out-of-range',
  ZeroDivisionError: 'division-by-zero',
  MemoryError: 'too-much-memory',
  RecursionError: 'too-deep',
  TypeError: 'wrong-type',
  ValueError: 'wrong-type',
  IndentationError: 'indentation',
  TabError: 'indentation',
  SyntaxError: 'syntax',
};

/** Whether brackets outside texts and comments do not pair up. A rough count, for a hint only. */
export function bracketsPair(source: string): boolean {
  const bare = source
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, '')
    .replace(/\/\*[^]*?\*\/|\/\/.*|#.*/g, '');
  const open: string[] = [];
  for (const letter of bare) {
    const at = '([{'.indexOf(letter);
    if (at >= 0) open.push(')]}'[at]!);
    else if (')]}'.includes(letter) && open.pop() !== letter) return false;
  }
  return open.length === 0;
}

/** What kind of mistake an error is, with what it is about and what was likely meant. */
export function explainMistake(
  caught: CaughtError,
  language: NotebookLanguage,
  source: string,
  known: readonly string[],
): CellError {
  const { name, message, line, code: own } = caught;
  const base = { line, name: name.slice(0, 200), message: message.slice(0, 4_000) };
  const ownCode = OWN.find((candidate) => candidate === own);
  if (ownCode)
    return {
      ...base,
      code: ownCode,
      subject: ownCode === 'unknown-import' ? (/"([^"]*)"/.exec(message)?.[1] ?? '') : '',
      suggestion: '',
    };
  const rules = language === 'python' ? PYTHON : JAVASCRIPT;
  const rule = rules.find(([pattern]) => pattern.test(message));
  const syntax = name === 'SyntaxError';
  let code = rule?.[1] ?? (language === 'python' ? PYTHON_NAMES[name] : syntax ? 'syntax' : undefined) ?? 'other';
  if ((code === 'syntax' || code === 'missing-bracket') && syntax)
    code = bracketsPair(source) ? (rule?.[1] ?? 'syntax') : 'missing-bracket';
  const subject = (rule && rule[0].exec(message)?.[1]) ?? '';
  const wasPromise = language === 'javascript' && forgotAwait(source, subject, known);
  if (wasPromise && (code === 'not-a-function' || code === 'nothing-there' || code === 'wrong-type'))
    code = 'missing-await';
  const near = code === 'misspelt-name' || code === 'not-a-function' || code === 'no-such-property';
  return { ...base, code, subject: subject.slice(0, 200), suggestion: near ? closestName(subject, known) : '' };
}

/** Functions of the lesson that give their answer later. */
const LATER = /(^|[^\w.])((?:await\s+)?)(laadModel\s*\(|[\w$]+\.train\s*\()/gm;

/** Whether the cell calls something that must be awaited, without `await`. */
function forgotAwait(source: string, subject: string, known: readonly string[]): boolean {
  const called = [...source.matchAll(LATER)].some((match) => !match[2]);
  return called || (subject !== '' && known.includes(`$promise:${subject}`));
}

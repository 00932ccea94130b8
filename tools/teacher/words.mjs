/** Texts as rows of words, so that a sentence is found again whatever stands between its words. */

/**
 * Words in a row that count as the same sentence: with fewer, two writers find the same words by chance. Shorter sentences
 * are found together with their neighbours.
 */
export const WINDOW = 8;

const WORD = /[\p{L}\p{N}]+/gu;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text without the escapes of JSON, JavaScript and HTML. */
export function unescapeText(text) {
  return text
    .replace(/\\u(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,6})\})/g, (_, four, more) =>
      character(parseInt(four ?? more, 16)),
    )
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, hex) => character(parseInt(hex, 16)))
    .replace(/\\[nrtbfv]/g, ' ')
    .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, hex) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits) => character(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name) => ENTITIES[name]);
}

const character = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** The words of a text, in small letters. */
export function wordsOf(text) {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every row of {@link WINDOW} words in a text. */
export function windowsOf(text) {
  const words = wordsOf(text);
  return words.slice(WINDOW - 1).map((_, at) => words.slice(at, at + WINDOW).join(' '));
}

/** A text as it can be read in a file: as it stands, and without the tags between its words. */
export function readings(text) {
  const plain = unescapeText(text);
  // Twice: a page that is itself a string holds escapes of escapes.
  const twice = unescapeText(plain);
  return twice.includes('<') ? [twice, twice.replace(/<[^>]*>/g, ' ')] : [twice];
}

/**
 * The first row of words in a text that is one of those given.
 *
 * @param windows rows of words that may not be there
 * @param vocabulary every word in them
 */
export function firstMatch(text, windows, vocabulary) {
  let run = [];
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(WORD)) {
    if (!vocabulary.has(word)) {
      run = [];
      continue;
    }
    run.push(word);
    if (run.length > WINDOW) run.shift();
    if (run.length === WINDOW && windows.has(run.join(' '))) return run.join(' ');
  }
  return undefined;
}

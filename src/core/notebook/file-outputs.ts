import { z } from './zod';
import { joined, lines } from './file-schema';
import { MAX_CELL_TEXT, MAX_TEXT } from './limits';
import { addOutput, outputSchema } from './outputs';
import type { CellOutput } from './types';

/** Our own description of an output, inside the JSON of a display; other tools show the text beside it. */
export const OUTPUT_MIME = 'application/vnd.dwengo.output+json';

const text = z.union([z.string(), z.array(z.string())]);
const stream = z.looseObject({ output_type: z.literal('stream'), name: z.string(), text });
const error = z.looseObject({ output_type: z.literal('error'), ename: z.string(), evalue: z.string() });
const display = z.looseObject({
  output_type: z.enum(['display_data', 'execute_result']),
  data: z.record(z.string(), z.unknown()),
});

function readOne(raw: unknown): CellOutput | null {
  const asStream = stream.safeParse(raw);
  if (asStream.success) {
    const { name, text: content } = asStream.data;
    // Whole: where it is cut, `addOutput` says so.
    return { kind: 'text', text: joined(content), stream: name === 'stderr' ? 'warn' : 'out' };
  }
  const asError = error.safeParse(raw);
  if (asError.success) {
    const { ename: name, evalue: message } = asError.data;
    const cut = { name: name.slice(0, MAX_CELL_TEXT), message: message.slice(0, MAX_TEXT) };
    return { kind: 'error', error: { code: 'other', subject: '', suggestion: '', line: null, ...cut } };
  }
  const asDisplay = display.safeParse(raw);
  if (!asDisplay.success) return null;
  const own = outputSchema.safeParse(asDisplay.data.data[OUTPUT_MIME]);
  if (own.success) return own.data;
  const plain = text.safeParse(asDisplay.data.data['text/plain']);
  return plain.success ? { kind: 'value', text: joined(plain.data).slice(0, MAX_TEXT) } : null;
}

/** Stored outputs of a cell, as far as fixed code can show them: markup from a file is never used. */
export function readOutputs(raw: readonly unknown[]): CellOutput[] {
  return raw.flatMap((one) => readOne(one) ?? []).reduce<CellOutput[]>(addOutput, []);
}

/** A short text in place of an output, for tools that do not know our descriptions. */
function plainText(output: CellOutput): string {
  switch (output.kind) {
    case 'table':
      return [output.columns, ...output.rows].map((row) => row.join('\t')).join('\n');
    case 'chart':
      return [output.spec.title, ...output.spec.series.map(({ name, values }) => `${name}: ${values.join(' ')}`)].join(
        '\n',
      );
    case 'pictures':
      return output.items.map(({ caption }) => caption).join('\n');
    case 'model':
      return `${output.name}: ${output.head.categories.join(', ')}`;
    case 'project':
      return `${output.name}: ${output.pictures.length}`;
    case 'check':
      return output.missing.join('\n') || 'OK';
    case 'slider':
      return `${output.label}: ${output.value}`;
    case 'camera':
    case 'files':
      return output.category;
    case 'value':
    case 'text':
      return output.text;
    case 'note':
      return output.note;
    case 'error':
      return output.error.message;
  }
}

/** One output as nbformat 4.5 has it. Pixels that a cell made are left out: they would make the file huge. */
export function writeOutput(output: CellOutput): Record<string, unknown> {
  if (output.kind === 'text') {
    return { output_type: 'stream', name: output.stream === 'warn' ? 'stderr' : 'stdout', text: lines(output.text) };
  }
  if (output.kind === 'error') {
    const { name: ename, message: evalue } = output.error;
    return { output_type: 'error', ename, evalue, traceback: [`${ename}: ${evalue}`] };
  }
  const keep = output.kind !== 'pictures' || output.items.every((item) => 'id' in item);
  const own = keep ? { [OUTPUT_MIME]: output } : {};
  return { output_type: 'display_data', metadata: {}, data: { ...own, 'text/plain': lines(plainText(output)) } };
}

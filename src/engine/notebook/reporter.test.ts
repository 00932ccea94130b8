import { addOutput } from '@core/notebook/outputs';
import type { CellOutput } from '@core/notebook/types';
import { expect, it } from 'vitest';
import { Reporter } from './reporter';

const text = (content: string): CellOutput => ({ kind: 'text', text: content, stream: 'out' });

it('what a control draws takes the place of what it drew before, however much it was', () => {
  let shown: CellOutput[] = [];
  const reporter = new Reporter((_, output) => (shown = addOutput(shown, output)));
  const draw = (...lines: string[]) =>
    reporter.inPlace('schuif', () => lines.forEach((line) => reporter.show(text(line))));
  const said = () => shown.flatMap((output) => (output.kind === 'text' && output.text ? [output.text] : []));
  reporter.begin('cel');
  reporter.show(text('vooraf'));
  draw('een', 'twee');
  reporter.show(text('achteraf'));
  expect(said()).toEqual(['vooraf', 'een', 'twee', 'achteraf']);
  reporter.begin('cel');
  draw('drie');
  expect(said()).toEqual(['vooraf', 'drie', 'achteraf']);
  draw('vier', 'vijf');
  expect(said()).toEqual(['vooraf', 'vier', 'vijf', 'achteraf']);
});

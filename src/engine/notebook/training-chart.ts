import type { TrainingStep } from '@core/head';
import type { ChartSpec } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import type { Labelled, LessonModel, TrainSettings } from './model';
import type { Reporter } from './reporter';

let trainings = 0;

function chart(steps: readonly TrainingStep[], xLabel: string): ChartSpec {
  const series: ChartSpec['series'] = [
    { name: words.chart.train, values: steps.map(({ accuracy }) => accuracy.train) },
  ];
  const test = steps.flatMap(({ accuracy }) => (accuracy.test === null ? [] : [accuracy.test]));
  if (test.length > 0) series.push({ name: words.chart.test, values: test });
  return { type: 'lines', title: words.chart.title, xLabel, labels: [], series, yDomain: [0, 1] };
}

/** Trains while a chart grows; yields after every epoch, so that a caller may let messages through. */
export function* trainWithChart(
  model: LessonModel,
  pictures: readonly Labelled[],
  settings: TrainSettings,
  reporter: Reporter,
): Generator<undefined, { train: number; test: number | null; loss: number }, undefined> {
  const key = `training-${++trainings}`;
  const xLabel = settings.method.kind === 'lbfgs' ? words.chart.step : words.chart.epoch;
  const steps: TrainingStep[] = [];
  for (const step of model.train(pictures, settings)) {
    steps.push(step);
    reporter.show({ kind: 'chart', key, spec: chart(steps, xLabel) }, false);
    yield;
  }
  reporter.show({ kind: 'chart', key, spec: chart(steps, xLabel) });
  const { accuracy, loss, iteration } = steps.at(-1)!;
  const said = words.trained(pictures.length, words.rounds(iteration, xLabel), words.percent(accuracy.train));
  const test = accuracy.test === null ? '' : words.tested(words.percent(accuracy.test));
  reporter.show({ kind: 'text', text: said + test, stream: 'out' });
  return { train: accuracy.train, test: accuracy.test, loss: loss.train };
}

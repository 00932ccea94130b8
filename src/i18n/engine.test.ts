import { expect, it } from 'vitest';
import { HeadTrainingError } from '@core/head/types';
import { EngineError } from '@engine/errors';
import { engineText } from './engine';

it('names the picture that cannot be read, and says what to do', () => {
  expect(engineText.explainError(new EngineError('picture-unreadable', 'x', 'kat.heic'))).toMatch(/‘kat\.heic’.*JPEG/);
  expect(engineText.explainError(new EngineError('picture-unreadable', 'x', ''))).toMatch(/^Deze afbeelding /);
});

it('names the empty category', () => {
  expect(engineText.explainError(new HeadTrainingError('category-empty', 'x', 'Glas'))).toContain('‘Glas’');
});

it('has a sentence for what it does not know', () => {
  for (const error of [new Error('x'), null, 'x', { name: 'EngineError', code: 'toString' }]) {
    expect(engineText.explainError(error)).toBe(engineText.engineErrors.internal());
  }
});

import { HeadTrainingError } from '@core/head/types';
import { cancelled, EngineError, isCancelled } from './errors';
import type { WireError } from './protocol';

/** An error as a message can carry it. */
export function toWire(error: unknown): WireError {
  if (isCancelled(error)) return { kind: 'cancelled' };
  if (error instanceof HeadTrainingError) {
    return { kind: 'training', code: error.code, message: error.message, category: error.category };
  }
  if (error instanceof EngineError)
    return { kind: 'engine', code: error.code, message: error.message, subject: error.subject };
  return {
    kind: 'engine',
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    subject: null,
  };
}

/** The error that `toWire` took apart. */
export function fromWire(error: WireError): Error {
  if (error.kind === 'cancelled') return cancelled();
  if (error.kind === 'training') return new HeadTrainingError(error.code, error.message, error.category);
  return new EngineError(error.code, error.message, error.subject);
}

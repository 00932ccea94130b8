import type { Progress } from '../progress/events';
import type { IgnoredOption } from './options';
import type { EmbedId } from './table';
import type { Statement } from './xapi';

/** Name in every message, so that a page knows whose it is. */
export const PROTOCOL = 'dwengo-les';
/** Raised when a message changes in a way that breaks a page that listens; new kinds and fields do not. */
export const PROTOCOL_VERSION = 1;

/** What a frame tells the page around it. */
export type EmbedMessage =
  /** Once, when the frame can be used; again as an answer to `hello`. */
  | { type: 'ready'; embed: EmbedId; title: string; height: number; ignored: IgnoredOption[] }
  /** Whenever the content has become higher or lower, px. */
  | { type: 'resize'; height: number }
  /** What the reader did; `completed` and `score` (0 to 1, or null) stand for the whole embed. */
  | { type: 'progress'; event: Progress; completed: boolean; score: number | null }
  /** Only with the option `xapi=1`. */
  | { type: 'xapi'; statement: Statement };

/** A message as it is posted. */
export type SentMessage = EmbedMessage & { source: typeof PROTOCOL; version: typeof PROTOCOL_VERSION };

export const sent = (message: EmbedMessage): SentMessage => ({
  source: PROTOCOL,
  version: PROTOCOL_VERSION,
  ...message,
});

/** What a page may ask of a frame: nothing that could do harm, since any page may ask. */
export type EmbedRequest =
  /** Send `ready` again, for a page that began to listen later. */
  | { type: 'hello' }
  /** Follow the colours of the page. */
  | { type: 'theme'; theme: 'auto' | 'licht' | 'donker' };

/** A request in a message from outside, or null when it is none: it can be anything. */
export function parseRequest(data: unknown): EmbedRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const { target, version, type, theme } = data as Record<string, unknown>;
  if (target !== PROTOCOL || version !== PROTOCOL_VERSION) return null;
  if (type === 'hello') return { type };
  if (type === 'theme' && (theme === 'auto' || theme === 'licht' || theme === 'donker')) return { type, theme };
  return null;
}

import { ProjectFileError } from '@core/project/file-error';
import type { StoredPicture } from '@core/project/project-file';
import { sniff } from '@core/project/sniff/sniff';
import type { FileKind, Sniffed } from '@core/project/sniff/types';
import { contentId } from './content-id';
import type { Shrinker } from './shrinker';

/** Why one file is not taken; what a pupil reads is looked up by it. */
export type IntakeErrorCode =
  | 'empty'
  | 'too-big'
  | 'too-many-pixels'
  | 'heic'
  | 'svg'
  | 'animated'
  | 'not-a-picture'
  | 'broken'
  | 'too-many-files'
  | 'cancelled';

/** A file to take in. */
export interface IntakeFile {
  name: string;
  /** The contents, or how to get them, so that not all files of a zip are unpacked at once. */
  file: Blob | (() => Promise<Blob>);
}

/** What became of one file. */
export type IntakeResult =
  { name: string; picture: StoredPicture; width: number; height: number } | { name: string; error: IntakeErrorCode };

export interface IntakeLimits {
  /** Bytes of one file. */
  bytes: number;
  /** Width x height of one picture. */
  pixels: number;
  /** Files at once. */
  files: number;
}

export const INTAKE_LIMITS: IntakeLimits = { bytes: 25_000_000, pixels: 50_000_000, files: 500 };

export interface IntakeOptions {
  shrinker: Shrinker;
  limits?: IntakeLimits;
  /** Called as soon as each is known, in whatever order. */
  onEach?: (result: IntakeResult, done: number, total: number) => void;
  /** Files not yet started when it aborts are `cancelled`. */
  signal?: AbortSignal;
}

/** Files worked on at once: decoding runs beside drawing, and no more are in memory. */
const AT_ONCE = 3;

const REFUSED: Partial<Record<FileKind, IntakeErrorCode>> = { empty: 'empty', heic: 'heic', svg: 'svg' };
const PICTURES: readonly FileKind[] = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp'];

/** What the bytes alone say against a file; null when they say nothing. */
function objection({ kind, width, height, animated, complete }: Sniffed, limits: IntakeLimits): IntakeErrorCode | null {
  const refused = REFUSED[kind];
  if (refused) return refused;
  if (!PICTURES.includes(kind)) return 'not-a-picture';
  if (animated) return 'animated';
  if (width !== null && height !== null && width * height > limits.pixels) return 'too-many-pixels';
  return complete ? null : 'broken';
}

async function takeIn(
  { name, file }: IntakeFile,
  { shrinker }: IntakeOptions,
  limits: IntakeLimits,
): Promise<IntakeResult> {
  try {
    const blob = typeof file === 'function' ? await file() : file;
    if (blob.size > limits.bytes) return { name, error: 'too-big' };
    const sniffed = sniff(new Uint8Array(await blob.arrayBuffer()));
    const error = objection(sniffed, limits);
    if (error) return { name, error };
    // The type that it really has: some browsers believe what a file says of itself.
    const typed = new Blob([blob], { type: `image/${sniffed.kind}` });
    const result = await shrinker.shrink(typed, limits.pixels);
    if ('failed' in result) return { name, error: result.failed };
    const { bytes, width, height } = result.shrunk;
    return { name, picture: { blobId: await contentId(bytes), type: 'image/jpeg', bytes }, width, height };
  } catch (error) {
    // A file that cannot be read (taken away, no permission) or unpacked; in a zip, one too large stays packed.
    const tooBig = error instanceof ProjectFileError && error.code === 'file-too-large';
    return { name, error: tooBig ? 'too-big' : 'broken' };
  }
}

/**
 * Turns files into pictures for a project: checked by their bytes, upright, small, without metadata, with their content
 * hash as id. Every file has its own outcome and none stops the others.
 *
 * @returns one result per file, in the order of the files
 */
export async function intake(files: readonly IntakeFile[], options: IntakeOptions): Promise<IntakeResult[]> {
  const { limits = INTAKE_LIMITS, onEach, signal } = options;
  const results: IntakeResult[] = [];
  let next = 0;
  let done = 0;
  const one = async (index: number): Promise<void> => {
    const file = files[index]!;
    const refused: IntakeErrorCode | null =
      index >= limits.files ? 'too-many-files' : signal?.aborted ? 'cancelled' : null;
    const result = refused ? { name: file.name, error: refused } : await takeIn(file, options, limits);
    results[index] = result;
    onEach?.(result, ++done, files.length);
  };
  const lane = async () => {
    while (next < files.length) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

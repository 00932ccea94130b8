import { ProjectFileError } from '../file-error';

/** Bytes that can be read in parts: a file of gigabytes is never in memory as a whole. */
export interface ZipSource {
  size: number;
  /** Bytes from `start` up to `end`, both within the size. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is in memory already, as a source. */
export function bytesSource(bytes: Uint8Array<ArrayBuffer>): ZipSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}

/** A blob or a picked file as a source. */
export function blobSource(blob: Blob): ZipSource {
  const read = async (start: number, end: number) => {
    try {
      return new Uint8Array(await blob.slice(start, end).arrayBuffer());
    } catch (error) {
      // Moved, changed or on a stick that was pulled out since it was chosen.
      throw new ProjectFileError('unreadable', `The file cannot be read: ${String(error)}.`);
    }
  };
  return { size: blob.size, read };
}

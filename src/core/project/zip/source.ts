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
  return { size: blob.size, read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

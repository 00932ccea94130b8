export type FileKind = 'html' | 'css' | 'js' | 'wasm' | 'data' | 'font' | 'picture';

/** Kind of a file by its name; "data" for what has no other. */
export function kindOf(file: string): FileKind;
/** Bytes of a file as it is, and in brotli at its best (as it is, for what is packed already). */
export function sizeOf(file: string): { raw: number; br: number };

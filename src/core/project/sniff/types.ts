/** What a file really is, whatever its name says. */
export type FileKind =
  | 'empty'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'bmp'
  | 'heic'
  | 'svg'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'video'
  | 'unknown';

/** What the first bytes of a file tell. */
export interface Sniffed {
  kind: FileKind;
  /** Pixels as stored, before a turn by EXIF; null when the header does not say. */
  width: number | null;
  height: number | null;
  /** More than one frame. */
  animated: boolean;
  /** False when the end is missing, in the formats that mark their end; true otherwise. */
  complete: boolean;
}

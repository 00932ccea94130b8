/**
 * A duration as SCORM 1.2 writes it (its type CMITimespan): `HHHH:MM:SS.SS`.
 *
 * @param ms of at least 0; more than 9999 hours are written as 9999
 */
export function timespan(ms: number): string {
  const hundredths = Math.floor(Math.max(0, ms) / 10);
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

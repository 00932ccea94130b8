import { ProjectFileError } from '../file-error';

/** Code page 850, which Windows in Western Europe uses for names that are not marked as UTF-8, from 0x80 on. */
const CP850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»';

function decode(bytes: Uint8Array): string {
  try {
    // macOS writes UTF-8 without saying so; what is no UTF-8 came from Windows.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP850[byte - 0x80] ?? '_'))).join(
      '',
    );
  }
}

/**
 * The name of a zip entry: with forward slashes, letters composed.
 *
 * @throws ProjectFileError `unsafe-path` for a name that points outside the zip (absolute, a drive, "..") or holds
 *   control characters
 */
export function entryName(bytes: Uint8Array): string {
  const name = decode(bytes).normalize('NFC').replaceAll('\\', '/');
  const unsafe =
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || /\p{Cc}/u.test(name);
  if (unsafe)
    throw new ProjectFileError('unsafe-path', `Expected a name inside the zip, found ${JSON.stringify(name)}.`, {
      file: name,
    });
  return name;
}

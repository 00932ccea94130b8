import { digest } from '@engine/digest';

/** Hexadecimals kept of the hash: 128 bits, so that no two pictures meet by chance. */
const LENGTH = 32;

/** Id of a picture by its bytes: the same picture gets the same id, so that it is noticed. */
export async function contentId(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await digest(bytes)).slice(0, LENGTH);
}

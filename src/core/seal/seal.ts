/** Bytes of the random start value of AES-GCM, in front of what it encrypts. */
const IV_BYTES = 12;

/** A file that this key does not open, or that is not what was sealed. */
export class SealError extends Error {}

/** A whole stream in one array. */
async function drain(stream: ReadableStream<BufferSource>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer());
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream) =>
  drain(new Blob([bytes]).stream().pipeThrough(transform));

const algorithm = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
});

/**
 * Compresses and encrypts with AES-GCM under a random start value.
 *
 * @param name what it is; only what asks for the same name can open it, so that files cannot be swapped
 * @returns start value and ciphertext
 */
export async function seal(
  key: CryptoKey,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const small = await through(bytes, new CompressionStream('deflate-raw'));
  const secret = new Uint8Array(await crypto.subtle.encrypt(algorithm(name, iv), key, small));
  const out = new Uint8Array(iv.length + secret.length);
  out.set(iv);
  out.set(secret, iv.length);
  return out;
}

/**
 * What {@link seal} was given.
 *
 * @throws SealError when the key or the name is another one, or a byte was changed
 */
export async function open(
  key: CryptoKey,
  name: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  let small: ArrayBuffer;
  try {
    small = await crypto.subtle.decrypt(algorithm(name, sealed.slice(0, IV_BYTES)), key, sealed.slice(IV_BYTES));
  } catch {
    throw new SealError(`"${name}" was not opened: another key, or a file that was changed.`);
  }
  return through(new Uint8Array(small), new DecompressionStream('deflate-raw'));
}

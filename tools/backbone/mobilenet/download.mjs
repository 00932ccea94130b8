/** Downloads that give up after a few seconds of silence and go on where they stopped the next time. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from './errors.mjs';

/** Largest file that is accepted: the weights have under 2 MB. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Ends the download when nothing came for `milliseconds`. */
function silenceWatch(milliseconds) {
  const controller = new AbortController();
  let timer;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => controller.abort(new InstallError(`nothing came for ${milliseconds / 1000} s`)),
      milliseconds,
    );
  };
  restart();
  return { signal: controller.signal, restart, stop: () => clearTimeout(timer) };
}

/** Why a fetch failed: its cause says more than "fetch failed". */
const reason = (error) => error.cause?.code ?? error.cause?.message ?? error.message;

/**
 * Content of a URL, remembered in `cache`.
 *
 * @param {string} url
 * @param {{ cache: string, silence: number }} options cache folder; milliseconds without a byte before giving up
 * @returns {Promise<Uint8Array>}
 * @throws {InstallError} naming the address and what came instead
 */
export async function download(url, { cache, silence }) {
  mkdirSync(cache, { recursive: true });
  const whole = join(cache, createHash('sha256').update(url).digest('hex').slice(0, 16));
  if (existsSync(whole)) return readFileSync(whole);
  const part = `${whole}.part`;
  const before = existsSync(part) ? statSync(part).size : 0;
  const watch = silenceWatch(silence);
  try {
    const headers = before ? { range: `bytes=${before}-` } : {};
    const response = await fetch(url, { headers, signal: watch.signal });
    // 416: there is nothing after what we have, so that was no usable beginning.
    if (response.status === 416) writeFileSync(part, '');
    if (!response.ok || !response.body) throw new InstallError(`the server answered ${response.status}`);
    // 200 to a request for the rest: the server sends all again.
    if (response.status !== 206) writeFileSync(part, '');
    for await (const bytes of response.body) {
      watch.restart();
      appendFileSync(part, bytes);
      if (statSync(part).size > MOST_BYTES) throw new InstallError(`more than ${MOST_BYTES} bytes came`);
    }
  } catch (error) {
    throw new InstallError(`${url}: ${reason(error)}`);
  } finally {
    watch.stop();
  }
  renameSync(part, whole);
  return readFileSync(whole);
}

import type { Locator } from '@playwright/test';
import readQr from 'jsqr';
import sharp from 'sharp';

/** What a QR code says, read from a picture of the screen; null when there is none to read. */
export async function readCode(shown: Locator): Promise<string | null> {
  const picture = sharp(await shown.screenshot()).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return readQr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

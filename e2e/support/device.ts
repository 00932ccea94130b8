import type { Page } from '@playwright/test';

/** Options of a project that Playwright has none of its own for. */
export interface DeviceOptions {
  /** How many times slower the pages compute than this machine; 1 is as it is. Workers are not slowed down. */
  cpuThrottling: number;
}

/** Slows a page down as a cheap device would be. Chromium only. */
export async function throttle(page: Page, rate: number): Promise<void> {
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

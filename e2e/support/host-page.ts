import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import type { SentMessage } from '../../src/core/embed/messages';
import { expect } from './test';

/** How a page shows an embed. */
export interface HostOptions {
  width?: number;
  height?: number;
  allow?: string;
  sandbox?: string;
  /** Script of the host: the site's own `embed.js`. */
  script?: string;
}

const page = (src: string, { width = 730, height = 700, allow = '', sandbox, script }: HostOptions) => `<!doctype html>
<html lang="nl"><title>Een andere site</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<body style="margin:0"><h1>Een andere site</h1>
<button id="voor">voor</button>
<script>window.got = []; addEventListener('message', ({ data, source }) => {
  if (source === document.querySelector('iframe').contentWindow) got.push(data);
});</script>
<iframe title="Les" src="${src.replaceAll('&', '&amp;')}" allow="${allow}" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}
 style="border:0;width:${width}px;height:${height}px"></iframe>
<button id="na">na</button>${script ? `<script src="${script}"></script>` : ''}<div style="height:2000px"></div></body></html>`;

/** Another site, with one page that shows whatever it is asked to in a frame. */
export class OtherSite {
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://host');
      const src = searchParams.get('src');
      response.writeHead(src ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(src ? page(src, JSON.parse(searchParams.get('options')!) as HostOptions) : '');
    }).listen(0, '127.0.0.1');
  }

  /**
   * Its origin. By the name `localhost` it is another site, whose frames Chromium lets keep nothing; by number only
   * another origin of the same site, whose frames may.
   */
  origin(name: 'localhost' | '127.0.0.1'): string {
    return `http://${name}:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  /** Opens the page with an embed in it and waits until that is ready. */
  async show(
    tab: Page,
    src: string,
    options: HostOptions = {},
    name: 'localhost' | '127.0.0.1' = 'localhost',
  ): Promise<FrameLocator> {
    const query = new URLSearchParams({ src, options: JSON.stringify(options) });
    await tab.goto(`${this.origin(name)}/?${query}`);
    return tab.frameLocator('iframe');
  }
}

/** What the host has heard so far. */
export const messages = (tab: Page) => tab.evaluate(() => (window as unknown as { got: SentMessage[] }).got);

/** Waits for a message of this type and gives it. */
export async function message<T extends SentMessage['type']>(
  tab: Page,
  type: T,
): Promise<Extract<SentMessage, { type: T }>> {
  await expect.poll(async () => (await messages(tab)).map((sent) => sent.type), `a message "${type}"`).toContain(type);
  return (await messages(tab)).findLast((sent) => sent.type === type) as Extract<SentMessage, { type: T }>;
}

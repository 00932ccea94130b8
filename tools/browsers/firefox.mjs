#!/usr/bin/env node
/**
 * Starts an installed Firefox for Playwright. Playwright 1.65 drives a stock Firefox over WebDriver BiDi (its channel
 * `moz-firefox`) and sets the colour scheme of every context by a command that Firefox learned after its release 153,
 * the long-term one. So this program stands between the two: it passes every message on, and where Firefox does not know
 * that command it answers for it that all is well. Such a Firefox has the light colours that Playwright asks for.
 *
 * Not for tests that change the colour scheme or ask for less motion: those would change nothing.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const TOLERATED = 'emulation.setMediaFeaturesOverride';

/** Passes messages between Playwright and Firefox; messages that come before Firefox listens wait. */
function join(playwright, address) {
  const asked = new Map();
  const waiting = [];
  const firefox = new WebSocket(address, { maxPayload: 256 * 1024 * 1024, perMessageDeflate: false });
  const toFirefox = (text) => (firefox.readyState === WebSocket.OPEN ? firefox.send(text) : waiting.push(text));
  firefox.on('open', () => waiting.splice(0).forEach((text) => firefox.send(text)));
  playwright.on('message', (data) => {
    const text = String(data);
    if (text.includes(TOLERATED)) asked.set(JSON.parse(text).id, true);
    toFirefox(text);
  });
  firefox.on('message', (data) => {
    const text = String(data);
    const unknown = text.includes('"unknown command"') ? JSON.parse(text) : undefined;
    if (unknown && asked.has(unknown.id)) {
      playwright.send(JSON.stringify({ type: 'success', id: unknown.id, result: {} }));
    } else playwright.send(text);
  });
  for (const [one, other] of [
    [playwright, firefox],
    [firefox, playwright],
  ]) {
    one.on('close', () => other.close());
    one.on('error', () => other.terminate());
  }
}

const child = spawn(process.env.FIREFOX_PATH, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
child.on('error', (error) => {
  console.error(`FIREFOX_PATH names ${process.env.FIREFOX_PATH}, which does not start: ${error.message}`);
  process.exit(1);
});
child.on('exit', (status) => process.exit(status ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));

createInterface({ input: child.stderr }).on('line', (line) => {
  const address = LISTENING.exec(line)?.[1];
  if (!address) return console.error(line);
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    perMessageDeflate: false,
    maxPayload: 256 * 1024 * 1024,
  });
  server.on('connection', (socket) => join(socket, `${address}/session`));
  server.on('listening', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
});

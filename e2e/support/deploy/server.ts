import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Where a server works and what it serves. */
export interface Place {
  port: number;
  /** Root of the site, with the lesson in `folder` below it. */
  www: string;
  /** With a slash at both ends. */
  folder: string;
  /** Empty folder for its configuration and what it writes. */
  work: string;
}

/** A server that the project ships a configuration for. */
export interface Server {
  /** Whether it can be used here; installs it where that is possible. */
  available: () => boolean;
  /** Whether it sends the brotli files. */
  brotli: () => boolean;
  /** Writes the configuration and gives the command that serves by it. */
  command: (place: Place) => string[];
}

/** A server at work. */
export interface Served {
  origin: string;
  brotli: boolean;
  stop: () => void;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Waits until it answers, as long as it lives. */
async function answers(child: ChildProcess, address: string, log: string): Promise<void> {
  while (child.exitCode === null) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected a server at ${address}, found that it ended:\n${readFileSync(log, 'utf8')}`);
}

/**
 * Starts a server on a free port.
 *
 * @throws with what it said, when it ends by itself
 */
export async function serve(server: Server, place: Omit<Place, 'port'>): Promise<Served> {
  const { work, folder } = place;
  mkdirSync(work, { recursive: true });
  const port = await freePort();
  const [command, ...args] = server.command({ ...place, port }) as [string, ...string[]];
  const log = join(work, 'output.log');
  const output = openSync(log, 'w');
  // Its own home: it may keep settings there.
  const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  const child = spawn(command, args, { stdio: ['ignore', output, output], env });
  closeSync(output);
  const origin = `http://127.0.0.1:${port}`;
  await answers(child, origin + folder, log);
  return { origin, brotli: server.brotli(), stop: () => child.kill() };
}

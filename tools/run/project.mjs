/** What all run scripts share: where the project is, which Node runs its tools, and how they speak. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The oldest Node that Astro and Vite run on. */
const OLDEST_NODE = [22, 12];

/** An error whose message is all that the reader needs: printed without a stack. */
export class RunError extends Error {}

/** One short line about what happens now. */
export function say(line) {
  console.log(`> ${line}`);
}

/**
 * Whether a version as Node prints it is new enough for the project's tools.
 *
 * @param version `v24.21.0`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Name of the package that brings a Node for this system, where there is one. */
export const nodePackage = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;

const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node';

/** The Node that comes with the dependencies, undefined when it is not there or does not run here. */
function packagedNode() {
  const path = join(root, 'node_modules', nodePackage, 'bin', nodeFile);
  if (!existsSync(path)) return undefined;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && isNewEnough(stdout.trim()) ? path : undefined;
}

/**
 * The Node for Astro, Vite and the tests: the one that comes with the dependencies, so that a machine with Node 20
 * can do everything, or this one when it is new enough.
 *
 * @returns absolute path of the executable
 */
export function findNode() {
  const packaged = packagedNode();
  if (packaged) return packaged;
  if (isNewEnough(process.version)) return process.execPath;
  throw new RunError(
    `This project's tools need Node ${OLDEST_NODE.join('.')} or newer; found ${process.version}, and the packaged Node for ` +
      `${process.platform} ${process.arch} is not there or does not run. Install Node 24 (https://nodejs.org) and try again.`,
  );
}

/** Environment for every child: the tools' own Node first, no telemetry, nothing that asks a question. */
export function toolEnvironment(extra = {}) {
  const folders = [join(root, 'node_modules', '.bin'), join(root, 'node_modules', nodePackage, 'bin')];
  const path = [...folders, process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}

/**
 * Runs a command with its output shown and no input.
 *
 * @returns its exit status; 127 when it could not be started
 */
export function show(command, args, { env = toolEnvironment(), shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Runs npm the way this process was started: the same npm, under the Node outside the project's own folder. */
export function npm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && script.endsWith('.js')) return show(node, [script, ...args], options);
  return show('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a script's main function and turns a failure into a readable line and an exit status. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    // By name: TypeScript that a tool loads has a class of its own.
    console.error(error?.constructor?.name === RunError.name ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

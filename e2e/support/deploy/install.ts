import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const runs = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function apt(args: string[]): boolean {
  const options = ['-q', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...options, ...args], { stdio: 'ignore', timeout: 90_000, env }).status === 0;
}

/**
 * Whether there is such a server; as root on Debian it is installed first.
 *
 * @param version the command that tells its version: what is there answers it
 * @param packages Debian's names of what is needed
 */
export function ensure([command, ...args]: [string, ...string[]], packages: string[]): boolean {
  if (runs(command, args)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages]) && runs(command, args);
}

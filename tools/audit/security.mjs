/** Known faults in what is shipped. */
import { spawnSync } from 'node:child_process';
import { root } from '../run/project.mjs';

/** The answer of `npm audit`, which needs the registry. */
function npmAudit() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const args = ['audit', '--omit=dev', '--json'];
  const [command, all] = script?.endsWith('.js') && node ? [node, [script, ...args]] : ['npm', args];
  const { stdout } = spawnSync(command, all, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: 'npm audit gave no answer that can be read' };
  }
}

export async function securityRows() {
  const row = { group: 'security', what: 'npm audit of what is shipped', limit: '<= 0' };
  const { metadata, message, error } = npmAudit();
  // Not every registry answers this: then it is not known, which is not the same as safe.
  if (!metadata) return [{ ...row, figure: message || error?.summary || 'no answer', ok: undefined }];
  const { total } = metadata.vulnerabilities;
  return [{ ...row, figure: `${total} known faults in ${metadata.dependencies.prod} packages`, ok: total === 0 }];
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './install';
import type { Server } from './server';
import { shipped } from './shipped';

/** What a test adds: no second port for its administration, no certificates for an address of this machine. */
const GLOBAL = '{\n\tadmin off\n\tauto_https off\n}\n';

/** The shipped Caddyfile. */
export const caddy: Server = {
  available: () => ensure(['caddy', 'version'], ['caddy']),
  brotli: () => true,
  command({ port, www, folder, work }) {
    const site = shipped('Caddyfile', [
      [/^lessen\.example\.org \{/m, `http://127.0.0.1:${port} {`],
      [/root \* \/var\/www\/lessen\n/, `root * ${www}\n`],
      [/rewrite @missing \/404\.html/, `rewrite @missing ${folder}404.html`],
    ]);
    const file = join(work, 'Caddyfile');
    writeFileSync(file, GLOBAL + site);
    return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
  },
};

import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './install';
import type { Server } from './server';
import { DEPLOY, shipped } from './shipped';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The shipped file for nginx, with Debian's brotli where it is there. */
export const nginx: Server = {
  available: () => ensure(['nginx', '-v'], ['nginx', 'libnginx-mod-http-brotli-static']),
  brotli: () => existsSync(BROTLI),
  command({ port, www, folder, work }) {
    const lesson = shipped('nginx.conf', [
      [/listen 80;/, `listen 127.0.0.1:${port};`],
      [/root \/var\/www\/lessen;/, `root ${www};`],
      [/set \$lesson_base "";/, `set $lesson_base "${folder.slice(0, -1)}";`],
    ]);
    writeFileSync(join(work, 'lesson.conf'), lesson);
    const brotli = existsSync(BROTLI);
    if (brotli) cpSync(join(DEPLOY, 'nginx-brotli.conf'), join(work, 'lesson-brotli.conf'));
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${work}/${name};`,
    );
    writeFileSync(
      join(work, 'nginx.conf'),
      `${brotli ? `load_module ${BROTLI};\n` : ''}daemon off;\nmaster_process off;\npid ${work}/nginx.pid;\nerror_log ${work}/error.log;\n` +
        `events {}\nhttp {\naccess_log off;\n${places.join('\n')}\ninclude lesson.conf;\n}\n`,
    );
    return ['nginx', '-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')];
  },
};

/** Writes Netlify's `_headers` into dist/: `npm run deploy:netlify`. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, RunError, say } from '../run/project.mjs';
import { netlifyHeaders } from './headers.mjs';

await main(() => {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new RunError('There is no built site in dist/: run "npm run build" first.');
  const files = readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  writeFileSync(join(folder, '_headers'), netlifyHeaders(pages));
  say(`dist/_headers: headers of ${pages.length} pages.`);
});

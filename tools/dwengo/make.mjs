/** Makes the export for Dwengo: `make.mjs --base https://<site> [--accept]`. */
import { main } from '../run/project.mjs';
import { loadWithDrawings } from './load.mjs';

await main(async () => {
  const { run } = await loadWithDrawings('tools/dwengo/run.ts');
  await run(process.argv.slice(2));
});

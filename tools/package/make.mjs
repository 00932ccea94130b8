/** Makes a package for another platform: `make.mjs offline` or `make.mjs scorm`. */
import { main, RunError } from '../run/project.mjs';
import { loadTypescript } from '../run/typescript.mjs';

await main(async () => {
  const [kind, ...args] = process.argv.slice(2);
  if (kind !== 'offline' && kind !== 'scorm') throw new RunError('Say which package: "offline" or "scorm".');
  const { run } = await loadTypescript(`tools/package/${kind}.ts`);
  await run(args);
});

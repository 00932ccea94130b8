import { fileURLToPath } from 'node:url';
import { searchLeaks, secretsOf } from './leaks.mjs';
import { choosePassphrase } from './passphrase.mjs';
import { readSources, teacherFolder } from './sources.mjs';

/**
 * Keeps what is for teachers only out of what is built: gives the build its passphrase, and stops a build in whose
 * output a sentence or a file of theirs can be found.
 */
export function teacherPages() {
  let made;
  return {
    name: 'teacher-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.TEACHER_OPEN': String(command === 'dev') } } });
      },
      'astro:build:start': ({ logger }) => {
        const { pages } = readSources(teacherFolder());
        if (!pages.some(({ exclusive }) => exclusive)) return;
        const chosen = choosePassphrase(process.env);
        if (!chosen) {
          logger.info('left out: CI is set and TEACHER_PASSPHRASE is not.');
          return;
        }
        process.env.TEACHER_PASSPHRASE = chosen.passphrase;
        if (chosen.made) made = chosen.passphrase;
      },
      'astro:build:done': ({ dir, logger }) => {
        const { leaks } = searchLeaks([fileURLToPath(dir)], secretsOf(teacherFolder()));
        if (leaks.length)
          throw new Error(`What is for teachers only can be read in the built site:\n${leaks.join('\n')}`);
        // At the end, where it is not lost between other lines.
        if (made) logger.info(`the passphrase of this build, shown only now: ${made}`);
      },
    },
  };
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const content = text('.github/workflows/pages.yml');
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };

interface Step {
  id?: string;
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}
// The parser is strict: a key twice or a wrong indent is an error.
const { jobs } = parse(content) as { jobs: Record<string, { steps: Step[] }> };
const steps = Object.values(jobs).flatMap((job) => job.steps);

it('has the workflow for GitHub Pages run what the project has, and upload what its build makes', () => {
  const names = steps.flatMap(({ run }) => /npm run (\S+)/.exec(run ?? '')?.[1] ?? []);
  expect(names).toEqual(['build']);
  for (const name of names) expect(scripts).toHaveProperty([name]);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'dist' });
});

it('has each step use only what an earlier one gave', () => {
  const named: string[] = [];
  for (const step of steps) {
    for (const [, id] of JSON.stringify(step).matchAll(/\bsteps\.(\w+)\./g)) expect(named).toContain(id);
    if (step.id) named.push(step.id);
  }
  // The address of the deployment, which is known when all is done.
  for (const [, id] of content.matchAll(/\bsteps\.(\w+)\./g)) expect(named).toContain(id);
  expect(named).toContain('pages');
});

it('has Netlify run what the project has, and publish what its build makes', () => {
  const toml = text('tools/deploy/netlify.toml');
  const names = [...toml.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(names).toEqual(['build', 'deploy:netlify']);
  for (const name of names) expect(scripts).toHaveProperty([name]);
  expect(toml).toMatch(/^\s*publish = "dist"$/m);
});

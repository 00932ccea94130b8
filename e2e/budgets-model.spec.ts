import { budgets } from '../tools/audit/budgets.mjs';
import { figure } from './support/figure';
import { kilobytes, watchLoads } from './support/page-load';
import { expect, island, test } from './support/test';

test('the model’s first answer costs no more than agreed, and only when it is asked', async ({
  page,
  context,
  baseURL,
}) => {
  const { engine, backbone, firstAnswer } = budgets().model;
  const take = watchLoads(context, new URL(baseURL!).origin);
  await page.goto('/lessen/transfer-learning/', { waitUntil: 'networkidle' });
  const models = await island(page, 'Wat ziet een bestaand model?');
  await page.waitForLoadState('networkidle');
  const before = take();
  await models.getByRole('button', { name: 'Vraag het aan het kleine model' }).click();
  const answers = models.getByRole('region', { name: 'Zo antwoordt het kleine model op deze pagina' });
  await expect(answers.getByRole('listitem')).toHaveCount(5);
  await page.waitForLoadState('networkidle');
  const asked = take();
  const weights = asked.filter(({ path }) => path.endsWith('.bin'));
  expect(weights, 'the weights came').not.toEqual([]);
  expect(before.filter(({ path }) => /\.(bin|wasm)$/.test(path))).toEqual([]);

  const rows = [
    { what: 'engine, JavaScript and WebAssembly', value: kilobytes(asked, 'js', 'wasm'), max: engine },
    { what: 'weights of the backbone', value: kilobytes(weights, 'data'), max: backbone },
    {
      what: 'all to the first answer in Dutch',
      value: kilobytes([...before, ...asked], 'html', 'css', 'js', 'wasm', 'data'),
      max: firstAnswer,
    },
  ];
  for (const row of rows) {
    figure('bytes', { ...row, unit: 'KB' });
    expect.soft(row.value, row.what).toBeLessThanOrEqual(row.max);
  }
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from './test';

/** The guard itself must be able to fail: each of these tests is expected to, by what it does on the page. */
test.describe('the guard of every test', () => {
  test('fails a test whose page sends a request elsewhere', async ({ page }) => {
    test.fail();
    const other = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    other.close();
  });

  test('fails a test whose page violates its policy', async ({ page, allowErrors }) => {
    test.fail();
    allowErrors(/^console error/);
    await page.goto('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForTimeout(200);
  });

  test('fails a test whose page logs an error', async ({ page }) => {
    test.fail();
    await page.goto('/');
    await page.evaluate(() => console.error('broken'));
  });

  test('fails a test whose page leaves an error uncaught', async ({ page }) => {
    test.fail();
    await page.goto('/');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            setTimeout(resolve, 50);
            throw new Error('nobody catches this');
          });
        }),
    );
  });

  test('passes a test that names the errors it provokes', async ({ page, allowErrors }) => {
    allowErrors(/broken on purpose/);
    await page.goto('/');
    await page.evaluate(() => console.error('broken on purpose'));
  });
});

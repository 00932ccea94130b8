import sharp from 'sharp';
import { expect, test } from './support/test';

test('a link to the lesson shows a picture, and search engines read what it is', async ({ page, request }) => {
  await page.goto('/lessen/transfer-learning/');
  const property = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
  expect(await property('title')).toBe('Transfer learning');
  const picture = await request.get(new URL((await property('image'))!).pathname);
  expect(picture.headers()['content-type']).toBe('image/png');
  const { width, height } = await sharp(await picture.body()).metadata();
  expect([width, height]).toEqual([1200, 630]);

  const resource = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
  expect(resource).toMatchObject({
    '@type': 'LearningResource',
    typicalAgeRange: '14-18',
    timeRequired: 'PT10M',
    inLanguage: 'nl',
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(resource.url).toBe(await property('url'));
  expect(resource.teaches).toContain('ImageNet');
});

import { expect, expectNoHorizontalScroll, test } from './support/test';

/** Each experiment, with the words of the lesson that lead to it. */
const EXPERIMENTS = [
  { link: 'duizenden foto’s', title: 'Met en zonder bestaand model' },
  { link: 'hoge score', title: 'Eerlijk testen' },
  { link: 'slim model', title: 'Wat leerde het echt?' },
  { link: 'moet altijd kiezen', title: 'Het moet altijd kiezen' },
  { link: 'Welke is de beste?', title: 'Erbovenop of in de plaats' },
  { link: 'welke objecttypes meestemmen', title: 'Welke objecttypes stemmen mee?' },
  { link: 'drie uitdagingen', title: 'Uitdagingen' },
];

for (const { link, title } of EXPERIMENTS)
  test(`${title}: opened from its sentence in the lesson; time, goal, prediction, bench, question`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('lessen/transfer-learning/');
    const sentence = page.getByRole('link', { name: link, exact: true, includeHidden: true });
    // What stands in a closed part has to be opened, as a reader does.
    const closed = page.locator('details:not([open])', { has: sentence }).locator('summary').first();
    if ((await closed.count()) > 0) await closed.click();
    await sentence.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(/^Onderzoek verder · \d+ minuten$/)).toBeVisible();
    await expect(page.locator('.box', { hasText: 'Wat je te weten komt' })).toBeVisible();

    const main = page.getByRole('main');
    const answer = main.getByRole('textbox', { name: 'Jouw antwoord' });
    await expect(answer).toHaveCount(1);
    // From top to bottom: the prediction, what is tried out, the question.
    const inOrder = [main.getByRole('group', { name: /^Voorspel eerst: / }), main.locator('.bench').first(), answer];
    const tops = await Promise.all(inOrder.map(async (part) => (await part.boundingBox())!.y));
    expect(tops).toEqual([...tops].sort((x, y) => x - y));
    await expectNoHorizontalScroll(page);
  });

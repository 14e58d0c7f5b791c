import { expect, test } from '../harness/journey.ts';

test('the API can be read in a browser, by itself and without a complaint @once', async ({ page, product }) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== product.origin) elsewhere.push(request.url());
  });

  await page.goto('/api/docs');
  await page
    .getByRole('button', { name: /^POST .* Log in$/ })
    .first()
    .click();
  await expect(page.getByText('Log out everywhere')).toBeVisible();
  await expect(page.getByText('Why not').first()).toBeVisible();

  expect([complaints, elsewhere]).toEqual([[], []]);
});

import { expect, test } from '../harness/journey.ts';

test('shows a stranger the way in, for everyone to read', async ({ page, axe }) => {
  await page.goto('/');

  await expect(page).toHaveURL(/\/inloggen/);
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await axe(page);
});

test('lets someone of the demo in with one click, or with address and password', async ({ signInAs }) => {
  const byClick = await signInAs('Samira Aydin');
  const byPassword = await signInAs({ email: 'joost@demo.tweespraak.example', password: 'tweespraak-demo' });

  await expect(byClick.getByRole('main')).toBeVisible();
  await expect(byPassword.getByRole('main')).toBeVisible();
});

test('does not let someone in with a wrong password, and keeps what was typed', async ({ page }) => {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill('samira@demo.tweespraak.example');
  await page.getByLabel('Wachtwoord').fill('tweespraak-nooit');
  await page.getByRole('button', { name: 'Log in', exact: true }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/inloggen/);
  await expect(page.getByLabel('E-mailadres')).toHaveValue('samira@demo.tweespraak.example');
});

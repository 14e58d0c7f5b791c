import { expect, test } from '../harness/journey.ts';

test.use({ world: 'an organisation' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });

test('Rachid invites somebody, starts a plan, proposes a duo and forms a group @once', async ({
  signInAs,
  browser,
  product,
  axe,
}) => {
  test.setTimeout(180_000);
  const rachid = await signInAs(person('rachid'));

  await test.step('he opens on what waits for him, and nothing of what people learn', async () => {
    await expect(rachid.getByRole('heading', { level: 1 })).toHaveText(/wacht(en)? op jou|Er wacht niets op jou/);
    await expect(rachid.getByRole('heading', { name: 'Wat je hier niet ziet' })).toBeVisible();
    await axe(rachid);
  });

  await test.step('he invites Noah', async () => {
    await rachid.getByRole('link', { name: 'Mensen' }).first().click();
    await expect(rachid.getByRole('heading', { level: 1, name: 'Mensen' })).toBeVisible();
    await axe(rachid);
    await rachid.getByRole('button', { name: 'Nodig iemand uit' }).click();
    const dialog = rachid.getByRole('dialog', { name: 'Nodig iemand uit' });
    await dialog.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await axe(rachid);
    await dialog.getByLabel('Naam').fill('Noah Jansen');
    await dialog.getByLabel('E-mailadres').fill('noah@voorbeeld.example');
    await dialog.getByRole('checkbox', { name: 'ervaringsdeskundige' }).check();
    await dialog.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(rachid.getByText(/Wacht op antwoord, tot/)).toBeVisible();
  });

  const noah = await (await browser.newContext({ baseURL: product.origin })).newPage();
  await test.step('Noah accepts with the link, and reads who sees what first', async () => {
    await rachid.goto('/demo/postvak');
    const link = await rachid
      .getByText(/\/uitnodiging/)
      .first()
      .textContent();
    await noah.goto(
      new URL(/https?:\S+\/uitnodiging\S*/.exec(link ?? '')?.[0] ?? '').href.replace(/^https?:\/\/[^/]+/, ''),
    );
    await axe(noah);
    await noah.getByLabel('Wachtwoord', { exact: false }).first().fill('een lang en eigen wachtwoord');
    await noah.getByRole('button', { name: 'Ik doe mee' }).click();
    await expect(noah).toHaveURL(/welkom/);
    await axe(noah);
    await noah.getByRole('button', { name: /zo kan ik beginnen/ }).click();
    await expect(noah.getByRole('heading', { level: 1, name: /Noah/ })).toBeVisible();
    await noah.goto('/mensen');
    await expect(noah.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
    await noah.goto('/overzicht');
    await expect(noah.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  });

  await test.step('his plan begins, and he sees it', async () => {
    await rachid.goto('/beheer/inwerkplannen');
    await rachid.getByRole('radio', { name: 'Noah Jansen' }).check();
    await rachid.getByRole('button', { name: /Begin/ }).click();
    await expect(rachid).toHaveURL(/beheer\/inwerkplannen\//);
    await axe(rachid);
    await noah.goto('/inwerkplan');
    await expect(noah.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(noah);
  });

  await test.step('a duo is two people who both say yes', async () => {
    const ans = await signInAs(person('ans'));
    await rachid.goto('/mensen');
    await rachid.getByRole('button', { name: 'Vorm een duo' }).click();
    const dialog = rachid.getByRole('dialog', { name: 'Vorm een duo' });
    await dialog.getByRole('checkbox', { name: 'Noah Jansen' }).check();
    await dialog.getByRole('checkbox', { name: /^Ans/ }).check();
    await dialog.getByRole('button', { name: 'Stel dit duo voor' }).click();
    await expect(rachid.getByText(/Nog niet allebei ja gezegd/)).toBeVisible();
    for (const page of [noah, ans]) {
      await page.goto('/');
      await page.getByRole('link', { name: 'Lees de vraag' }).first().click();
      await axe(page);
      await page.getByRole('button', { name: 'Ja, dat wil ik' }).click();
    }
    await expect(ans.getByRole('heading', { name: 'Samen te doen' })).toBeVisible();
    await expect(rachid.getByText(/Ans Vermeer en Noah Jansen|Noah Jansen en Ans Vermeer/)).toBeVisible();
  });

  await test.step('a group is asked', async () => {
    await rachid.getByRole('button', { name: 'Vorm een groep' }).click();
    const dialog = rachid.getByRole('dialog', { name: 'Vorm een groep' });
    await dialog.getByLabel('Naam van de groep').fill('De Wilgen');
    for (const name of [/^Noah/, /^Ans/, /^Pim/]) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('button', { name: 'Vraag deze mensen' }).click();
    await rachid.getByText('De Wilgen').click();
    await expect(rachid.getByText('nog geen antwoord').first()).toBeVisible();
    await noah.goto('/intervisie');
    await noah.getByRole('button', { name: 'Ja, ik doe mee' }).click();
    await expect(noah.getByRole('heading', { name: 'De Wilgen' })).toBeVisible();
    await rachid.reload();
    await rachid.getByText('De Wilgen').click();
    await expect(rachid.getByText(/^1 zei ja/)).toBeVisible();
    await axe(rachid);
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';

test.use({ world: 'agreements' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });
const parts = [
  'Hoe we samenwerken',
  'Wie doet wat',
  'Wat ieder mag beslissen',
  'Onze grenzen',
  'Wat we verwachten en willen bereiken',
  'Onze contactpersoon van buiten',
  'Wanneer we evalueren',
];
const part = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^\\d\\. ${title}`) });

async function proposes(page: Page, title: string, text: string): Promise<void> {
  await part(page, title)
    .getByText(/Schrijf een voorstel|Stel iets anders voor/)
    .click();
  await part(page, title).getByLabel('Jullie woorden').fill(text);
  await part(page, title).getByRole('button', { name: 'Stel voor' }).click();
  await expect(part(page, title).getByText(/^Voorstel van jou/)).toBeVisible();
}

test('Samira and Joost write seven parts, agree, sign, and a change takes the signatures away @once', async ({
  signInAs,
  axe,
}) => {
  test.setTimeout(180_000);
  const samira = await signInAs(person('samira'));
  await samira.getByRole('button', { name: /zo kan ik beginnen/ }).click();
  await expect(samira).not.toHaveURL(/welkom/);
  const joost = await signInAs(person('joost'));
  await joost.setViewportSize({ width: 390, height: 844 });

  await test.step('they find them on the duo page', async () => {
    await samira.goto('/duo');
    await samira.getByRole('link', { name: 'Samenwerkingsafspraken' }).click();
    await expect(samira.getByRole('heading', { level: 1 })).toHaveText('Onze samenwerkingsafspraken');
    await expect(samira.getByRole('button', { name: 'Teken versie 1' })).toHaveAttribute('aria-disabled', 'true');
    await axe(samira);
    await joost.goto(samira.url());
    await axe(joost);
  });

  await test.step('each part is proposed by one and agreed by the other', async () => {
    for (const [index, title] of parts.entries()) {
      const [one, other] = index % 2 === 0 ? [samira, joost] : [joost, samira];
      await proposes(one, title, `${title}: zo doen wij het.\nEn als het schuurt, zeggen we dat dezelfde dag.`);
      if (index === 0) await axe(one);
      await part(other, title).getByRole('button', { name: 'Ik ben akkoord' }).click();
      await expect(part(one, title).getByText('Allebei akkoord')).toBeVisible();
    }
    await expect(samira.getByText('Zeven van de zeven akkoord')).toBeVisible();
  });

  await test.step('each signs with their own password, for the text on the screen', async () => {
    await samira.getByLabel('Je wachtwoord, om te tekenen').fill('iets anders');
    await samira.getByRole('button', { name: 'Teken versie 1' }).click();
    await expect(samira.getByRole('alert').first()).toBeVisible();
    await axe(samira);
    await samira.getByLabel('Je wachtwoord, om te tekenen').fill('tweespraak-demo');
    await samira.getByRole('button', { name: 'Teken versie 1' }).click();
    await expect(samira.getByText('Jij hebt getekend. Joost nog niet.')).toBeVisible();
    await joost.getByLabel('Je wachtwoord, om te tekenen').fill('tweespraak-demo');
    await joost.getByRole('button', { name: 'Teken versie 1' }).click();
    for (const page of [joost, samira]) {
      await expect(page.getByText('Jullie hebben allebei getekend. Deze afspraken gelden.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Terugkijken' })).toBeVisible();
      await axe(page);
    }
  });

  await test.step('the signed version can be read back and printed', async () => {
    await samira.getByRole('link', { name: /^Versie 1 van/ }).click();
    await expect(samira.getByText('Onze grenzen: zo doen wij het.')).toBeVisible();
    await expect(samira.getByText(/Kenmerk van deze tekst/)).toBeVisible();
    await axe(samira);
    await samira.emulateMedia({ media: 'print' });
    await expect(samira.getByRole('button', { name: 'Druk af' })).toBeHidden();
    await samira.emulateMedia({ media: 'screen' });
    await samira.goBack();
  });

  await test.step('a change asks both again, and says so first', async () => {
    await part(joost, 'Onze grenzen').getByText('Stel iets anders voor').click();
    await expect(part(joost, 'Onze grenzen').getByText(/vervallen de handtekeningen/)).toBeVisible();
    await part(joost, 'Onze grenzen').getByLabel('Jullie woorden').fill('We bellen elkaar na elk zwaar bezoek.');
    await part(joost, 'Onze grenzen').getByRole('button', { name: 'Stel voor' }).click();
    await part(samira, 'Onze grenzen').getByRole('button', { name: 'Ik ben akkoord' }).click();
    for (const page of [joost, samira]) {
      await expect(page.getByText(/Onder versie 1 stond een handtekening/)).toBeVisible();
      await axe(page);
    }
    await expect(samira.getByRole('button', { name: 'Teken versie 2' })).toBeVisible();
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { minutesUntil, sessionOf } from '../walk/asking.ts';
import { lookAt, lookAtVisit, nameOf } from '../walk/visit.ts';
import { afterTheHour, room } from '../walk/visits/room.ts';

test.use({ world: 'every phase' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });

type Circle = Record<'facilitator' | 'caseBringer' | 'adviser', Page>;

/** What three people do in a phase before their screens are looked at. */
const acts: Record<string, (circle: Circle) => Promise<unknown>> = {
  'Welkom en afspraken': async ({ facilitator, adviser }) => {
    await facilitator
      .getByRole('button', { name: /Nodig uit/ })
      .first()
      .click();
    await adviser.getByRole('button', { name: 'Ik ben akkoord' }).click();
  },
  'De situatie': async ({ caseBringer }) => {
    await caseBringer.getByRole('textbox', { name: 'Jouw vraag' }).fill('Wat kun je aan de deur doen?');
    await caseBringer.getByRole('textbox', { name: /Wat gebeurde er/ }).fill('Tegen mij zei hij: jij wel.');
  },
  'Vragen opschrijven': async ({ adviser }) => {
    await adviser.getByLabel('Je vraag').first().fill('Heb je al geprobeerd om eerst te bellen?');
    await adviser.getByText('Dit lijkt op een advies').waitFor();
  },
  'Vragen stellen': ({ adviser }) => adviser.getByRole('button', { name: 'Ik ben klaar met praten' }).waitFor(),
  'Alleen schrijven': ({ adviser }) =>
    adviser
      .getByLabel(/Wat zou jij doen/)
      .first()
      .fill('Ik zou beneden wachten.'),
  'Hardop denken': async ({ adviser, caseBringer }) => {
    await adviser.getByRole('button', { name: 'Hand op' }).click();
    await caseBringer.getByRole('button', { name: 'Ja, ik luister' }).click();
    await caseBringer.getByRole('heading', { name: 'Luister alsof het over een ander gaat' }).waitFor();
  },
  'Wat deed Samira echt?': ({ caseBringer }) =>
    caseBringer
      .getByLabel(/Wat je echt deed/)
      .first()
      .fill('Ik ging naar binnen.'),
  Leerpunten: async ({ adviser }) => {
    await adviser
      .getByLabel(/Wat neem je mee/)
      .first()
      .fill('Eerst vragen hoe lang.');
    await adviser.getByLabel('Wat ga je doen?').first().fill('Ik spreek in de auto af wie praat.');
  },
  Afronden: ({ adviser }) => adviser.getByRole('radio').first().check(),
};
const titles = Object.keys(acts);

/** What has to happen before the next phase can come. */
const between: Record<string, (circle: Circle) => Promise<unknown>> = {
  'Welkom en afspraken': async ({ facilitator, caseBringer }) => {
    for (const page of [facilitator, caseBringer]) await page.getByRole('button', { name: 'Ik ben akkoord' }).click();
  },
  'De situatie': async ({ caseBringer, adviser }) => {
    await caseBringer.getByRole('button', { name: 'Open mijn situatie' }).click();
    await adviser.getByText('Tegen mij zei hij').waitFor();
  },
};

test('the room is right in every phase, for every role, and when it stands still @once', async ({
  signInAs,
  product,
}) => {
  test.setTimeout(300_000);
  const before = await signInAs(person('hester'));
  await product.moveClock((await minutesUntil(before, await sessionOf(before))) - 5);
  const circle: Circle = {
    facilitator: await signInAs(person('hester')),
    caseBringer: await signInAs(person('samira')),
    adviser: await signInAs(person('joost')),
  };
  const { facilitator, caseBringer, adviser } = circle;
  const everyone = Object.values(circle);
  await caseBringer.getByRole('button', { name: /zo kan ik beginnen/ }).click();
  await expect(caseBringer).not.toHaveURL(/welkom/);

  const look = (what: string) =>
    test.step(what, () =>
      Promise.all(
        Object.entries(circle).map(async ([role, page]) =>
          expect.soft(await lookAt(page), `${what}, ${role}`).toEqual([]),
        ),
      ),
    );
  const allSee = (heading: string) =>
    Promise.all(everyone.map((page) => page.getByRole('heading', { level: 1, name: heading }).waitFor()));

  for (const page of everyone) await page.goto(await room.path(page));
  await allSee('Nog even wachten');
  await look('before it begins');
  await facilitator.getByRole('button', { name: 'Begin het gesprek' }).click();

  for (const [place, title] of titles.entries()) {
    await allSee(title);
    await acts[title]?.(circle);
    await look(title);
    await between[title]?.(circle);
    const next = titles[place + 1];
    if (next) await facilitator.getByRole('button', { name: `Naar: ${next}` }).click();
    if (next !== 'Wat deed Samira echt?') continue;
    await adviser.getByRole('button', { name: 'Stop', exact: true }).click();
    for (const page of everyone) await page.getByRole('dialog', { name: 'Het gesprek ligt stil' }).waitFor();
    await look('when it stands still');
    await adviser.getByRole('dialog').getByRole('button', { name: 'We kunnen verder' }).click();
    for (const page of everyone) await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await facilitator.getByRole('button', { name: 'Sluit het gesprek af' }).click();
  await allSee('Het gesprek is klaar');
  await look('when it is over');

  const session = new URL(adviser.url()).pathname.split('/').at(-2) ?? '';
  for (const visit of afterTheHour(session)) {
    await test.step(nameOf(visit), async () =>
      expect.soft(await lookAtVisit(adviser, visit), nameOf(visit)).toEqual([]),
    );
  }
});

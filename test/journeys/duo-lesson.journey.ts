import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';

test.use({ world: 'a duo lesson' });

const person = (key: string) => ({ email: `${key}@demo.tweespraak.example`, password: 'tweespraak-demo' });
const situation = (page: Page, at: number) => page.getByRole('group', { name: new RegExp(`^${String(at)} van 12`) });

test('Samira and Joost answer apart, and only when both are ready it opens for both @once', async ({
  signInAs,
  axe,
}) => {
  test.setTimeout(180_000);
  const samira = await signInAs(person('samira'));
  await samira.getByRole('button', { name: /zo kan ik beginnen/ }).click();
  await expect(samira).not.toHaveURL(/welkom/);
  const joost = await signInAs(person('joost'));
  await joost.setViewportSize({ width: 390, height: 844 });
  const frames = messagesTo(joost);

  await test.step('the duo page leads to the lesson', async () => {
    await samira.goto('/duo');
    await samira.getByRole('link', { name: /Onze grenzen/i }).click();
    await expect(samira.getByRole('heading', { level: 1, name: 'Hoe dichtbij ga jij?' })).toBeVisible();
    await axe(samira);
    await joost.goto(samira.url());
    await axe(joost);
  });

  await test.step('she places with the mouse and with the keyboard, and it stays', async () => {
    await situation(samira, 1).getByRole('radio', { name: 'Veel afstand' }).check();
    await situation(samira, 2).getByRole('radio', { name: 'Heel dichtbij' }).focus();
    await samira.keyboard.press('Space');
    await samira.keyboard.press('ArrowRight');
    await expect(situation(samira, 2).getByRole('radio', { name: 'Dichtbij', exact: true })).toBeChecked();
    await expect(samira.getByText(/^Bewaard om/)).toBeVisible();
    await samira.reload();
    await samira.getByText('Jouw twee eerdere antwoorden').click();
    await expect(situation(samira, 1).getByRole('radio', { name: 'Veel afstand' })).toBeChecked();
    for (let at = 3; at <= 12; at += 1) {
      await situation(samira, at).getByRole('radio', { name: 'Wat afstand' }).check();
    }
    await expect(samira.getByText('Alle situaties staan op de lijn.')).toBeVisible();
    await axe(samira);
  });

  await test.step('without a line a place waits, and goes when it is back', async () => {
    await joost.context().setOffline(true);
    await situation(joost, 1).getByRole('radio', { name: 'Heel dichtbij' }).check();
    await expect(joost.getByRole('button', { name: 'Ik ben klaar' })).toHaveAttribute('aria-disabled', 'true');
    await joost.context().setOffline(false);
    await expect(joost.getByText(/^Bewaard om/)).toBeVisible({ timeout: 15_000 });
  });

  await test.step('she is ready, takes it back, and is ready again; he hears no more than that', async () => {
    await samira.getByRole('button', { name: 'Ik ben klaar' }).click();
    await expect(samira.getByRole('heading', { name: 'Jij bent klaar. Nu Joost nog.' })).toBeVisible();
    await axe(samira);
    await expect(joost.getByText('klaar, nog dicht')).toBeVisible();
    await samira.getByRole('button', { name: 'Toch nog niet klaar' }).click();
    await expect(samira.getByRole('heading', { name: 'Hoe dichtbij ga jij?' })).toBeVisible();
    await expect(joost.getByText('nog bezig')).toBeVisible();
    await samira.getByRole('button', { name: 'Ik ben klaar' }).click();
    await expect(joost.getByText('klaar, nog dicht')).toBeVisible();
    await joost.reload();
    const known = await asTheServerTells(joost);
    expect(known).toMatchObject({
      opened: null,
      partnerAnswering: 'ready',
      own: { placed: { privenummer: 'heel-dichtbij' } },
    });
    expect(JSON.stringify({ ...known, lesson: null })).not.toContain('afstand');
    expect(frames.join('\n')).not.toContain('afstand');
  });

  await test.step('when he is ready both screens open by themselves, the largest difference first', async () => {
    await situation(joost, 2).getByRole('radio', { name: 'Dichtbij', exact: true }).check();
    await expect(joost.getByText(/^Bewaard om/)).toBeVisible();
    await joost.getByRole('button', { name: 'Ik ben klaar' }).click();
    for (const page of [joost, samira]) {
      await expect(page.getByRole('heading', { level: 1, name: 'Jullie antwoorden zijn open' })).toBeVisible();
      await expect(page.getByText('Vier stappen verschil.')).toBeVisible();
      await axe(page);
    }
    await expect(samira.getByRole('heading', { name: 'Hier staan jullie gelijk' })).toBeVisible();
  });

  await test.step('one proposes a sentence, the other agrees', async () => {
    await samira.getByLabel('Eerste afspraak').fill('We geven ons werknummer, nooit ons eigen nummer.');
    await samira.getByRole('button', { name: 'Stel voor' }).click();
    await expect(joost.getByText('We geven ons werknummer, nooit ons eigen nummer.')).toBeVisible();
    await joost.getByRole('button', { name: 'Pas de zin aan' }).click();
    const dialog = joost.getByRole('dialog', { name: 'De zin aanpassen' });
    await dialog.getByRole('textbox').fill('We geven allebei hetzelfde werknummer.');
    await dialog.getByRole('button', { name: 'Stel zo voor' }).click();
    await expect(samira.getByText('We geven allebei hetzelfde werknummer.')).toBeVisible();
    await samira.getByRole('button', { name: 'Ik ben akkoord' }).click();
    for (const page of [joost, samira]) {
      await expect(page.getByText('Samira is akkoord')).toBeVisible();
      await expect(page.getByText('Joost is akkoord')).toBeVisible();
    }
    await axe(joost);
  });
});

/** The lesson as this browser may know it. */
function asTheServerTells(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const [, , duoId, , lessonId] = location.pathname.split('/');
    const answer = await fetch(`/api/duos/${duoId ?? ''}/lessons/${lessonId ?? ''}`);
    return (await answer.json()) as object;
  });
}

/** Every message over a socket that a browser gets. */
function messagesTo(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(String(payload)));
  });
  return frames;
}

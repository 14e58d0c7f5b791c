import { expect, test } from '../harness/journey.ts';
import { enter } from '../harness/keyboard.ts';

test.use({ world: 'by keyboard' });

test('the whole story goes with a keyboard alone @once', async ({ browser }) => {
  test.setTimeout(300_000);
  const samira = await enter(await browser.newContext(), 'samira');
  await test.step('Samira begins', async () => {
    await samira.isAt('heading', /Samira/);
    await samira.press('button', /zo kan ik beginnen/);
    await expect(samira.page).not.toHaveURL(/welkom/);
    await samira.isAt('heading', /^Goede.*Samira/);
  });

  await test.step('she chooses her energy, and follows her step', async () => {
    await samira.to('radio', 'Gewoon');
    await samira.page.keyboard.press('ArrowLeft');
    await samira.isAt('radio', 'Weinig');
    await expect(samira.page.getByRole('link', { name: 'Schrijf één zin' })).toBeVisible();
    await samira.page.keyboard.press('ArrowRight');
    await samira.press('link', 'Begin de les');
    await samira.isAt('heading', 'Van ervaring naar ervaringsdeskundigheid');
  });

  await test.step('she goes through the lesson: sorts, skips, writes', async () => {
    await samira.press('button', 'Verder');
    await expect(samira.page.getByText(/Deel 2 van 4/)).toBeVisible();
    await samira.isAt('heading', /./);
    await samira.press('button', 'Verder');
    await expect(samira.page.getByText('Uitspraak 1 van 9')).toBeVisible();
    await samira.pick('radio', 'Ervaring');
    await expect(samira.page.getByText('Uitspraak 2 van 9')).toBeVisible();
    await samira.press('button', 'Sla deze over');
    await expect(samira.page.getByText('Uitspraak 3 van 9')).toBeVisible();
    await samira.isAt('group', /Uitspraak 2 van 9/);
    await samira.page.keyboard.press('Tab');
    await samira.page.keyboard.press('Tab');
    await samira.page.keyboard.press('ArrowDown');
    await samira.isAt('radio', 'Ervaringskennis');
    await expect(samira.page.getByText('Uitspraak 4 van 9')).toBeVisible();
    await samira.isAt('radio', 'Ervaringskennis');
    await samira.press('button', 'Verder');
    await samira.isAt('heading', /jouw plek/i);
    await samira.write('Jouw tekst', 'Uit mijzelf weet ik veel over wachten.');
    await samira.press('button', 'Zet in mijn dagboek');
    await expect(samira.page.getByText('Het staat in je dagboek.')).toBeVisible();
    await samira.press('button', 'Klaar met deze les');
    await samira.isAt('heading', 'Deze les is klaar');
  });

  await test.step('she writes in her journal, with what makes it a text', async () => {
    await samira.press('link', 'Naar Vandaag');
    await samira.isAt('heading', /^Goede/);
    await samira.press('link', 'Dagboek');
    await samira.isAt('heading', 'Dagboek');
    await samira.write('Titel, mag leeg blijven', 'De deur');
    await samira.write('Jouw notitie', 'Hij liet mij binnen en Joost niet.');
    await samira.page.keyboard.press('Enter');
    await samira.to('button', 'Kop');
    await samira.page.keyboard.press('ArrowRight');
    await samira.isAt('button', 'Lijst');
    await samira.page.keyboard.press('Enter');
    await samira.isAt('textbox', 'Jouw notitie');
    await samira.page.keyboard.type('Eerst was ik trots');
    await expect(samira.page.getByText(/^Bewaard om/)).toBeVisible();
  });

  await test.step('she shares it with Joost, and hears where she is', async () => {
    await samira.press('button', 'Deel met iemand');
    const dialog = samira.page.getByRole('dialog', { name: 'Wie mag dit lezen?' });
    await expect(dialog).toBeVisible();
    await samira.isAt('heading', 'Wie mag dit lezen?');
    await samira.page.keyboard.press('Escape');
    await samira.isAt('heading', 'De deur');
    await samira.press('button', 'Deel met iemand');
    await samira.pick('checkbox', /Joost/);
    await samira.press('button', 'Deel met Joost');
    await expect(samira.page.getByRole('heading', { level: 2, name: 'Gedeeld' })).toBeVisible();
    await samira.isAt('button', 'Deel met iemand');
  });

  const joost = await enter(await browser.newContext(), 'joost');
  await test.step('Joost reads it and answers', async () => {
    await joost.press('link', 'Dagboek');
    await joost.press('link', 'Notitie van Samira');
    await joost.isAt('heading', /Samira|De deur/);
    await joost.write('Jouw antwoord', 'Dank je dat je dit deelt.');
    await joost.press('button', 'Stuur antwoord');
    await expect(joost.page.getByText('Dank je dat je dit deelt.').last()).toBeVisible();
    await joost.isAt('button', 'Stuur antwoord');
  });

  await test.step('she takes it back, and is left where it stood', async () => {
    await samira.press('button', 'Trek in');
    await samira.isAt('heading', 'Trek je dit in voor Joost?');
    await samira.press('button', 'Trek in');
    await expect(samira.page.getByText(/Ingetrokken op/)).toBeVisible();
    await samira.isAt('heading', 'Gedeeld');
    await expect(joost.page.getByRole('heading', { name: 'Samira heeft dit teruggenomen' })).toBeVisible();
    await joost.isAt('heading', 'Samira heeft dit teruggenomen');
  });

  await test.step('both place in the duo lesson, and it opens under their hands', async () => {
    for (const [keys, moves] of [
      [samira, 1],
      [joost, 4],
    ] as const) {
      await keys.press('link', 'Duo');
      await keys.press('link', 'Onze grenzen');
      await keys.isAt('heading', 'Hoe dichtbij ga jij?');
      await keys.to('radio', 'Heel dichtbij');
      await keys.page.keyboard.press('Space');
      for (let move = 0; move < moves; move += 1) await keys.page.keyboard.press('ArrowRight');
      await expect(keys.page.getByText(/^Bewaard om/)).toBeVisible();
      await keys.press('button', 'Ik ben klaar');
      if (keys === samira) await samira.isAt('heading', 'Jij bent klaar. Nu Joost nog.');
    }
    await joost.isAt('heading', 'Jullie antwoorden zijn open');
    await samira.isAt('heading', 'Jullie antwoorden zijn open');
  });

  await test.step('one proposes a sentence, and the other agrees', async () => {
    await samira.write('Eerste afspraak', 'We geven ons werknummer.');
    await samira.press('button', 'Stel voor');
    await expect(joost.page.getByText('We geven ons werknummer.')).toBeVisible();
    await joost.press('button', 'Ik ben akkoord');
    await expect(joost.page.getByText('Joost is akkoord')).toBeVisible();
    await joost.isAt('listitem');
  });

  await test.step('they agree one part of their agreements', async () => {
    await samira.press('link', 'Duo');
    await samira.press('link', 'Samenwerkingsafspraken');
    await samira.isAt('heading', /samenwerkings/);
    await samira.unfold('Schrijf een voorstel');
    await samira.write('Jullie woorden', 'We bellen elke maandag.');
    await samira.press('button', 'Stel voor');
    await expect(samira.page.getByText(/^Voorstel van jou/)).toBeVisible();
    await samira.isAt('heading', /Hoe we samenwerken/);
    await joost.press('link', 'Duo');
    await joost.press('link', 'Samenwerkingsafspraken');
    await joost.press('button', 'Ik ben akkoord');
    await expect(joost.page.getByText('Allebei akkoord').first()).toBeVisible();
    await joost.isAt('heading', /Hoe we samenwerken/);
  });

  await test.step('Rachid invites somebody', async () => {
    const rachid = await enter(await browser.newContext(), 'rachid');
    await rachid.press('link', 'Mensen');
    await rachid.isAt('heading', 'Mensen');
    await rachid.press('button', 'Nodig iemand uit');
    await rachid.isAt('heading', 'Nodig iemand uit');
    await rachid.press('button', 'Verstuur de uitnodiging');
    await rachid.isAt('alert');
    await rachid.write('Naam', 'Noah Jansen');
    await rachid.write('E-mailadres', 'noah@voorbeeld.example');
    await rachid.pick('checkbox', 'ervaringsdeskundige');
    await rachid.press('button', 'Verstuur de uitnodiging');
    await expect(rachid.page.getByText('Noah Jansen').first()).toBeVisible();
    await rachid.isAt('button', 'Nodig iemand uit');
  });
});

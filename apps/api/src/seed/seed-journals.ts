import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docFromPlainText } from '@tweespraak/contracts';
import { Duos } from '../features/duos/duos.ts';
import { JournalSharesService } from '../features/journals/journal-shares.service.ts';
import { JournalsService } from '../features/journals/journals.service.ts';
import type { Actor } from '../platform/access/actor.ts';
import { daysAgo, demoActor } from './demo-actor.ts';

const ownStory = {
  title: 'Mijn eigen verhaal, versie 2',
  text: `Wat ik vertel: dat ik de post niet meer durfde open te maken. Wat ik niet vertel: waarom.

Een jaar geleden vertelde ik alles. Daarna sliep ik slecht. Nu kies ik zelf waar mijn verhaal stopt.`,
};
const silence = {
  title: 'Stil naast hem',
  text: `Ik zei twintig minuten niets. Ik denk dat dat het was.

Hij zat op de stoep en keek naar de grond. Joost stond bij de auto. Ik ging naast hem zitten en telde de tegels. Na een tijd telde hij mee.`,
};
const answer = 'Je zei niets en toch werd hij rustiger. Wil je me vertellen wat je toen deed?';

/** Samira writes: once for herself, once for Joost too, who answers. */
export async function seedJournals(app: NestFastifyApplication): Promise<void> {
  const [samira, joost] = [await demoActor(app, 'samira'), await demoActor(app, 'joost')];
  const shares = app.get(JournalSharesService);
  await daysAgo(app, 5, () => write(app, samira, ownStory));
  const shareId = await daysAgo(app, 3, async () => {
    const entryId = await write(app, samira, silence);
    const [duo] = await app.get(Duos).activeDuosOf(samira.personId);
    const share = { with: { kind: 'duo' as const, id: duo?.id ?? '' }, version: 1 };
    return (await shares.share(samira, entryId, share)).id;
  });
  await daysAgo(app, 2, async () => {
    await shares.open(joost, shareId);
    await shares.answer(joost, shareId, { text: answer });
  });
}

async function write(app: NestFastifyApplication, author: Actor, { title, text }: typeof silence): Promise<string> {
  const id = randomUUID();
  const document = docFromPlainText(text);
  const origin = { kind: 'free' as const };
  await app.get(JournalsService).add(author, { id, title, document, origin, sitting: { id: randomUUID(), turn: 1 } });
  return id;
}

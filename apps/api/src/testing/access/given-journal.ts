import { JournalWriter } from '../journal-writer.ts';
import type { Cast } from './cast.ts';
import { wordOf } from './planted-words.ts';

/** What Samira wrote, what of it she shares with whom, and what she took back. */
export async function givenJournal({ people }: Cast, duos: { duoId: string; endedDuo: string }) {
  const [samira, joost, danny] = [people.Samira, people.Joost, people.Danny].map((one) => new JournalWriter(one));
  if (!samira || !joost || !danny) throw new Error('Three people write');
  const taken = await samira.writes(wordOf('sharedWithDanny'));
  const revokedShare = await samira.sharesWithDuo(taken, duos.endedDuo);
  await danny.answers(revokedShare, wordOf('answerOfDanny'));
  await danny.opens(revokedShare);

  const page = await samira.writes(wordOf('sharedWithJoost'), { title: 'Een dag' });
  const share = await samira.sharesWithDuo(page, duos.duoId);
  await joost.opens(share);
  const answer = (await joost.answers(share, wordOf('answer'))).body.id as string;
  await page.saves(wordOf('entry'), { title: 'Een dag' });

  const forIneke = await samira.writes(wordOf('sharedWithIneke'));
  const toIneke = { kind: 'person' as const, id: people.Ineke.id };
  const shareWithIneke = (await samira.shares(forIneke, toIneke)).body.id as string;
  const reflection = { id: crypto.randomUUID(), text: wordOf('reflection') };
  await people.Samira.post(`/lessons/${lessonPlaces.lessonId}/reflections/${lessonPlaces.question}`, reflection);
  return { entry: page.entryId, entryVersion: page.version, share, answer, shareWithIneke, revokedShare };
}

/** Where in the content the story takes place. */
export const lessonPlaces = {
  lessonId: 'van-ervaring-naar-ervaringsdeskundigheid',
  partId: 'drie-stappen',
  sorting: 'drie-stappen-sorteren',
  statement: 'op-een-rij',
  bucket: 'ervaring',
  question: 'jouw-plek-reflectie',
};

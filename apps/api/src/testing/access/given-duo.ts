import { agreementPartKeys } from '@tweespraak/contracts';
import { agreeOnAll, AgreementWriter } from '../duo-with-agreement.ts';
import { Learner } from '../duo-in-lesson.ts';
import type { TestPerson } from '../house.ts';
import type { Cast } from './cast.ts';
import { idOf } from './given-people.ts';
import { wordOf } from './planted-words.ts';

/** The duo of Samira and Joost, who took the duo lesson and signed their agreements. */
export async function givenDuo(cast: Cast) {
  const { Samira, Joost } = cast.people;
  const duoId = await aDuoOf(cast, Samira, Joost);
  const lesson = `/duos/${duoId}/lessons/onze-grenzen`;
  const learners = [new Learner(Samira, lesson), new Learner(Joost, lesson)] as const;
  for (const learner of learners) await learner.places({ privenummer: 'dichtbij' }, 0);
  for (const learner of learners) await learner.saysReady();
  await learners[0].proposes(`Wij doen dit zo: ${wordOf('sentence')}.`);
  const sentence = await learners[1].sentence(`Wij doen dit zo: ${wordOf('sentence')}.`);

  const [hers, his] = [new AgreementWriter(Samira, duoId), new AgreementWriter(Joost, duoId)];
  await agreeOnAll(hers, his);
  await his.proposes('limits', `Onze grens: ${wordOf('agreement')}.`);
  await hers.answers('limits', 'agreed');
  await hers.signs();
  await his.signs();
  const { evaluations, versions } = await hers.opens();
  return {
    duoId,
    sentence: sentence.id,
    sentenceVersion: sentence.version,
    evaluation: idOf(evaluations, () => true),
    signedVersion: versions[0]?.version ?? 0,
    limitsVersion: (await hers.part('limits')).version,
    partKeys: agreementPartKeys,
  };
}

/** The duo of Samira and Danny, in which she shared something, and which is over. */
export async function givenEndedDuo(cast: Cast) {
  const { Samira, Danny } = cast.people;
  const endedDuo = await aDuoOf(cast, Samira, Danny);
  return { endedDuo, end: () => Samira.post(`/duos/${endedDuo}/end`).expect(200) };
}

/** Rachid proposes it, both say yes. */
async function aDuoOf({ here, people }: Cast, ...both: [TestPerson, TestPerson]): Promise<string> {
  const proposal = { personIds: both.map(({ id }) => id) };
  await people.Rachid.post(`/organisations/${here.id}/duos`, proposal).expect(204);
  const duoId = idOf((await both[0].get('/duos')).body.duos, ({ state }) => state === 'proposed');
  for (const person of both) await person.post(`/duos/${duoId}/accept`).expect(200);
  return duoId;
}

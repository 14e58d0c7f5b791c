import { docFromPlainText } from '@tweespraak/contracts';
import { password } from '../house.ts';
import type { AccountName } from './cast.ts';
import { lessonPlaces } from './given-journal.ts';
import type { Answer, Method, Stage } from './stage.ts';
import type { World } from './world.ts';

/** What one question needs: the ids in its path, and a body that a person with the right could send. */
export interface Prepared {
  ids?: Record<string, string>;
  body?: object;
}

/** The world, and what people do in it before the question is asked. All of it is taken back. */
export interface Play {
  world: World;
  ids: World['ids'];
  idOf: (name: AccountName) => string;
  does: (name: AccountName, method: Method, path: string, body?: object) => Promise<Answer>;
}

export type Ask = (play: Play) => Prepared | Promise<Prepared>;

export function playOn(stage: Stage, world: World): Play {
  return {
    world,
    ids: world.ids,
    idOf: (name) => world.people[name].id,
    does: async (name, method, path, body) => {
      const answer = await stage.ask(world.people[name].cookie, { method, path, ...(body ? { body } : {}) });
      if (answer.status >= 400) throw new Error(`${name}: ${method} ${path} ${answer.text}`);
      return answer;
    },
  };
}

const newPassword = 'vier paarse fietsen';
const sitting = { id: '6a8e3bb6-2a3f-4a2e-8a4e-2d7f7a1f3c55', turn: 1 };
const newEntry = () => ({ title: '', document: docFromPlainText('Nieuw'), sitting });
const newCardless = { title: '', learningQuestion: '', situation: 'Anders', outcome: '', touchesOwnStory: null };

const here: Ask = ({ world }) => ({ ids: { organisationId: world.here.id } });
const inHere =
  (bodyOf: (play: Play) => object): Ask =>
  (play) => ({ ids: { organisationId: play.world.here.id }, body: bodyOf(play) });
const duo: Ask = ({ ids }) => ({ ids: { id: ids.duoId, duoId: ids.duoId } });
const endedDuo: Ask = ({ ids }) => ({
  ids: { id: ids.endedDuo, duoId: ids.endedDuo, lessonId: 'onze-grenzen', version: '1' },
});
const invitation: Ask = ({ ids }) => ({ ids: { id: ids.invitation } });
const contactInvitation: Ask = ({ ids }) => ({ ids: { id: ids.contactInvitation } });
const plan: Ask = ({ ids }) => ({ ids: { planId: ids.planId } });
const step =
  (stepId: string, body: object = {}): Ask =>
  ({ ids }) => ({ ids: { planId: ids.planId, stepId }, body: { version: 1, ...body } });
const entry: Ask = ({ ids }) => ({ ids: { id: ids.entry } });
const share: Ask = ({ ids }) => ({ ids: { id: ids.share } });
const group: Ask = ({ ids }) => ({ ids: { groupId: ids.groupId } });
const session: Ask = ({ ids }) => ({ ids: { sessionId: ids.session } });

/** Rachid asks Samira and Joost again, after they ended their duo. */
const proposal: Ask = async ({ world, ids, idOf, does }) => {
  await does('Samira', 'POST', `/duos/${ids.duoId}/end`);
  const personIds = [idOf('Samira'), idOf('Joost')];
  await does('Rachid', 'POST', `/organisations/${world.here.id}/duos`, { personIds });
  const { body } = await does('Rachid', 'GET', `/organisations/${world.here.id}/duos`);
  const [newest] = (body as { duos: { id: string; state: string }[] }).duos.filter((one) => one.state === 'proposed');
  return { ids: { id: newest?.id ?? '' } };
};

const bothPause: Ask = async (play) => {
  for (const name of ['Samira', 'Joost'] as const) await play.does(name, 'POST', `/duos/${play.ids.duoId}/pause`);
  return duo(play);
};

const duoLesson: Ask = ({ ids }) => ({ ids: { duoId: ids.duoId, lessonId: 'onze-grenzen' } });

/** The same two in a duo that begins the lesson: nothing of it is open. */
const newDuoLesson: Ask = async (play) => {
  const { id = '' } = (await proposal(play)).ids ?? {};
  const both = ['Samira', 'Joost'] as const;
  for (const name of both) await play.does(name, 'POST', `/duos/${id}/accept`);
  const placements = `/duos/${id}/lessons/onze-grenzen/placements`;
  for (const name of both) await play.does(name, 'PUT', placements, { base: 0, placed: { geheim: 'dichtbij' } });
  return { ids: { duoId: id, lessonId: 'onze-grenzen' } };
};
const sentence =
  (body: object = {}): Ask =>
  ({ ids }) => ({ ids: { duoId: ids.duoId, lessonId: 'onze-grenzen', id: ids.sentence }, body });

/** Joost proposes other words for their limits. */
const changedLimits =
  (bodyOf: (version: number) => object = () => ({})): Ask =>
  async ({ ids, does }) => {
    const path = `/duos/${ids.duoId}/agreement/parts/limits`;
    await does('Joost', 'PUT', path, { base: ids.limitsVersion, text: 'Anders.' });
    return { ids: { duoId: ids.duoId, key: 'limits' }, body: bodyOf(ids.limitsVersion + 1) };
  };

/** Both agree to the other words, so that there is something to sign. */
const toSign: Ask = async (play) => {
  const { ids, does } = play;
  await changedLimits()(play);
  const answer = { version: ids.limitsVersion + 1, answer: 'agreed' };
  await does('Samira', 'PUT', `/duos/${ids.duoId}/agreement/parts/limits/answer`, answer);
  const { body } = await does('Samira', 'GET', `/duos/${ids.duoId}/agreement`);
  const { version, hash } = body as { version: number; hash: string };
  return { ids: { duoId: ids.duoId }, body: { version, hash } };
};

const sessionPlan = ({ world, idOf }: Play) => ({
  ...{ methodId: 'incident-60', callLink: null, facilitatorId: idOf('Hester') },
  ...{ reserveId: idOf('Joost'), caseBringerId: idOf('Samira') },
  startsAt: new Date(world.house.clock.now().getTime() + 5 * 24 * 60 * 60_000).toISOString(),
});

/**
 * A question for every route, as a controller says the route. What is asked under other circumstances says so in
 * brackets. A route that is not here fails the access test by its name.
 */
export const asks: Record<string, Ask> = {
  'POST /auth/log-in': ({ world }) => ({
    body: { email: world.people.Pim.person.email, password, trustedDevice: true },
  }),
  'POST /auth/demo-log-in': () => ({ body: { key: 'samira' } }),
  'POST /auth/log-out': () => ({}),
  'POST /auth/log-out-everywhere': () => ({}),
  'GET /auth/sessions': () => ({}),
  'DELETE /auth/sessions/:handle': ({ ids }) => ({ ids: { handle: ids.handle } }),
  'POST /auth/re-authenticate': () => ({ body: { password } }),
  'POST /auth/forgotten-password': ({ world }) => ({ body: { email: world.people.Pim.person.email } }),
  'POST /auth/reset-password': ({ ids }) => ({ body: { token: ids.resetToken, password: newPassword } }),
  'GET /me': () => ({}),
  'PATCH /me': () => ({ body: { name: 'Iemand', theme: 'dark', phone: '113' } }),
  'GET /me/outbox-key': () => ({}),
  'POST /me/password': () => ({ body: { currentPassword: password, password: newPassword } }),
  'GET /me/consents': () => ({}),
  'POST /me/consents': () => ({ body: { kind: 'participation', given: true } }),
  'GET /health/live': () => ({}),
  'GET /health/ready': () => ({}),
  'GET /demo/persons': () => ({}),
  'GET /demo/outbox': () => ({}),
  'POST /demo/clock': () => ({ body: { minutes: 1 } }),
  'GET /today': () => ({}),

  'GET /organisations/:organisationId/duos': here,
  'POST /organisations/:organisationId/duos': inHere(({ idOf }) => ({ personIds: [idOf('Fatma'), idOf('Pim')] })),
  'POST /duos/:id/withdraw': proposal,
  'GET /duos': () => ({}),
  'GET /duos/:id': duo,
  'GET /duos/:id [it ended]': endedDuo,
  'POST /duos/:id/accept': proposal,
  'POST /duos/:id/decline': proposal,
  'POST /duos/:id/pause': duo,
  'POST /duos/:id/resume': bothPause,
  'POST /duos/:id/end': duo,

  'GET /relations': () => ({}),
  'POST /organisations/:organisationId/relations': inHere(({ idOf }) => ({
    ...{ aboutId: idOf('Fatma'), otherId: idOf('Ans'), relation: 'mentor' },
  })),
  'DELETE /relations/:id': ({ ids }) => ({ ids: { id: ids.mentorRelation } }),
  'DELETE /relations/:id [contact from outside]': ({ ids }) => ({ ids: { id: ids.outsideRelation } }),

  'GET /organisations/:organisationId/people': here,
  'PUT /organisations/:organisationId/members/:personId/roles': ({ world, idOf }) => ({
    ids: { organisationId: world.here.id, personId: idOf('Ans') },
    body: { roles: ['colleague', 'author'] },
  }),
  'DELETE /organisations/:organisationId/members/:personId': ({ world, idOf }) => ({
    ids: { organisationId: world.here.id, personId: idOf('Ans') },
  }),
  'DELETE /organisations/:organisationId/members/:personId [an administrator]': ({ world, idOf }) => ({
    ids: { organisationId: world.here.id, personId: idOf('Bea') },
  }),
  'POST /organisations/:organisationId/invitations': inHere(() => ({
    ...{ name: 'Xander', email: 'xander@test.example', roles: ['wijkGgd'] },
  })),
  'POST /organisations/:organisationId/contact-invitations': inHere(({ idOf }) => ({
    ...{ aboutId: idOf('Fatma'), name: 'Xander', email: 'xander@test.example' },
  })),
  'POST /invitations/:id/withdraw': invitation,
  'POST /invitations/:id/withdraw [of a contact]': contactInvitation,
  'POST /invitations/:id/resend': invitation,
  'POST /invitations/:id/resend [of a contact]': contactInvitation,
  'POST /invitations/look-up': ({ ids }) => ({ body: { token: ids.invitationToken } }),
  'POST /invitations/accept': ({ ids }) => ({
    body: { token: ids.invitationToken, name: 'Uma', password: newPassword },
  }),
  'GET /organisations/:organisationId/help-contacts': here,
  'PUT /organisations/:organisationId/help-contacts': inHere(() => ({
    contacts: [{ name: 'Bedrijfsarts', what: 'Als je ziek bent', phone: '113' }],
  })),
  'GET /help': () => ({}),
  'GET /me/welcome': () => ({}),
  'POST /set-up': () => ({
    body: {
      ...{ token: 'x'.repeat(40), organisationName: 'Een andere', name: 'Xander' },
      ...{ email: 'xander@test.example', password: newPassword },
    },
  }),

  'GET /onboarding-plans': () => ({}),
  'GET /organisations/:organisationId/onboarding-plans': here,
  'POST /organisations/:organisationId/onboarding-plans': inHere(({ ids, idOf }) => ({
    ...{ newcomerId: idOf('Fatma'), startsOn: ids.soon },
  })),
  'GET /onboarding-plans/:planId': plan,
  'POST /onboarding-plans/:planId/steps/:stepId/ready': step('werkplek'),
  'POST /onboarding-plans/:planId/steps/:stepId/ready [names the mentor]': step('uitleg-aan-collegas'),
  'PUT /onboarding-plans/:planId/steps/:stepId/promise': (play) => step('werkplek', { on: play.ids.soon })(play),
  'PUT /onboarding-plans/:planId/steps/:stepId/promise [names the mentor]': (play) =>
    step('uitleg-aan-collegas', { on: play.ids.soon })(play),
  'PUT /onboarding-plans/:planId/steps/:stepId/answer': step('werkplek', { answer: 'notYet', note: 'Nog niet' }),
  'PUT /onboarding-plans/:planId/evaluations/:id': ({ ids }) => ({
    ids: { planId: ids.planId, id: ids.talk },
    body: { on: ids.soon },
  }),
  'POST /onboarding-plans/:planId/evaluations/:id/held': ({ ids }) => ({ ids: { planId: ids.planId, id: ids.talk } }),
  'GET /onboarding-plans/:planId/own': plan,
  'POST /onboarding-plans/:planId/own/steps': ({ ids }) => ({
    ids: { planId: ids.planId },
    body: { text: 'Nog iets' },
  }),
  'PATCH /onboarding-plans/:planId/own/steps/:id': ({ ids }) => ({
    ids: { planId: ids.planId, id: ids.ownStep },
    body: { isDone: true },
  }),
  'DELETE /onboarding-plans/:planId/own/steps/:id': ({ ids }) => ({ ids: { planId: ids.planId, id: ids.ownStep } }),
  'PUT /onboarding-plans/:planId/own/notes/:evaluationId': ({ ids }) => ({
    ids: { planId: ids.planId, evaluationId: ids.talk },
    body: { base: 1, text: 'Anders' },
  }),

  'GET /learning': () => ({}),
  'POST /lessons/:lessonId/visits': () => ({ ids: lessonPlaces, body: { partId: lessonPlaces.partId } }),
  'PUT /lessons/:lessonId/parts/:partId/done': () => ({ ids: lessonPlaces }),
  'PUT /lessons/:lessonId/answers/:blockId': () => ({
    ids: { ...lessonPlaces, blockId: lessonPlaces.sorting },
    body: { base: 0, answer: { kind: 'sorting', placed: { [lessonPlaces.statement]: lessonPlaces.bucket } } },
  }),
  'POST /lessons/:lessonId/reflections/:blockId': () => ({
    ids: { ...lessonPlaces, blockId: lessonPlaces.question },
    body: { id: crypto.randomUUID(), text: 'Wat ik ervan denk' },
  }),

  'GET /journal/entries': () => ({}),
  'POST /journal/entries': () => ({
    body: { id: crypto.randomUUID(), origin: { kind: 'free' }, ...newEntry() },
  }),
  'GET /journal/entries/:id': entry,
  'PUT /journal/entries/:id': ({ ids }) => ({
    ids: { id: ids.entry },
    body: { ...newEntry(), baseVersion: ids.entryVersion, settles: [crypto.randomUUID()] },
  }),
  'DELETE /journal/entries/:id': entry,
  'GET /journal/receivers': () => ({}),
  'POST /journal/entries/:id/shares': ({ ids }) => ({
    ids: { id: ids.entry },
    body: { with: { kind: 'duo', id: ids.duoId }, version: ids.entryVersion },
  }),
  'GET /journal/shared-with-me': () => ({}),
  'GET /journal/shares/:id': share,
  'GET /journal/shares/:id [with the mentor]': ({ ids }) => ({ ids: { id: ids.shareWithIneke } }),
  'GET /journal/shares/:id [taken back]': ({ ids }) => ({ ids: { id: ids.revokedShare } }),
  'GET /journal/shares/:id [one of the duo pauses]': async (play) => {
    await play.does('Joost', 'POST', `/duos/${play.ids.duoId}/pause`);
    return share(play);
  },
  'DELETE /journal/shares/:id': share,
  'GET /journal/shares/:id/readers': share,
  'GET /journal/shares/:id/readers [taken back]': ({ ids }) => ({ ids: { id: ids.revokedShare } }),
  'POST /journal/shares/:id/answers': ({ ids }) => ({ ids: { id: ids.share }, body: { text: 'Dank je' } }),
  'DELETE /journal/shares/:id/answers/:answerId': ({ ids }) => ({ ids: { id: ids.share, answerId: ids.answer } }),
  'POST /journal/lock': () => ({}),

  'GET /duos/:duoId/lessons': duo,
  'GET /duos/:duoId/lessons [it ended]': endedDuo,
  'GET /duos/:duoId/lessons/:lessonId': duoLesson,
  'GET /duos/:duoId/lessons/:lessonId [it ended]': endedDuo,
  'PUT /duos/:duoId/lessons/:lessonId/placements': async (play) => ({
    ...(await newDuoLesson(play)),
    body: { base: 1, placed: { nachtbericht: 'dichtbij' } },
  }),
  'POST /duos/:duoId/lessons/:lessonId/ready': async (play) => ({
    ...(await newDuoLesson(play)),
    body: { version: 1 },
  }),
  'DELETE /duos/:duoId/lessons/:lessonId/ready': newDuoLesson,
  'POST /duos/:duoId/lessons/:lessonId/sentences': async (play) => ({
    ...(await duoLesson(play)),
    body: { text: 'Nog een zin' },
  }),
  'PUT /duos/:duoId/lessons/:lessonId/sentences/:id': (play) =>
    sentence({ base: play.ids.sentenceVersion, text: 'Anders' })(play),
  'PUT /duos/:duoId/lessons/:lessonId/sentences/:id/answer': (play) =>
    sentence({ version: play.ids.sentenceVersion, answer: 'agreed' })(play),
  'DELETE /duos/:duoId/lessons/:lessonId/sentences/:id': sentence(),

  'GET /duos/:duoId/agreement': duo,
  'GET /duos/:duoId/agreement [it ended]': endedDuo,
  'PUT /duos/:duoId/agreement/parts/:key': ({ ids }) => ({
    ids: { duoId: ids.duoId, key: 'limits' },
    body: { base: ids.limitsVersion, text: 'Anders.', choices: {} },
  }),
  'PUT /duos/:duoId/agreement/parts/:key/answer': changedLimits((version) => ({ version, answer: 'notYet' })),
  'DELETE /duos/:duoId/agreement/parts/:key/proposal': changedLimits(),
  'POST /duos/:duoId/agreement/signatures': toSign,
  'GET /duos/:duoId/agreement/versions/:version': ({ ids }) => ({
    ids: { duoId: ids.duoId, version: String(ids.signedVersion) },
  }),
  'GET /duos/:duoId/agreement/versions/:version [it ended]': endedDuo,
  'POST /duos/:duoId/evaluations/:id/hold': ({ ids }) => ({ ids: { duoId: ids.duoId, id: ids.evaluation } }),

  'GET /organisations/:organisationId/intervisie-groups': here,
  'POST /organisations/:organisationId/intervisie-groups': inHere(({ idOf }) => ({
    name: 'De Berken',
    personIds: (['Fatma', 'Pim', 'Ans'] as const).map(idOf),
  })),
  'POST /intervisie/groups/:groupId/members': async (play) => ({
    ...(await group(play)),
    body: { personId: play.idOf('Fatma') },
  }),
  'GET /intervisie/groups': () => ({}),
  'GET /intervisie/groups/:groupId': group,
  'POST /intervisie/groups/:groupId/accept': group,
  'POST /intervisie/groups/:groupId/decline': group,
  'POST /intervisie/groups/:groupId/leave': group,
  'POST /intervisie/groups/:groupId/role': async (play) => ({ ...(await group(play)), body: { shown: true } }),
  'GET /intervisie/sessions': () => ({}),
  'POST /intervisie/groups/:groupId/sessions': async (play) => ({ ...(await group(play)), body: sessionPlan(play) }),
  'GET /intervisie/sessions/:sessionId': session,
  'PATCH /intervisie/sessions/:sessionId': async (play) => ({ ...(await session(play)), body: sessionPlan(play) }),
  'POST /intervisie/sessions/:sessionId/cancel': session,
  'GET /intervisie/sessions/:sessionId/situation': session,
  'PUT /intervisie/sessions/:sessionId/situation': async (play) => ({
    ...(await session(play)),
    body: { baseVersion: 1, ...newCardless },
  }),
  'POST /intervisie/sessions/:sessionId/situation/state': async (play) => ({
    ...(await session(play)),
    body: { state: 'ready' },
  }),
  'DELETE /intervisie/sessions/:sessionId/situation': session,
  'GET /intervisie/sessions/:sessionId/outcome': ({ ids }) => ({ ids: { sessionId: ids.heldSession } }),
  'POST /intervisie/sessions/:sessionId/outcome/:cardId/journal': ({ ids }) => ({
    ids: { sessionId: ids.heldSession, cardId: ids.learningPoint },
  }),
  'POST /intervisie/sessions/:sessionId/outcome/:cardId/journal [a note]': ({ ids }) => ({
    ids: { sessionId: ids.heldSession, cardId: ids.note },
  }),
};

/** The method and the path of a question, without the circumstances. */
export function routeOf(ask: string): { method: Method; path: string } {
  const [method = 'GET', path = ''] = ask.replace(/ \[.*\]$/, '').split(' ');
  return { method: method as Method, path };
}

/** The path with these ids in it. */
export function filled(path: string, ids: Record<string, string> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
}

/** The same path, with ids that nobody ever had in the place of what only some may know. */
export function withUnknownIds(ids: Record<string, string> = {}): Record<string, string> {
  const isOwnThing = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, isOwnThing.test(id) ? crypto.randomUUID() : id]),
  );
}

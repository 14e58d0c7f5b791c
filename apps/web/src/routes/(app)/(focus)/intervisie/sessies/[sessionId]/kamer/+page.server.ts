import { redirect } from '@sveltejs/kit';
import type { IntervisieGroupView, IntervisieSessionView, SituationView } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const session = await locals.api.get<IntervisieSessionView>(`/intervisie/sessions/${params.sessionId}`);
  if (session.state === 'ended') redirect(303, `/intervisie/sessies/${session.id}/uitkomst`);
  if (!session.abilities.enter) redirect(303, `/intervisie/sessies/${session.id}`);
  const [group, situation] = await Promise.all([
    locals.api.get<IntervisieGroupView>(`/intervisie/groups/${session.group.id}`),
    session.abilities.prepare || session.caseBringer
      ? locals.api.get<SituationView>(`/intervisie/sessions/${session.id}/situation`).catch(() => null)
      : null,
  ]);
  return { session, group, situation };
};

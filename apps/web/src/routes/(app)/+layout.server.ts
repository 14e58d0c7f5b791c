import { redirect } from '@sveltejs/kit';
import type { Me } from '@tweespraak/contracts';
import { useThemeOf } from '#lib/theme.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const me = await event.locals.api.get<Me>('/me');
  if (!me.startedAt) redirect(303, '/welkom');
  useThemeOf(event, me.theme);
  return { me };
};

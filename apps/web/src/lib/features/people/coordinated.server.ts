import type { Me } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';

/** The organisation of this page: the one in the address, else the first that somebody arranges things for. */
export function coordinatedOrganisation(me: Me, url: URL): { id: string; others: Me['memberships'] } {
  const all = me.memberships.filter(({ roles }) => roles.includes('coordinator') || roles.includes('administrator'));
  const asked = url.searchParams.get('bij');
  const chosen = asked ? all.find(({ organisationId }) => organisationId === asked) : all[0];
  if (!chosen) throw new ApiError(404, 'not_found');
  return { id: chosen.organisationId, others: all.filter((one) => one !== chosen) };
}

import { versionNumber, type SignedAgreement } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const version = versionNumber.safeParse(params.version);
  if (!version.success) throw new ApiError(404, 'not_found');
  const path = `/duos/${params.duoId}/agreement/versions/${String(version.data)}`;
  return { signed: await locals.api.get<SignedAgreement>(path) };
};

import { defineParams } from '@sveltejs/kit/params';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `[id=uuid]`: a mistyped address is a page that does not exist, and never reaches the API. */
export const params = defineParams({
  uuid: (value) => (uuid.test(value) ? value : undefined),
  contentId: (value) => (slug.test(value) ? value : undefined),
});

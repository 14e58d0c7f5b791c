const ours = 'http://ours.invalid';

/** Where to go after a log-in: a page of ours, or the start page when the address in the link is anything else. */
export function safePath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, ours)) return '/';
  // Read as a browser would: what looks like a path (`/\elders`) can be another site.
  const { origin, pathname, search, hash } = new URL(wanted, ours);
  return origin === ours ? pathname + search + hash : '/';
}

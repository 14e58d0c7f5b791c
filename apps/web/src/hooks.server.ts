import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import type { ErrorCode } from '@tweespraak/contracts';
import { apiFor } from '#lib/api/api-for.server.ts';
import { ApiError } from '#lib/api/api-error.ts';
import { logFailure } from '#lib/log.server.ts';
import { themeCookie, themeOf } from '#lib/theme.ts';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.requestId = event.request.headers.get('x-request-id') ?? randomUUID();
  event.locals.theme = themeOf(event.cookies.get(themeCookie));
  event.locals.api = apiFor(event);

  const response = await resolve(event, {
    // Read when the page is drawn: by then the layout may have found the theme in the visitor's profile.
    transformPageChunk: ({ html }) => html.replace('%theme%', themeAttribute(event.locals)),
    preload: (file) => file.type === 'js' || file.type === 'css' || isTextFont(file),
  });
  // Whoever uses this computer next must not find a page with the Back button.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  return response;
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (error instanceof ApiError) {
    return { status: error.status, message: error.code, code: error.code, requestId: error.requestId || requestId };
  }
  if (kind !== 'unknown') return { code: codeOfStatus[error.status] ?? 'unexpected', requestId };
  logFailure(requestId, `page ${event.route.id ?? ''} failed`, error);
  return { code: 'unexpected', requestId };
};

const codeOfStatus: Record<number, ErrorCode> = { 404: 'not_found', 413: 'too_large' };

function themeAttribute({ theme }: App.Locals): string {
  return theme === 'system' ? '' : ` data-theme="${theme}"`;
}

/** The letters of every page. Those of people's own words come when a page has any. */
function isTextFont(file: { type: string; filename?: string }): boolean {
  return file.type === 'font' && (file.filename ?? '').includes('atkinson');
}

import type { RequestEvent } from '@sveltejs/kit';
import { themeCookie, themeOf, type Theme } from './theme.ts';

const aYear = 365 * 24 * 60 * 60;

/** Draws this page in the theme someone chose, and remembers it for the log-in page on this device. */
export function useThemeOf({ cookies, locals }: RequestEvent, theme: Theme): void {
  locals.theme = theme;
  if (theme !== themeOf(cookies.get(themeCookie))) {
    cookies.set(themeCookie, theme, { path: '/', maxAge: aYear, sameSite: 'lax' });
  }
}

import type { Me } from '@tweespraak/contracts';

export type Theme = Me['theme'];

/** Remembers the choice for pages where nobody is signed in yet. */
export const themeCookie = 'tweespraak-theme';

export function themeOf(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}

/** The theme of the page on the screen, when it changes without a new page. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

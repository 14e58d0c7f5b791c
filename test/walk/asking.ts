import type { Page } from '@playwright/test';

/** What the API tells whoever is logged in on this page. */
export function ask<Answer>(page: Page, path: string): Promise<Answer> {
  return tell(page, 'GET', path);
}

/** Does something as whoever is logged in on this page, where the way there is not what is looked at. */
export async function tell<Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  const said = { method, path, body: body && JSON.stringify(body) };
  const { status, text } = await page.evaluate(async ({ method, path, body }) => {
    const headers = body ? { 'content-type': 'application/json' } : undefined;
    const answer = await fetch(`/api${path}`, { method, ...(body ? { body } : {}), ...(headers ? { headers } : {}) });
    return { status: answer.status, text: await answer.text() };
  }, said);
  if (status >= 400) throw new Error(`${method} ${path} is refused: ${String(status)} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Answer;
}

interface Duos {
  duos: { id: string; state: string }[];
}
export const duoOf = async (page: Page): Promise<string> =>
  (await ask<Duos>(page, '/duos')).duos.find(({ state }) => state === 'active')?.id ?? '';

export const planOf = async (page: Page): Promise<string> => {
  type Plans = Record<'own' | 'mentored', { id: string }[]>;
  const { own, mentored } = await ask<Plans>(page, '/onboarding-plans');
  return [...own, ...mentored][0]?.id ?? '';
};

export const groupOf = async (page: Page): Promise<string> =>
  (await ask<{ groups: { id: string }[] }>(page, '/intervisie/groups')).groups[0]?.id ?? '';

export const sessionOf = async (page: Page): Promise<string> =>
  (await ask<{ sessions: { id: string }[] }>(page, '/intervisie/sessions')).sessions[0]?.id ?? '';

/** How long it is, for the product, until this session begins. */
export async function minutesUntil(page: Page, sessionId: string): Promise<number> {
  const { startsAt } = await ask<{ startsAt: string }>(page, `/intervisie/sessions/${sessionId}`);
  return (Date.parse(startsAt) - Date.now()) / 60_000;
}

/** The last link that was mailed to this address: its path. */
export async function linkMailedTo(page: Page, address: string): Promise<string> {
  interface Mail {
    to: string;
    text: string;
    sentAt: string;
  }
  const { mails } = await ask<{ mails: Mail[] }>(page, '/demo/outbox');
  const [latest] = mails
    .filter(({ to }) => to.includes(address))
    .sort((one, other) => other.sentAt.localeCompare(one.sentAt));
  return new URL(/https?:\S+/.exec(latest?.text ?? '')?.[0] ?? 'http://nowhere/').pathname;
}

import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** Somebody who has no mouse: only keys, and what has the focus. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab, as far as a page goes, until this has the focus. */
  to(role: Role, name: Name): Promise<void> {
    return this.#until(role, name, 'Tab');
  }

  /** The same, back through the page. */
  backTo(role: Role, name: Name): Promise<void> {
    return this.#until(role, name, 'Shift+Tab');
  }

  /** Goes to a button, a link or something to unfold, and presses it. */
  async press(role: 'button' | 'link', name: Name): Promise<void> {
    await this.to(role, name);
    await this.page.keyboard.press('Enter');
  }

  async unfold(name: Name): Promise<void> {
    await this.#until(null, name, 'Tab');
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a box or one of a row of choices, and picks it. */
  async pick(role: 'checkbox' | 'radio', name: Name): Promise<void> {
    await this.to(role, name);
    await this.page.keyboard.press('Space');
  }

  async write(name: Name, text: string): Promise<void> {
    await this.to('textbox', name);
    await this.page.keyboard.type(text);
  }

  /** Where the focus is. After each step it has to be somewhere that makes sense. */
  async isAt(role: Role, name: Name = /^/): Promise<void> {
    const focused = this.#focused(role, name);
    await expect(focused, `the focus on ${role} ${String(name)}`).toHaveCount(1);
  }

  #focused(role: Role | null, name: Name): Locator {
    const wanted =
      role === null ? this.page.locator('summary', { hasText: name }) : this.page.getByRole(role, { name });
    return wanted.and(this.page.locator(':focus'));
  }

  async #until(role: Role | null, name: Name, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 90; steps += 1) {
      if ((await this.#focused(role, name).count()) > 0) return;
      await this.page.keyboard.press(key);
      passed.push(await this.#whatIs());
    }
    throw new Error(`${key} never came to ${role ?? 'summary'} ${String(name)}, only to:\n${passed.join('\n')}`);
  }

  #whatIs(): Promise<string> {
    return this.page.evaluate(() => {
      const now = document.activeElement;
      const name = now?.getAttribute('aria-label') ?? now?.textContent ?? '';
      return `<${now?.localName ?? ''}> ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`;
    });
  }
}

/** Logs somebody of the demo in, by keyboard too. */
export async function enter(context: BrowserContext, key: string): Promise<Keyboard> {
  const keys = new Keyboard(await context.newPage());
  await keys.page.goto('/inloggen');
  await keys.page.keyboard.press('Tab');
  await keys.isAt('link', 'Naar de inhoud');
  await keys.page.keyboard.press('Enter');
  await keys.page.keyboard.press('Tab');
  await keys.isAt('textbox', 'E-mailadres');
  await keys.page.keyboard.type(`${key}@demo.tweespraak.example`);
  await keys.write('Wachtwoord', 'tweespraak-demo');
  await keys.page.keyboard.press('Enter');
  await expect(keys.page).not.toHaveURL(/inloggen/);
  return keys;
}

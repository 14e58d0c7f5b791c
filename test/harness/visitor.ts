/** Somebody of the demo at one product, over its API: for what needs no browser. */
export class Visitor {
  readonly origin: string;
  readonly cookie: string;

  private constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.cookie = cookie;
  }

  static async logIn(origin: string, key: string): Promise<Visitor> {
    const answer = await new Visitor(origin, '').ask('POST', '/auth/demo-log-in', { key });
    return new Visitor(origin, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  /** The same log-in at another process of the same Tweespraak. */
  at(origin: string): Visitor {
    return new Visitor(origin, this.cookie);
  }

  /** The answer as it is, also when it is a refusal. */
  ask(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.origin}/api${path}`, {
      method,
      headers: { origin: this.origin, cookie: this.cookie, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
  }

  /** What the answer holds; refusals end the test. */
  async require(method: string, path: string, body?: object) {
    const answer = await this.ask(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}

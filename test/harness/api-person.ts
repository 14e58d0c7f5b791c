/** Why the product would not do something. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(asked: string, status: number, text: string) {
    super(`${asked}: ${status} ${text}`);
    this.status = status;
    this.code = codeIn(text);
  }
}

/** One device of one person, over the product's own doors: it keeps its cookie and names its own origin, as browsers do. */
export class ApiPerson {
  readonly origin: string;
  cookie = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  static async logIn(origin: string, email: string, password: string): Promise<ApiPerson> {
    const person = new ApiPerson(origin);
    await person.post('/auth/log-in', { email, password, trustedDevice: false });
    return person;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#ask<Answer>('GET', path);
  }

  /** With a form id it has one effect, however often it is sent. */
  post<Answer = void>(path: string, body: object = {}, formId?: string): Promise<Answer> {
    return this.#ask<Answer>('POST', path, body, formId);
  }

  put<Answer = void>(path: string, body: object = {}, formId?: string): Promise<Answer> {
    return this.#ask<Answer>('PUT', path, body, formId);
  }

  delete<Answer = void>(path: string, formId?: string): Promise<Answer> {
    return this.#ask<Answer>('DELETE', path, undefined, formId);
  }

  async #ask<Answer>(method: string, path: string, body?: object, formId?: string): Promise<Answer> {
    const answer = await fetch(`${this.origin}/api${path}`, {
      method,
      headers: {
        origin: this.origin,
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(formId === undefined ? {} : { 'idempotency-key': formId }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refusal(`${method} ${path}`, answer.status, text);
    for (const line of answer.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { error: { code: string } }).error.code;
  } catch {
    return 'unexpected';
  }
}

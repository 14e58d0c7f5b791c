import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hash } from '@node-rs/argon2';
import type { MemberRole } from '@tweespraak/contracts';
import request from 'supertest';
import { createApp } from '../create-app.ts';
import type { Actor } from '../platform/access/actor.ts';
import { AuthSessions } from '../platform/auth/auth-sessions.ts';
import { Clock, dayOf } from '../platform/clock/clock.ts';
import { readConfig } from '../platform/config/config.ts';
import type { Config } from '../platform/config/config.ts';
import { Database } from '../platform/database/database.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Consent } from '../platform/people/consent.entity.ts';
import { Organisation } from '../platform/people/organisation.entity.ts';
import { People } from '../platform/people/people.ts';
import { Person } from '../platform/people/person.entity.ts';
import { requireFittingKey } from '../platform/vault/key-check.ts';
import { KeyProvider } from '../platform/vault/key-provider.ts';
import { openTestDatabase } from './test-database.ts';

export const origin = 'http://localhost:3000';
export const password = 'een lang wachtwoord';
let passwordHash: Promise<string> | undefined;

/** The product for a test: its own database, a clock that stands where it is put, no mail leaves. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly clock: Clock,
    readonly ledgerFile: string,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
    const config = readConfig({ TWEESPRAAK_MODE: 'demo', TWEESPRAAK_DATA: join(folder, 'data'), ...env });
    const { source, close } = await openTestDatabase();
    const keys = new KeyProvider(new Map([[1, randomBytes(32)]]));
    await requireFittingKey(new Database(source), keys);
    const clock = new Clock();
    const app = await createApp({ config, source, keys, clock });
    await app.getHttpAdapter().getInstance().ready();
    return new House(app, config, clock, config.ledgerFile, async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  get db(): Database {
    return this.app.get(Database);
  }

  /** Somebody who is not signed in. */
  stranger(): Visitor {
    return new Visitor(this.app, undefined);
  }

  async anOrganisation(name = 'Gemeente Lindewaard'): Promise<Organisation> {
    const organisation = { id: randomUUID(), name, createdAt: this.clock.now() };
    await this.db.of(Organisation).insert(organisation);
    return organisation;
  }

  /** Somebody with an account who is signed in, read who sees what, and has these roles in this organisation. */
  async aPerson(name: string, organisation?: { id: string }, ...roles: MemberRole[]): Promise<TestPerson> {
    passwordHash ??= hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    const id = randomUUID();
    const email = `${name.toLowerCase().replace(/[^a-z]/g, '')}.${id.slice(0, 8)}@test.example`;
    const now = this.clock.now();
    const theme = 'system' as const;
    await this.db
      .of(Person)
      .insert({ id, name, email, theme, passwordHash: await passwordHash, phone: null, createdAt: now });
    await this.db.of(Consent).insert({ id: randomUUID(), personId: id, kind: 'start', given: true, at: now });
    if (organisation) await this.app.get(People).join(organisation.id, id, roles, dayOf(now));
    return new TestPerson(this.app, await this.logInAs(id), { id, name, email });
  }

  /** The cookie of a new log-in, without the cost of a password. */
  async logInAs(personId: string): Promise<string> {
    const cookie = await this.app.get(AuthSessions).start(personId, 'ordinary', 'test');
    return cookie.split(';')[0] ?? '';
  }

  /** Who this person is to the code: for what features ask each other without a request. */
  async actorOf(person: TestPerson): Promise<Actor> {
    const found = await this.app.get(AuthSessions).read(person.cookie);
    if (!found) throw new Error(`${person.person.name} is not signed in`);
    return found.actor;
  }

  /** Listens on a port of its own, for what needs a socket. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  /** Puts the clock forward and does what became due. */
  async pass(minutes: number): Promise<void> {
    this.clock.move(minutes * 60_000);
    await this.app.get(Jobs).runDue();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.closeDatabase();
  }
}

/** A browser: it sends its own origin with every change, as browsers do. */
export class Visitor {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie: string | undefined,
  ) {}

  get(path: string) {
    return this.#send('get', path);
  }

  post(path: string, body: object = {}, formId?: string) {
    return this.#send('post', path, formId).send(body);
  }

  put(path: string, body: object = {}, formId?: string) {
    return this.#send('put', path, formId).send(body);
  }

  patch(path: string, body: object = {}, formId?: string) {
    return this.#send('patch', path, formId).send(body);
  }

  delete(path: string, formId?: string) {
    return this.#send('delete', path, formId);
  }

  #send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, formId?: string) {
    const call = request(this.app.getHttpServer())[method](`/api${path}`).set('origin', origin);
    if (this.cookie) void call.set('cookie', this.cookie);
    if (formId) void call.set('idempotency-key', formId);
    return call;
  }
}

export class TestPerson extends Visitor {
  constructor(
    app: NestFastifyApplication,
    cookie: string,
    readonly person: { id: string; name: string; email: string },
  ) {
    super(app, cookie);
  }

  get id(): string {
    return this.person.id;
  }
}

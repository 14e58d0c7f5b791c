import type { IncomingMessage, ServerResponse } from 'node:http';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { House, password } from '../../testing/house.ts';
import { readConfig } from '../config/config.ts';
import { frontDoor } from './front-door.ts';

const secure = 'https://tweespraak.example.nl';
let house: House;
afterEach(() => house.close());

/** The status of a log-in by somebody at this address, as the headers tell it. */
async function logIn(word: string, forwardedFor: string, email = 'niemand@test.example') {
  return request(house.app.getHttpServer())
    .post('/api/auth/log-in')
    .set({ origin: house.config.publicOrigin, 'x-forwarded-for': forwardedFor })
    .send({ email, password: word });
}

describe('the front door', () => {
  it('behind a proxy believes only what the proxy itself says about who is asking', async () => {
    house = await House.open({ TRUST_PROXY: '1' });
    for (let n = 0; n < 5; n += 1) {
      expect((await logIn('mis', `198.51.100.${String(n)}, 203.0.113.9`)).status).toBe(401);
    }
    expect((await logIn('mis', '198.51.100.77, 203.0.113.9')).status).toBe(429);
    expect((await logIn('mis', '203.0.113.9, 198.51.100.77')).status).toBe(401);
  });

  it('without one believes nobody', async () => {
    house = await House.open();
    for (let n = 0; n < 5; n += 1) expect((await logIn('mis', `198.51.100.${String(n)}`)).status).toBe(401);
    expect((await logIn('mis', '198.51.100.77')).status).toBe(429);
  });

  it('over https gives a cookie that only this host gets, and is open to this origin alone', async () => {
    house = await House.open({ PUBLIC_ORIGIN: secure });
    const samira = await house.aPerson('Samira');
    const answer = await logIn(password, '', samira.person.email);
    expect(answer.status).toBe(204);
    const [cookie = '', ...attributes] = String(answer.headers['set-cookie']).split('; ');
    expect(cookie).toMatch(/^__Host-tweespraak=\w+$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);

    const here = await request(house.app.getHttpServer()).post('/api/auth/log-out').set({ origin: 'http://localhost' });
    expect(here.body.error.code).toBe('cross_site');
  });

  it('gives the pages the name that people typed, whatever a proxy calls us', async () => {
    house = await House.open();
    const hostSeenAt = (publicOrigin: string) => {
      const seen = { url: '/', headers: { host: 'app:3000' }, socket: {} };
      const config = readConfig({ PUBLIC_ORIGIN: publicOrigin });
      const response = { setHeader: () => undefined } as unknown as ServerResponse;
      frontDoor(config)(seen as IncomingMessage, response, () => undefined);
      return seen.headers.host;
    };
    expect(hostSeenAt(secure)).toBe('tweespraak.example.nl');
    expect(hostSeenAt('http://localhost:3000')).toBe('app:3000');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { routesOf } from '../../testing/routes.ts';
import type { Route } from '../../testing/routes.ts';

/** Open to everyone on purpose. A route that joins this list is a decision, not an accident. */
const publicRoutes = [
  'AuthController.forgotPassword',
  'AuthController.logIn',
  'AuthController.resetPassword',
  'DemoController.logIn',
  'DemoController.move',
  'DemoController.outbox',
  'DemoController.persons',
  'HealthController.live',
  'HealthController.ready',
  'MembershipsController.accept',
  'MembershipsController.lookUp',
  'SetUpController.setUp',
];

let house: House;
let routes: Route[];
beforeAll(async () => {
  house = await House.open();
  routes = routesOf(house.app);
});
afterAll(() => house.close());

describe('every route', () => {
  it('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(15);
  });

  it('checks what comes in and cuts what goes out', () => {
    expect(
      routes
        .filter(({ unchecked }) => unchecked.length > 0)
        .map(({ name, unchecked }) => `${name}: ${unchecked.join()}`),
    ).toEqual([]);
    expect(routes.filter(({ hasAnswerSchema }) => !hasAnswerSchema).map(({ name }) => name)).toEqual([]);
  });

  it('is closed to strangers, but for the ones that are open on purpose', async () => {
    expect(
      routes
        .filter((route) => route.isPublic)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(publicRoutes);
    for (const route of routes.filter(({ isPublic }) => !isPublic)) {
      const { status, body } = await knock(route, house.stranger());
      expect(`${route.method} ${route.path} ${String(status)} ${body.error?.code}`).toBe(
        `${route.method} ${route.path} 401 not_signed_in`,
      );
    }
  });

  it('stays closed until a person has read who sees what', async () => {
    const samira = await house.aPerson('Samira');
    await samira.post('/me/consents', { kind: 'start', given: false });
    for (const route of routes.filter((one) => !one.isPublic && !one.isBeforeStart)) {
      const { body } = await knock(route, samira);
      expect(`${route.path} ${body.error?.code}`).toBe(`${route.path} welcome_needed`);
    }
  });
});

function knock(route: Route, visitor: ReturnType<House['stranger']>) {
  const path = route.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  return visitor[method](path);
}

import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { routesOf } from '../../testing/routes.ts';

let house: House;
let document: OpenAPIObject;
beforeAll(async () => {
  house = await House.open();
  document = (await house.stranger().get('/openapi.json')).body;
});
afterAll(() => house.close());

function operationOf(route: { method: string; path: string }) {
  const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
  return document.paths[path]?.[route.method.toLowerCase() as 'get'];
}

describe('the document of the API', () => {
  it('is an OpenAPI 3.1 document whose references all lead somewhere', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone({ ...document }));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(refs.map(([, name = '']) => name).filter((name) => !document.components?.schemas?.[name])).toEqual([]);
  });

  it('has every route, with what goes in, what comes out and how it refuses', () => {
    const routes = routesOf(house.app);
    const listed = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(listed).toHaveLength(routes.length);
    const lacking = routes.filter((route) => {
      const { responses = {}, requestBody, summary } = operationOf(route) ?? {};
      const answer = responses['200'] ?? responses['201'];
      const answers = answer ? JSON.stringify(answer).includes('"schema"') : '204' in responses;
      const refuses = JSON.stringify(responses.default ?? '').includes('#/components/schemas/Error');
      const takes = !route.takesBody || JSON.stringify(requestBody ?? '').includes('"schema"');
      return !answers || !refuses || !takes || !summary;
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('says which routes need no log-in, and by which cookie the others know you', () => {
    expect(document.components?.securitySchemes).toEqual({
      session: { type: 'apiKey', in: 'cookie', name: 'tweespraak' },
    });
    expect(document.security).toEqual([{ session: [] }]);
    const wrong = routesOf(house.app).filter((route) => {
      const { security, responses = {} } = operationOf(route) ?? {};
      return route.isPublic ? security?.length !== 0 : security !== undefined || !('401' in responses);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

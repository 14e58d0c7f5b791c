import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { ApiClient, type ApiRequest } from './client.ts';

/** An API that always answers this, and remembers what it was asked. */
function apiThatAnswers(status: number, body: unknown) {
  const asked: ApiRequest[] = [];
  const client = new ApiClient((request) => {
    asked.push(request);
    return Promise.resolve({ status, text: body === undefined ? '' : JSON.stringify(body) });
  });
  return { client, asked };
}
const refusal = (code: string, details = {}) => ({ error: { code, details, requestId: 'r-1' } });

describe('asking the API', () => {
  it('gives what it answers, also when that is nothing', async () => {
    expect(await apiThatAnswers(200, { name: 'Samira' }).client.get('/me')).toEqual({ name: 'Samira' });
    expect(await apiThatAnswers(204, undefined).client.post('/auth/log-out')).toBeUndefined();
  });

  it('throws a refusal with everything a screen may say about it', async () => {
    const refused = apiThatAnswers(409, refusal('version_conflict', { version: 3 })).client.put('/entries/1', {});
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'version_conflict',
      details: { version: 3 },
      requestId: 'r-1',
    });
  });

  it('takes a page of a proxy for something unexpected', async () => {
    const client = new ApiClient(() => Promise.resolve({ status: 502, text: '<html>Bad gateway</html>' }));
    await expect(client.get('/me')).rejects.toMatchObject({ status: 502, code: 'unexpected', requestId: '' });
  });

  it.each([401, 404])('finds nothing where the answer is %i, and asks only once', async (status) => {
    const { client, asked } = apiThatAnswers(status, refusal('not_found'));
    expect(await client.find('/help')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('still throws when finding fails for another reason', async () => {
    await expect(apiThatAnswers(500, refusal('unexpected')).client.find('/help')).rejects.toBeInstanceOf(ApiError);
  });

  it('may answer a refused question with a page, and never a refused change', async () => {
    const client = new ApiClient(
      () => Promise.resolve({ status: 401, text: JSON.stringify(refusal('not_signed_in')) }),
      () => {
        throw new Error('to the log-in page');
      },
    );
    await expect(client.get('/me')).rejects.toThrow('to the log-in page');
    await expect(client.post('/entries', {})).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  it('names the form it is sent for', async () => {
    const { client, asked } = apiThatAnswers(204, undefined);
    await client.once('form-7').post('/entries', { text: 'Stil' });
    await client.post('/entries', { text: 'Stil' });
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['form-7', undefined]);
  });

  it('names for whom the page was drawn that asks, and the form as well', async () => {
    const { client, asked } = apiThatAnswers(204, undefined);
    await client.forPageOf('samira').once('form-7').post('/entries', { text: 'Stil' });
    expect(asked[0]?.headers).toEqual({ 'x-page-of': 'samira', 'idempotency-key': 'form-7' });
  });
});

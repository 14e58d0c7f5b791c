import { isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { changePassword, invitePerson } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { ApiError } from '#lib/api/api-error.ts';
import { ApiClient, type ApiRequest } from '#lib/api/client.ts';
import { formAction } from './form-action.server.ts';

/** A form that was sent, and the API it reaches. */
function sent(fields: [string, string][]) {
  const asked: ApiRequest[] = [];
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const api = new ApiClient((request) => {
    asked.push(request);
    return Promise.resolve({ status: 204, text: '' });
  });
  const request = new Request('http://localhost/mensen', { method: 'POST', body });
  return { event: { request, locals: { api, requestId: 'r-1' } } as unknown as RequestEvent, asked };
}
const invitation: [string, string][] = [
  ['_form', '?/invite#'],
  ['_id', 'f-1'],
  ['name', 'Samira Aydin'],
  ['email', ' Samira@Voorbeeld.NL '],
  ['roles[]', 'ervaringsdeskundige'],
];
const withEmail = (email: string) =>
  invitation.map(([name, value]): [string, string] => [name, name === 'email' ? email : value]);

describe('carrying out a form', () => {
  it('sends what the schema made of it, once for this form', async () => {
    const { event, asked } = sent(invitation);
    const outcome = await formAction(event, invitePerson, (input, api) => api.post('/invitations', input));
    expect(outcome).toEqual({ done: { form: '?/invite#' } });
    expect(asked[0]).toMatchObject({ path: '/invitations', headers: { 'idempotency-key': 'f-1' } });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      name: 'Samira Aydin',
      email: 'samira@voorbeeld.nl',
      roles: ['ervaringsdeskundige'],
    });
  });

  it('hands back each fault and everything typed, without asking the API', async () => {
    const { event, asked } = sent(withEmail('samira'));
    expect(await formAction(event, invitePerson, (input, api) => api.post('/invitations', input))).toMatchObject({
      status: 400,
      data: {
        fault: {
          form: '?/invite#',
          code: 'invalid_input',
          fields: [{ path: 'email', code: 'invalid_format' }],
          values: { name: 'Samira Aydin', email: 'samira', 'roles[]': ['ervaringsdeskundige'] },
        },
      },
    });
    expect(asked).toEqual([]);
  });

  it('hands back a refusal of the API in the same way', async () => {
    const { event } = sent(invitation);
    const refuse = () => Promise.reject(new ApiError(409, 'already_invited', {}, 'r-9'));
    expect(await formAction(event, invitePerson, refuse)).toMatchObject({
      status: 409,
      data: { fault: { code: 'already_invited', requestId: 'r-9', values: { name: 'Samira Aydin' } } },
    });
  });

  it('never hands a password back', async () => {
    const { event } = sent([
      ['currentPassword', 'tweespraak-demo'],
      ['password', 'kort'],
    ]);
    expect(await formAction(event, changePassword, () => Promise.resolve())).toMatchObject({
      data: { fault: { fields: [{ path: 'password', code: 'too_small', limit: 10 }], values: {} } },
    });
  });

  it('lets a redirect and a bug pass', async () => {
    const on = formAction(sent(invitation).event, invitePerson, () => redirect(303, '/'));
    await expect(on).rejects.toSatisfy(isRedirect);
    const bug = formAction(sent(invitation).event, invitePerson, () => Promise.reject(new Error('bug')));
    await expect(bug).rejects.toThrow('bug');
  });

  it('says that there is nothing when the address is wrong: no field can repair it', async () => {
    const outcome = formAction(sent(invitation).event, invitePerson, () => Promise.resolve(), { name: '' });
    expect(await outcome).toMatchObject({ status: 404, data: { fault: { code: 'not_found', fields: [] } } });
  });

  it('takes what the address says above what the form says', async () => {
    const { event, asked } = sent([...withEmail('samira@voorbeeld.nl')]);
    await formAction(event, invitePerson, (input, api) => api.post('/invitations', input), { name: 'Uit het adres' });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ name: 'Uit het adres' });
  });
});

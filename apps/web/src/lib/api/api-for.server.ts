import { API_ORIGIN } from '$app/env/private';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ApiClient } from './client.ts';
import { serverTransport } from './transport.server.ts';

/**
 * The API as this visitor. A page that needs a log-in sends them there and back; a refused change stays an `ApiError`,
 * so that its form can keep what they typed.
 */
export function apiFor(event: RequestEvent): ApiClient {
  return new ApiClient(serverTransport(event, API_ORIGIN), ({ code }) => {
    if (code === 'not_signed_in') redirect(303, `/inloggen?verder=${encodeURIComponent(here(event.url))}`);
    if (code === 'welcome_needed') redirect(303, '/welkom');
  });
}

function here({ pathname, search }: URL): string {
  return pathname + search;
}

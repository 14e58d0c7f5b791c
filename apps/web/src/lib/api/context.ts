import { getContext, setContext } from 'svelte';
import type { ApiClient } from './client.ts';

const key = Symbol('api');

export function setApi(api: ApiClient): ApiClient {
  return setContext(key, api);
}

/** The API from the browser, for what cannot be a form: saving while typing, what changes under your eyes. */
export function getApi(): ApiClient {
  return getContext(key);
}

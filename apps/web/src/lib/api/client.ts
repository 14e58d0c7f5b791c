import { pageOfHeader } from '@tweespraak/contracts';
import { ApiError } from './api-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface ApiRequest {
  method: Method;
  /** Below `/api`, with a slash in front: `/me`. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}
export interface ApiResponse {
  status: number;
  text: string;
}
/** How a request reaches the API: in this process, over HTTP, or from the browser. */
export type Transport = (request: ApiRequest) => Promise<ApiResponse>;
/** A chance to answer a refused question in another way than with its error, by throwing something else. */
export type OnRefused = (error: ApiError) => void;

/** Asks the API and gives what it answers, or throws an `ApiError`. The API checked the shape on its way out. */
export class ApiClient {
  constructor(
    private readonly send: Transport,
    private readonly onRefused: OnRefused = () => {},
    private readonly headers: Record<string, string> = {},
  ) {}

  async get<Answer>(path: string): Promise<Answer> {
    try {
      return await this.request('GET', path);
    } catch (error) {
      if (error instanceof ApiError) this.onRefused(error);
      throw error;
    }
  }

  /** Null when there is no such thing for this visitor: unknown, not theirs, or nobody is signed in. */
  async find<Answer>(path: string): Promise<Answer | null> {
    const { status, text } = await this.send({ method: 'GET', path, headers: this.headers });
    return status === 404 || status === 401 ? null : read(status, text);
  }

  post<Answer = void>(path: string, body?: unknown): Promise<Answer> {
    return this.request('POST', path, body);
  }

  put<Answer = void>(path: string, body?: unknown): Promise<Answer> {
    return this.request('PUT', path, body);
  }

  patch<Answer = void>(path: string, body?: unknown): Promise<Answer> {
    return this.request('PATCH', path, body);
  }

  delete<Answer = void>(path: string): Promise<Answer> {
    return this.request('DELETE', path);
  }

  /** The same client for one form: however often it is sent with this id, it has one effect. */
  once(id: string): ApiClient {
    return this.#with('idempotency-key', id);
  }

  /** The same client for a page that was drawn for this person: asked by somebody else, it is refused. */
  forPageOf(personId: string): ApiClient {
    return this.#with(pageOfHeader, personId);
  }

  #with(header: string, value: string): ApiClient {
    return value ? new ApiClient(this.send, this.onRefused, { ...this.headers, [header]: value }) : this;
  }

  private async request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const { status, text } = await this.send({ method, path, headers: this.headers, ...json });
    return read(status, text);
  }
}

function read<Answer>(status: number, text: string): Answer {
  if (status >= 400) throw ApiError.from(status, text);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

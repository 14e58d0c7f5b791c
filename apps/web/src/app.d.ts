import type { ErrorCode, Me } from '@tweespraak/contracts';
import type { ApiClient } from '#lib/api/client.ts';
import type { ApiInject } from '#lib/api/transport.server.ts';
import type { FormDone, FormFault } from '#lib/forms/form-result.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
  namespace App {
    interface Error {
      code: ErrorCode | 'offline';
      requestId: string;
    }
    interface Locals {
      api: ApiClient;
      requestId: string;
      theme: Theme;
    }
    interface PageData {
      me?: Me;
    }
    interface PageState {
      /** Nothing lives in the history but the address. */
      readonly none?: never;
    }
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Put on the request by an API that serves these pages from its own process. */
    apiInject?: ApiInject;
  }
}

export type { FormDone, FormFault };

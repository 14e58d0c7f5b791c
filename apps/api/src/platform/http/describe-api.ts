import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { errorBody } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Config } from '../config/config.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const description = `The API behind the pages. Signing in gives a cookie, and every route needs it unless it says
otherwise. A change names its own site in \`Origin\`. A refusal has one shape: a code, ids and figures, and the id that
is in the log. Live changes come over \`/socket.io\`: that something changed, never what.`;

/** Marks a route for the document as open to everyone. The guard has a mark of its own. */
export const openInDocument = 'x-open';

const refused = {
  description: 'Why not',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};
const formId = {
  name: 'idempotency-key',
  in: 'header' as const,
  description: 'The id of the form: sent twice, it has one effect and gets the same answer.',
  schema: { type: 'string', format: 'uuid' },
};

/** The OpenAPI document at `/api/openapi.json`, readable at `/api/docs`. */
export function describeApi(app: NestFastifyApplication, config: Config): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app, config), { jsonDocumentUrl: 'api/openapi.json' });
}

function apiDocument(app: NestFastifyApplication, { publicOrigin, secure }: Config): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tweespraak')
    .setDescription(description)
    .setVersion('0.1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer(publicOrigin)
    .addCookieAuth(secure ? '__Host-tweespraak' : 'tweespraak', undefined, 'session')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  Object.assign(document.components?.schemas ?? {}, { Error: z.toJSONSchema(errorBody) });
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) complete(method, operation);
  }
  return document;
}

/** What holds for every route and is said once: its name in words, who may call it, how it refuses. */
function complete(method: string, operation: Operation & { [openInDocument]?: boolean }): void {
  operation.summary ??= inWords(operation.operationId ?? '');
  const isOpen = operation[openInDocument];
  delete operation[openInDocument];
  if (isOpen) operation.security = [];
  else {
    operation.responses['401'] = { ...refused, description: 'Not signed in' };
    if (method !== 'get') operation.parameters = [...(operation.parameters ?? []), formId];
  }
  operation.responses.default = refused;
}

/** `AuthController_logOutEverywhere` as `Log out everywhere`. */
function inWords(operationId: string): string {
  const words = operationId.replace(/^.*_/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

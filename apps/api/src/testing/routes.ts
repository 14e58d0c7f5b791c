import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { isBeforeStart, isPublic } from '../platform/access/decorators.ts';

export interface Route {
  name: string;
  method: string;
  path: string;
  isPublic: boolean;
  isBeforeStart: boolean;
  takesBody: boolean;
  /** Body, query and path parameters that nobody checks. */
  unchecked: string[];
  /** Whether the answer is cut to a schema, or is nothing at all. */
  hasAnswerSchema: boolean;
}

const [body, query, param] = [3, 4, 5];

/** Every route of the product, read from the controllers: a new one is in every test that walks them. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const base = metadata<string>('path', metatype) ?? '';
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((handler) => {
      const method = prototype[handler] ?? {};
      const path = metadata<string>('path', method);
      if (path === undefined) return [];
      return [describe(metatype, handler, method, [base, path].join('/'))];
    });
  });
}

function describe(controller: object, handler: string, method: object, path: string): Route {
  const args =
    metadata<Record<string, { data?: string; schema?: unknown }>>('__routeArguments__', controller, handler) ?? {};
  const checked = new Set([body, query, param].map(String));
  const says = (mark: symbol) => metadata<boolean>(mark, method) ?? metadata<boolean>(mark, controller) ?? false;
  return {
    name: `${(controller as { name: string }).name}.${handler}`,
    method: RequestMethod[metadata<number>('method', method) ?? 0] ?? 'GET',
    path: `/${path}`.replace(/\/+/g, '/').replace(/\/$/, '') || '/',
    isPublic: says(isPublic),
    isBeforeStart: says(isBeforeStart),
    takesBody: Object.keys(args).some((key) => key.startsWith(`${String(body)}:`)),
    unchecked: Object.entries(args)
      .filter(([key, { schema }]) => checked.has(key.split(':')[0] ?? '') && !schema)
      .map(([key, { data }]) => data ?? key),
    hasAnswerSchema:
      metadata<{ schema?: unknown }>('class_serializer:options', method)?.schema !== undefined ||
      metadata<number>('__httpCode__', method) === 204,
  };
}

function metadata<Value>(key: string | symbol, target: object, property?: string): Value | undefined {
  return (property ? Reflect.getMetadata(key, target, property) : Reflect.getMetadata(key, target)) as
    Value | undefined;
}

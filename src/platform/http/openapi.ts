import { z } from 'zod';
import type { ApiOperation, Route } from './route.ts';

/** The OpenAPI 3.1 document of all routes that carry an `api` description. */
export function openApiDocument(routes: readonly Route[], info: { version: string; server: string }): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    if (!route.api) continue;
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, route.api) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '文澜开放接口',
      version: info.version,
      description:
        '金额为整数分，日期为 YYYY-MM-DD(北京时间),个人信息一律脱敏。错误以 application/problem+json 返回。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: info.server }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: '由安全管理员在控制台签发，按范围授权。' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
  },
};

function operation(route: Route, api: ApiOperation): object {
  const { scope } = route.permission;
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[/:-]+(\w?)/g, (_match, letter: string) => letter.toUpperCase())}`,
    tags: [api.tag],
    summary: api.summary,
    ...(api.description ? { description: api.description } : {}),
    parameters: [...pathParameters(route.path), ...queryParameters(api.query)],
    security: scope === undefined ? [] : [{ token: [scope] }],
    responses: {
      200: {
        description: '成功',
        content: { 'application/json': { schema: jsonSchema(api.response, 'output') } },
      },
      ...(scope === undefined
        ? {}
        : { 401: problem('没有令牌或令牌已失效'), 403: problem('令牌没有此范围') }),
      422: problem('查询参数有误'),
    },
  };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: ApiOperation['query']): object[] {
  if (!query) return [];
  const schema = jsonSchema(query, 'input') as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(property.description ? { description: property.description } : {}),
    schema: property,
  }));
}

/** bigint 分 appear as integers. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: (context) => {
      if (context.zodSchema._zod.def.type === 'bigint') context.jsonSchema.type = 'integer';
      if (context.zodSchema._zod.def.type === 'date')
        Object.assign(context.jsonSchema, { type: 'string', format: 'date-time' });
    },
  });
  return rest;
}

function problem(description: string): object {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

import type { z } from 'zod';
import { jsonText } from '../json.ts';
import { Refused } from '../refusal.ts';
import type { AppContext } from './context.ts';

/**
 * Checks the query string against the operation's schema.
 * @throws Refused 422 naming each wrong parameter; the door answers it as problem+json.
 */
export function apiQuery<Schema extends z.ZodObject>(c: AppContext, schema: Schema): z.output<Schema> {
  const parsed = schema.strict().safeParse(c.req.query());
  if (parsed.success) return parsed.data as z.output<Schema>;
  const wrong = parsed.error.issues.map((issue) => {
    const name = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : issue.path.join('.');
    return `${name}:${issue.code === 'unrecognized_keys' ? '没有这个参数' : issue.message}`;
  });
  throw new Refused('bad-query', 422, `查询参数有误。${wrong.join(';')}`);
}

/** A JSON answer; money as integers of 分. */
export function apiAnswer(c: AppContext, body: unknown): Response {
  return c.body(jsonText(body), 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

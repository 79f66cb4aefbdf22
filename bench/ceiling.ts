// The ceiling, a process of its own: a bare Hono handler, named statements through `pg`, a page of the same length.
import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { v7 } from 'uuid';
import type { CeilingInsert, CeilingPage, CeilingPlan } from './ceiling-plan.ts';

// The same types as the application's own connection.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const plan: CeilingPlan = JSON.parse(Buffer.from(process.argv[2] ?? '', 'base64url').toString('utf8'));
const pool = new pg.Pool({ connectionString: plan.url, max: plan.pool });
const app = new Hono();
for (const page of plan.pages) addPage(page);
if (plan.insert) addInsert(plan.insert);
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => {
  process.stdout.write(`${address.port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  pool.end();
});

function addPage(page: CeilingPage): void {
  const filler = 'x'.repeat(page.bytes);
  app.get(page.path, async (c) => {
    const results = await Promise.all(
      page.statements.map((statement, index) =>
        pool.query({
          name: `${page.path}${index}`,
          text: statement.sql,
          values: [...statement.parameters],
        }),
      ),
    );
    const rows = results.flatMap((result) => result.rows);
    const text = page.kind === 'json' ? JSON.stringify({ rows }) : tableOf(rows);
    // Characters of three bytes are counted once: the ceiling's page is a little longer than ours, never shorter.
    const full = text + filler.slice(0, Math.max(0, page.bytes - Buffer.byteLength(text)));
    return page.kind === 'json' ? c.body(full, 200, { 'Content-Type': 'application/json' }) : c.html(full);
  });
}

function tableOf(rows: readonly Record<string, unknown>[]): string {
  const cells = rows.map((row) => Object.values(row).map((value) => `<td>${value ?? ''}</td>`));
  return `<!doctype html><table>${cells.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
}

function addInsert(insert: CeilingInsert): void {
  app.post(insert.path, async (c) => {
    await c.req.formData();
    const fresh = insert.fresh.map(({ value, kind }) => [value, freshValue[kind]()] as const);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (const [index, statement] of insert.statements.entries()) {
        const values = statement.parameters.map((parameter) => renewed(parameter, fresh));
        await client.query({ name: `${insert.path}${index}`, text: statement.sql, values });
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
    return c.redirect('/', 303);
  });
}

let serial = 0;
const freshValue = {
  id: () => v7(),
  // Beside those of the application's run: another issuer.
  number: () => {
    serial += 1;
    return `S990946000099233${String(serial).padStart(6, '0')}`;
  },
  index: () => randomBytes(32).toString('hex'),
} as const;

function renewed(parameter: unknown, fresh: readonly (readonly [string, string])[]): unknown {
  if (Array.isArray(parameter)) return parameter.map((one) => renewed(one, fresh));
  if (typeof parameter !== 'string') return parameter;
  return fresh.reduce(
    (text, [old, now]) => (text.includes(old) ? text.replaceAll(old, now) : text),
    parameter,
  );
}

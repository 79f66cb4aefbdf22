import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { HttpVisitor } from '../harness/http-visitor.ts';
import { type RunningProgram, runProgram, startProgram, temporaryFolder } from '../harness/program.ts';
import { openProgramDatabase } from '../harness/program-database.ts';

const { folder, remove } = await temporaryFolder();
const dataDir = path.join(folder, 'data');
const backup = path.join(folder, 'county.tar.gz');
const keyCopy = path.join(folder, 'keys.txt');
// Jobs would add rows between the two looks.
const quiet = { WENLAN_WORKER: 'off' };
afterAll(remove);

it('a county that is backed up, destroyed and restored has the same figures, the same ledger and readable files', async () => {
  const first = await startProgram({ dataDir, environment: quiet });
  const before = await recordOf(first);
  expect(before.tables.rights_cases).toMatch(/^[1-9]\d* rows/);
  expect(before.figures).toContain('309630000');
  // While the service runs, and again after the file is there.
  expect(await command('backup', backup)).toMatchObject({ code: 0 });
  expect(await command('backup', backup)).toMatchObject({ code: 73 });
  await first.stop();

  await copyFile(path.join(dataDir, 'keys.txt'), keyCopy);
  await rm(dataDir, { recursive: true });
  await mkdir(dataDir);
  await copyFile(keyCopy, path.join(dataDir, 'keys.txt'));
  expect(await command('restore', backup)).toMatchObject({ code: 0 });

  const second = await startProgram({ dataDir, environment: quiet });
  expect(await recordOf(second)).toEqual(before);
  // Rows stand in it now: a second restore would mix two counties.
  await second.stop();
  const again = await command('restore', backup);
  expect(again.code).toBe(1);
  expect(again.output).not.toMatch(/\n\s+at /);
  expect(await command('admin', 'verify-audit')).toMatchObject({ code: 0 });
});

async function command(...args: string[]) {
  const program = runProgram(args, { WENLAN_DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  return { code: await program.ended, output: program.output() };
}

/** What must survive: published figures, every row of every table by checksum, sealed fields as staff read them. */
async function recordOf(program: RunningProgram) {
  const figures = await Promise.all(
    ['2023-11-02', '2023-12-07'].map(async (asOf) =>
      (await fetch(`${program.origin}/api/v1/figures?asOf=${asOf}`)).text(),
    ),
  );
  const tables = await checksums();
  const clerk = await new HttpVisitor(program.origin).signInStaff('rights-clerk');
  const people = await clerk.get('/console/people');
  expect(people.status).toBe(200);
  return { figures: figures.join('\n'), tables, people: people.document.querySelector('table')?.textContent };
}

/** Signing in and reading write a few rows themselves, and migrations carry the hour they ran; those are left out. */
const living = ['sessions', 'throttles', 'staff_accounts', 'audit_events', 'form_submissions', 'migrations'];

async function checksums(): Promise<Record<string, string>> {
  const database = await openProgramDatabase(dataDir);
  const { rows } = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
    [living],
  );
  const sums: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await database.query<{ sum: string }>(
      `SELECT count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM "${name}" t`,
    );
    sums[name] = sum.rows[0]?.sum ?? '';
  }
  await database.end();
  return sums;
}

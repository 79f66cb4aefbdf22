import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { residentNumber } from '../../test/numbers.ts';
import { HttpVisitor } from '../harness/http-visitor.ts';
import { freePort, type RunningProgram, startProgram, temporaryFolder } from '../harness/program.ts';
import { crashDatabase, openProgramDatabase, untilReady } from '../harness/program-database.ts';

const { folder, remove } = await temporaryFolder();
const port = await freePort();
let program: RunningProgram;
let serial = 0;
beforeAll(async () => {
  program = await startProgram({ dataDir: folder, port });
});
afterAll(async () => {
  await program.stop();
  await remove();
});

it('kill -9 of the program in a stream of claims loses nothing that was answered with success', async () => {
  const stream = await startStream();
  await stream.atLeast(12);
  await program.kill();
  const answered = await stream.end();

  program = await startProgram({ dataDir: folder, port });
  await expectWhole(answered);
});

it('kill -9 of PostgreSQL loses nothing either; the program comes back by itself, and answers 503 meanwhile', async () => {
  const database = await openProgramDatabase(folder);
  const stream = await startStream();
  await stream.atLeast(12);
  await crashDatabase(database);
  await untilAway();
  const page = await new HttpVisitor(program.origin).get('/console/sign-in');
  // The server may be back already when this page is asked for.
  if (page.status !== 200) {
    expect(page.status).toBe(503);
    expect(page.text).toContain('系统暂时无法办理');
  }
  await untilReady(program.origin);
  const before = stream.count();
  await stream.atLeast(before + 4);
  const answered = await stream.end();
  await database.end();
  await expectWhole(answered);
  expect(stream.statuses()).not.toContain(500);
});

/** Three clerks register claims at the counter and accept them, until told to end or until nobody answers. */
async function startStream() {
  const accepted: string[] = [];
  const statuses: number[] = [];
  let running = true;
  const work = async () => {
    const clerk = await new HttpVisitor(program.origin).signInStaff('rights-clerk');
    while (running) {
      const id = await fileAndAccept(clerk, statuses).catch(() => undefined);
      if (id) accepted.push(id);
      else await wait(100);
    }
  };
  const workers = [work(), work(), work()];
  return {
    count: () => accepted.length,
    statuses: () => statuses,
    atLeast: async (wanted: number) => {
      for (const deadline = Date.now() + 60_000; accepted.length < wanted; await wait(20)) {
        if (Date.now() > deadline) throw new Error(`${accepted.length} of ${wanted}: ${statuses.slice(-9)}`);
      }
    },
    end: async () => {
      running = false;
      await Promise.all(workers);
      return accepted;
    },
  };
}

/** Id of the case when both answers were a success. */
async function fileAndAccept(clerk: HttpVisitor, statuses: number[]): Promise<string | undefined> {
  serial += 1;
  const filed = await clerk.fillIn('/console/cases/new', claim(serial));
  statuses.push(filed.status);
  const id = /^\/console\/cases\/([^?]+)/.exec(filed.location ?? '')?.[1];
  if (filed.status !== 303 || id === undefined) return undefined;
  const accepted = await clerk.fillIn(`/console/cases/${id}`, {}, `/console/cases/${id}/accept`);
  statuses.push(accepted.status);
  return accepted.status === 303 ? id : undefined;
}

function claim(number: number): Record<string, string> {
  return {
    channel: 'counter',
    employerName: `断电测试第${number}建筑劳务有限公司`,
    summary: `拖欠 2023 年 6 月工资，第 ${number} 件`,
    'row.0.name': '符测试',
    'row.0.identityNumber': residentNumber(number),
    'row.0.months': '2023-06',
    'row.0.amount': '3000',
  };
}

/** Every answered case is there and accepted, and no case of the stream is without its person, line, clock, event and audit row. */
async function expectWhole(answered: readonly string[]): Promise<void> {
  const database = await openProgramDatabase(folder);
  const kept = await database.query<{ id: string }>(
    `SELECT id FROM rights_cases WHERE id = ANY($1::uuid[]) AND status = 'accepted'`,
    [answered],
  );
  expect(kept.rows.map((row) => row.id).sort()).toEqual([...answered].sort());
  const half = await database.query(
    `SELECT number FROM rights_cases c
     WHERE NOT EXISTS (SELECT FROM case_claimants x WHERE x.case_id = c.id)
        OR (c.kind = 'wage-arrears' AND NOT EXISTS (SELECT FROM case_claim_lines x WHERE x.case_id = c.id))
        OR (c.kind <> 'wage-arrears' AND NOT EXISTS (SELECT FROM case_demands x WHERE x.case_id = c.id))
        OR NOT EXISTS (SELECT FROM case_clocks x WHERE x.case_id = c.id)
        OR NOT EXISTS (SELECT FROM case_events x WHERE x.case_id = c.id AND x.word = 'file')
        OR NOT EXISTS (SELECT FROM audit_events x WHERE x.subject_id = c.id::text AND x.word = 'case.file')
        OR (c.status = 'accepted' AND NOT EXISTS (SELECT FROM case_events x WHERE x.case_id = c.id AND x.word = 'accept'))`,
  );
  expect(half.rows).toEqual([]);
  await database.end();
}

async function untilAway(): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await wait(10)) {
    if ((await fetch(`${program.origin}/readyz`)).status === 503) return;
  }
}

import { afterAll, expect, it } from 'vitest';
import { demoWorkerPhones } from '../../src/demo/worker-phones.ts';
import { crawl } from '../harness/form-crawl.ts';
import { HttpVisitor } from '../harness/http-visitor.ts';
import { startProgram, temporaryFolder } from '../harness/program.ts';

const { folder, remove } = await temporaryFolder();
const program = await startProgram({ dataDir: folder, environment: { WENLAN_WORKER: 'off' } });
afterAll(async () => {
  await program.stop();
  await remove();
});
const visitor = () => new HttpVisitor(program.origin);
const withId = /[0-9a-f]{8}-[0-9a-f-]{27}/;

/** Registers of rows that belong to somebody. */
const within = /^\/(matters|claims|my|console\/(cases|people))\b/;

it('no address of a worker opens for another worker, for nobody, or takes their forms', async () => {
  const [first, second] = demoWorkerPhones.map((worker) => worker.phone);
  const owner = await visitor().signInWorker(first ?? '');
  await owner.post('/claims/new', {});
  const own = await addressesOf(owner, ['/matters', '/my/file', '/my/messages']);
  expect(own.pages.length).toBeGreaterThan(1);
  expect(own.forms.length).toBeGreaterThan(0);
  const other = await visitor().signInWorker(second ?? '');
  expect(await openedBy(other, own)).toEqual([]);
  expect(await openedBy(visitor(), own)).toEqual([]);
});

it('no case, person or message address of the rights department opens for staff without that right', async () => {
  const clerk = await visitor().signInStaff('rights-clerk');
  const closed = await addressesOf(clerk, ['/console/cases', '/console/people']);
  expect(closed.pages.length).toBeGreaterThan(10);
  expect(closed.forms.length).toBeGreaterThan(5);
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
    expect(await openedBy(await visitor().signInStaff(role), closed), role).toEqual([]);
  }
  expect(await openedBy(visitor(), closed)).toEqual([]);
});

interface Addresses {
  readonly pages: readonly string[];
  readonly forms: readonly string[];
}

/** Addresses of rows, as their rightful reader finds them. */
async function addressesOf(reader: HttpVisitor, start: readonly string[]): Promise<Addresses> {
  const found = await crawl(reader, { start, most: 60, within });
  const pages = [...found.pages].filter(([path, answer]) => withId.test(path) && answer.status === 200);
  const forms = [...found.forms.values()].filter(
    (form) => form.method === 'post' && withId.test(form.action),
  );
  return { pages: pages.map(([path]) => path), forms: forms.map((form) => form.action) };
}

/** What a stranger got that is neither a refusal nor the way to the sign-in page. */
async function openedBy(stranger: HttpVisitor, addresses: Addresses): Promise<string[]> {
  const opened: string[] = [];
  for (const path of addresses.pages) {
    const answer = await stranger.get(path);
    const isSentAway = answer.status === 303 && answer.location?.includes('sign-in');
    if (!isSentAway && ![403, 404].includes(answer.status)) opened.push(`GET ${path}: ${answer.status}`);
  }
  for (const path of addresses.forms) {
    const answer = await stranger.post(path, { reason: '试试', version: '1' });
    if (![401, 403, 404].includes(answer.status)) opened.push(`POST ${path}: ${answer.status}`);
  }
  return opened;
}

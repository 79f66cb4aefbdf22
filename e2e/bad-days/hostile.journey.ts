import { afterAll, expect, it } from 'vitest';
import { demoWorkerPhones } from '../../src/demo/worker-phones.ts';
import { crawl, type FoundField, type FoundForm } from '../harness/form-crawl.ts';
import { type Answer, HttpVisitor } from '../harness/http-visitor.ts';
import { startProgram, temporaryFolder } from '../harness/program.ts';

const { folder, remove } = await temporaryFolder();
const program = await startProgram({ dataDir: folder, environment: { WENLAN_WORKER: 'off' } });
afterAll(async () => {
  await program.stop();
  await remove();
});

// What a form meets in a bad life. Each goes into every typed field at once, choices stay real so that it gets deep.
const hostile: Readonly<Record<string, string>> = {
  markup: `"'><script>alert(1)</script><img src=x onerror=alert(1)> ' OR 1=1; -- " onfocus="alert(1)`,
  characters: `𠮷䶮·👩‍👩‍👧‍👦\u202E\u0007\u0000\uFFFF\u{10FFFF}`,
  numbers: '-999999999999999999999999999999.999e308',
};
const megabyte = '长'.repeat(350_000);

const doors = [
  { who: 'rights-clerk', start: ['/console'] },
  { who: 'township-clerk', start: ['/console'] },
  { who: 'talent-clerk', start: ['/console'] },
  { who: 'liaison', start: ['/console'] },
  { who: 'audit-admin', start: ['/console'] },
  { who: 'system-admin', start: ['/console'] },
  { who: 'security-admin', start: ['/console'] },
] as const;

it.each(doors)('every form that $who finds stands hostile input', async ({ who, start }) => {
  const visitor = await new HttpVisitor(program.origin).signInStaff(who);
  await attack(visitor, start);
});

it('every form that a worker finds stands hostile input', async () => {
  const worker = await new HttpVisitor(program.origin).signInWorker(demoWorkerPhones[0]?.phone ?? '');
  const draft = await worker.fillIn('/claims/new', {});
  expect(draft.status).toBe(303);
  await attack(worker, [draft.location ?? '', '/', '/matters', '/my/file', '/my/messages']);
});

it('every public form stands hostile input', async () => {
  await attack(new HttpVisitor(program.origin), ['/', '/sign-in', '/console/sign-in', '/api/v1']);
});

/** Sends every hostile text to every form, then looks at all pages again: what was stored must show as text. */
async function attack(visitor: HttpVisitor, start: readonly string[]): Promise<void> {
  const found = await crawl(visitor, { start, most: 90 });
  expect(found.forms.size).toBeGreaterThan(2);
  const findings = [...found.pages].flatMap(([path, answer]) => findingsOf(`GET ${path}`, answer));
  for (const form of found.forms.values()) {
    for (const [name, text] of Object.entries(hostile)) {
      const answer = await send(visitor, form, (field) => (field.kind === 'typed' ? text : field.value));
      findings.push(...findingsOf(`${form.method} ${form.action} ${name}`, answer));
    }
    // Invented choices and hidden values, then fields of a megabyte.
    const answer = await send(visitor, form, () => hostile.markup ?? '');
    findings.push(...findingsOf(`${form.method} ${form.action} all fields`, answer));
    if (form.method === 'post') {
      const heavy = await sendHeavy(visitor, form);
      findings.push(...findingsOf(`${form.method} ${form.action} megabyte`, heavy));
    }
  }
  const after = await crawl(visitor, { start, most: 90 });
  for (const [path, answer] of after.pages) findings.push(...findingsOf(`GET ${path} afterwards`, answer));
  expect(findings).toEqual([]);
}

function send(visitor: HttpVisitor, form: FoundForm, textFor: (field: FoundField) => string) {
  const body = form.isMultipart ? new FormData() : new URLSearchParams();
  for (const field of form.fields) {
    if (body instanceof FormData && field.kind === 'file') {
      body.append(field.name, new File(['<script>alert(1)</script>'], `"><script>.html`));
    } else body.append(field.name, textFor(field));
  }
  return form.method === 'post' ? visitor.postBody(form.action, body) : visitor.get(`${form.action}?${body}`);
}

/** One field of a megabyte. The server may hang up before it has read all; a browser then tries once more, too. */
async function sendHeavy(visitor: HttpVisitor, form: FoundForm): Promise<Answer> {
  const first = form.fields.find((field) => field.kind === 'typed');
  const fill = (field: FoundField) => (field === first ? megabyte : field.value);
  return send(visitor, form, fill).catch(() => send(visitor, form, fill));
}

/** An error of ours, or hostile text that has become markup. */
function findingsOf(what: string, answer: Answer): string[] {
  const findings: string[] = [];
  if (answer.status >= 500) findings.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
  const active = answer.document.querySelector('[onerror], [onfocus], img[src="x"]');
  const scripts = [...answer.document.querySelectorAll('script')].filter((script) =>
    script.textContent?.includes('alert(1)'),
  );
  if (active || scripts.length > 0) findings.push(`${what}: markup came through`);
  return findings;
}

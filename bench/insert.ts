import { randomInt } from 'node:crypto';
import { addCertificates } from '../src/modules/talents/index.ts';
import { type Act, type Actor, systemActor } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/database.ts';
import { claimSubmission, finishSubmission } from '../src/platform/db/submission-store.ts';
import { newId } from '../src/platform/id.ts';
import { capture } from './capture.ts';
import type { CeilingInsert, Statement } from './ceiling-plan.ts';
import { REGION } from './generate.ts';
import { identityNumber } from './identity.ts';
import { compare } from './load.ts';
import { startCeiling } from './own-process.ts';
import { lineOf } from './pages.ts';
import type { Line } from './report.ts';
import { POOL, type RunningSite, type Site } from './site.ts';

/** Certificates entered by hand, each of a new person, beside the same statements in one transaction. */
export async function measureInsert(site: Site, running: RunningSite, seconds: number): Promise<Line> {
  const insert = await captureInsert(site);
  const ceiling = await startCeiling({ url: site.url, pool: POOL, pages: [], insert });
  const { origin } = running.program;
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  try {
    const both = await compare(
      {
        url: `${origin}/console/talents/new`,
        method: 'POST',
        headers: { ...form, Cookie: running.clerk.cookie, Origin: origin },
        body: newCertificate,
      },
      { url: `${ceiling.origin}${insert.path}`, method: 'POST', headers: form, body: newCertificate },
      seconds,
    );
    return lineOf({ what: 'a new certificate with its holder, by the form' }, both);
  } finally {
    await ceiling.stop();
  }
}

const SERIAL_FROM = randomInt(1_000_000);
let serial = 0;

/** The typed form, different each time. */
function newCertificate(): string {
  serial += 1;
  return new URLSearchParams({
    _requestId: newId(),
    ...typed(serial),
  }).toString();
}

function typed(n: number): Record<string, string> {
  return {
    holderName: '符海生',
    identityNumber: identityNumber(n),
    certificateNumber: `J${String(SERIAL_FROM).padStart(6, '0')}000000233${String(n).padStart(6, '0')}`,
    occupationName: '电工',
    level: '4',
    issuer: '临高县职业技能鉴定中心',
    issuedOn: '2023-05-06',
    employerName: '临高金牌港务有限公司',
    townshipCode: '469024102',
    source: '证书原件',
  };
}

/** What the use case sends, with the values that must be new each time. */
async function captureInsert(site: Site): Promise<CeilingInsert> {
  const actor: Actor = { ...systemActor(REGION), kind: 'staff', id: newId(), roles: ['talent-clerk'] };
  const messenger = { send: async () => undefined };
  const act: Act = { actor, now: new Date(), requestId: newId(), keys: site.keys, messenger };
  const submission = { region: REGION, id: newId(), actorId: actor.id, now: act.now };
  const number = 'J004600000000233000001';
  // Without a database every answer is empty, which makes the use case look twice: only what it writes counts.
  const sent = await capture((db) => enter(db, act, { submission, number }));
  const statements = sent.filter(({ sql }) => /^\s*(insert|update)/i.test(sql));
  return { path: '/insert', statements, fresh: freshValues(statements, { actor, number }) };
}

async function enter(
  db: Db,
  act: Act,
  form: { submission: Parameters<typeof claimSubmission>[1]; number: string },
): Promise<void> {
  const values = typed(0);
  await db.transaction().execute(async (tx) => {
    await claimSubmission(tx, form.submission);
    await addCertificates(tx, act, {
      entries: [
        {
          person: {
            name: values.holderName ?? '',
            identityType: 'resident-id',
            identityNumber: values.identityNumber ?? '',
            townshipCode: values.townshipCode,
          },
          certificate: {
            certificateNumber: form.number,
            holderName: values.holderName ?? '',
            occupationName: values.occupationName ?? '',
            level: 4,
            issuer: values.issuer,
            issuedOn: values.issuedOn,
            employerName: values.employerName,
            townshipCode: values.townshipCode,
            source: values.source ?? '',
          },
        },
      ],
    });
    await finishSubmission(tx, form.submission, '/console/talents/1');
  });
}

/** Every id except the actor's, the blind index of the person and the certificate's number. */
function freshValues(
  statements: readonly Statement[],
  kept: { actor: Actor; number: string },
): CeilingInsert['fresh'] {
  const text = JSON.stringify(statements.map(({ parameters }) => parameters));
  const ids = new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g));
  ids.delete(kept.actor.id);
  const indexes = new Set(text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g));
  return [
    ...[...ids].map((value) => ({ value, kind: 'id' as const })),
    ...[...indexes].map((value) => ({ value, kind: 'index' as const })),
    { value: kept.number, kind: 'number' },
  ];
}

import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import type { SecurityPolicy } from '../policies/security-policy.ts';
import { makeSecretToken } from '../session/generate-token.ts';
import type { Browser } from '../session/session.ts';
import { insertSession } from '../session/session-store.ts';
import { maskMobileNumber } from './mobile-number.ts';
import { codeHash, phoneContext, phoneIndex, phoneIndexes } from './phone-identity.ts';
import { judgeCode } from './sign-in-code.ts';
import { lockCodeState, saveCodeState } from './sign-in-code-store.ts';
import { findWorkerByPhone, insertWorker, updateWorkerSignIn, type WorkerAccount } from './worker-store.ts';

export type WorkerOutcome =
  | { readonly kind: 'wrong' | 'gone' }
  | { readonly kind: 'open'; readonly token: string; readonly expiresAt: Date };

/**
 * Signs a worker in with the code that was sent; the first time also makes the account.
 * Answers with a value, never a refusal: a wrong try must stay counted.
 */
export async function signInWorker(
  tx: Transaction,
  act: Act,
  input: { phone: string; code: string; browser: Browser },
): Promise<WorkerOutcome> {
  const { now, keys } = act;
  const today = shanghaiDate(now);
  const policy = await loadPolicy(tx, act.actor.region, today);
  const index = phoneIndex(keys, input.phone);
  const state = await lockCodeState(tx, index, today);
  const digits = input.code.normalize('NFKC').replaceAll(/\s/g, '');
  const answer = judgeCode(state, codeHash(keys, input.phone, digits), policy, now);
  if (answer === 'gone') return { kind: 'gone' };
  if (answer === 'wrong') {
    await saveCodeState(tx, index, { ...state, tries: state.tries + 1 });
    await recordAudit(tx, act, {
      word: 'session.refuse',
      subject: { type: 'phone', id: maskMobileNumber(input.phone) },
    });
    return { kind: 'wrong' };
  }
  await saveCodeState(tx, index, { ...state, codeHash: undefined });
  const worker = await findOrCreateWorker(tx, act, input.phone);
  return openWorkerSession(tx, act, { worker, policy, browser: input.browser });
}

/** Two browsers with one new number cannot race here: both hold the lock of the number's code row. */
export async function findOrCreateWorker(tx: Transaction, act: Act, phone: string): Promise<WorkerAccount> {
  const known = await findWorkerByPhone(tx, phoneIndexes(act.keys, phone));
  if (known) return known;
  const worker = {
    id: newId(),
    region: act.actor.region,
    phoneSealed: seal(act.keys, phoneContext, phone),
    shownName: maskMobileNumber(phone),
    personId: undefined,
  };
  await insertWorker(tx, worker, { phoneIndex: phoneIndex(act.keys, phone), now: act.now });
  return worker;
}

/** Opens a session for a worker whose number is proven. */
async function openWorkerSession(
  tx: Transaction,
  act: Act,
  entered: { worker: WorkerAccount; policy: SecurityPolicy; browser: Browser },
): Promise<{ kind: 'open'; token: string; expiresAt: Date }> {
  const { worker, policy, browser } = entered;
  const { token, hash } = makeSecretToken();
  const expiresAt = new Date(act.now.getTime() + policy.workerSessionSeconds * 1_000);
  const clock = { createdAt: act.now, lastSeenAt: act.now, expiresAt, idleSeconds: policy.workerIdleSeconds };
  await insertSession(
    tx,
    {
      tokenHash: hash,
      id: newId(),
      step: 'done',
      secondFactorPassed: false,
      pendingTotpSealed: undefined,
      ...clock,
      ...browser,
    },
    { workerAccountId: worker.id },
  );
  await updateWorkerSignIn(tx, worker.id, act.now);
  const actor = {
    kind: 'worker',
    id: worker.id,
    name: worker.shownName,
    region: worker.region,
    roles: [],
    scopes: [],
    organisationId: undefined,
    personId: worker.personId,
  } as const;
  await recordAudit(
    tx,
    { ...act, actor },
    { word: 'session.open', subject: { type: 'worker-account', id: worker.id }, detail: { ...browser } },
  );
  return { kind: 'open', token, expiresAt };
}

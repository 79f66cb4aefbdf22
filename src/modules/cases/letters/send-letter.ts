import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { findParameter } from '../../parameters/index.ts';
import { LETTER_SERIES, letterPrefix, PREFIX_PARAMETER } from '../case-number.ts';
import { listClaimants } from '../claims/claim-store.ts';
import { startClock } from '../clocks/start-clock.ts';
import { openCase, saveStep } from '../open-case.ts';
import { sum } from '../payments/wage-ledger.ts';
import { insertLetter } from './letter-store.ts';

export interface LetterInput {
  readonly caseId: string;
  readonly addressee: string;
  /** What the union asks for, in its own words. */
  readonly demand: string;
}

/**
 * 发督促支付函: takes a number, names what is open today, and waits for the answer (条例 §51: the union may demand
 * correction and otherwise ask the government). The letter itself is printed from the row.
 */
export async function sendLetter(tx: Transaction, act: Act, input: LetterInput): Promise<{ id: string }> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'send-letter' });
  const { rightsCase } = opened;
  const { region } = rightsCase;
  const today = shanghaiDate(act.now);
  const prefix = await findParameter(tx, { region, key: PREFIX_PARAMETER, on: today });
  const year = Number(today.slice(0, 4));
  const running = await nextDocumentNumber(tx, region, LETTER_SERIES, year);
  const number = formatDocumentNumber({ prefix: letterPrefix(prefix?.value), year, number: running });
  const clock = await startClock(tx, act, { rightsCase, kind: 'letter-reply' });
  const active = (await listClaimants(tx, { region, caseId: rightsCase.id })).filter(
    (one) => !one.withdrawnAt,
  );
  // Before the amounts are confirmed the letter names what is claimed.
  const amountFen = sum(
    active.map((one) => (one.confirmedFen > 0n ? one.confirmedFen : one.claimedFen) - one.paidFen),
  );
  const id = newId();
  const letter = {
    ...input,
    id,
    number,
    amountFen,
    issuedOn: today,
    dueOn: clock.dueOn,
    issuerName: act.actor.name,
  };
  await insertLetter(tx, region, letter);
  await saveStep(tx, act, {
    opened,
    record: { detail: `${number},致${input.addressee}`, audit: { letter: id } },
  });
  return { id };
}

import { createHash } from 'node:crypto';
import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../../documents/index.ts';
import { findParameter } from '../../../parameters/index.ts';
import { listItems } from '../item-store.ts';
import type { Letter } from '../letter.ts';
import { type OpenLetter, saveStep } from '../open-letter.ts';
import { letterPrefix, letterSeries, PREFIX_PARAMETER } from '../text/letter-number.ts';
import { frozenText } from '../text/letter-text.ts';

/** 签发: takes the number and freezes the text; its hash tells whether a printed copy is the signed one. */
export async function issueLetter(
  tx: Transaction,
  act: Act,
  issue: { opened: OpenLetter; detail: string },
): Promise<void> {
  const { opened } = issue;
  const { letter } = opened;
  const today = shanghaiDate(act.now);
  const number = await takeNumber(tx, letter, today);
  const items = await listItems(tx, { region: letter.region, letterId: letter.id });
  const hash = createHash('sha256').update(frozenText(letter, items)).digest('hex');
  await saveStep(tx, act, {
    opened,
    record: {
      change: {
        number,
        issued_on: today,
        issuer_name: act.actor.name,
        body_hash: hash,
        signing_position: letter.signing.steps.length,
      },
      // How it was signed stands with the signatures; the recipient reads this line, too.
      detail: number,
      audit: { sha256: hash, signing: issue.detail },
    },
  });
}

async function takeNumber(tx: Transaction, letter: Letter, today: string): Promise<string> {
  const { region, kind } = letter;
  const year = Number(today.slice(0, 4));
  const local = await findParameter(tx, { region, key: PREFIX_PARAMETER, on: today });
  const running = await nextDocumentNumber(tx, region, letterSeries(kind), year);
  return formatDocumentNumber({ prefix: letterPrefix(kind, local?.value), year, number: running });
}

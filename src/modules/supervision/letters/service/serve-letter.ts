import type { Act } from '../../../../platform/actor.ts';
import { deadline } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { storeAttachment } from '../../../documents/index.ts';
import { getNumberParameter } from '../../../parameters/index.ts';
import { refuse } from '../../supervision-refusals.ts';
import { USUAL_REPLY_DAYS } from '../draft-letter.ts';
import { type Letter, type ServingWay, servingNames } from '../letter.ts';
import { LETTER_OWNER } from '../letter-papers.ts';
import { type LetterTarget, type OpenLetter, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';

export interface ServiceInput extends LetterTarget {
  readonly how: Exclude<ServingWay, 'online'>;
  /** Day on which it was handed over, delivered by post, or left; 'YYYY-MM-DD'. */
  readonly on: string;
  /** Who signed for it; for `left` the two witnesses. */
  readonly to: string | undefined;
  readonly trackingNumber: string | undefined;
  /** 送达回证, photo of the letter that was left, screenshot of the mail. */
  readonly proof: { readonly files: FileStore; readonly file: File } | undefined;
}

/**
 * 送达 by staff, with proof: from here the days for the reply run (working days, the day of service not counted).
 * @throws Refused 422 without proof, or with a day outside issue…today.
 */
export async function serveLetter(tx: Transaction, act: Act, input: ServiceInput): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'serve' });
  const { letter } = opened;
  if (input.on < (letter.issuedOn ?? '') || input.on > shanghaiDate(act.now))
    refuse('letter.served-before-issue');
  // A registered post item proves itself by its tracking number.
  if (!input.proof && input.how !== 'post') return refuse('letter.no-proof');
  if (input.proof) {
    const owner = { type: LETTER_OWNER, id: letter.id };
    await storeAttachment(tx, act, { ...input.proof, owner, label: '送达证明' });
  }
  await saveService(tx, act, { opened, ...input });
}

/** 网上签收: the recipient's contact opens the offered letter and signs for it. */
export async function signForLetter(tx: Transaction, act: Act, input: LetterTarget): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'serve' });
  const on = shanghaiDate(act.now);
  await saveService(tx, act, {
    opened,
    how: 'online',
    on,
    to: act.actor.name,
    trackingNumber: undefined,
  });
}

interface Served {
  readonly opened: OpenLetter;
  readonly how: ServingWay;
  readonly on: string;
  readonly to: string | undefined;
  readonly trackingNumber: string | undefined;
}

async function saveService(tx: Transaction, act: Act, served: Served): Promise<void> {
  const { opened } = served;
  const { letter } = opened;
  const reply = await replyClock(tx, letter, served.on);
  await saveStep(tx, act, {
    opened,
    record: {
      change: {
        served_on: served.on,
        served_how: served.how,
        served_to: served.to ?? null,
        tracking_number: served.trackingNumber ?? null,
        reply_days: reply.days,
        reply_due: reply.due,
        reply_provisional: reply.provisional,
      },
      detail: `${served.on} ${servingNames[served.how]}，应于 ${reply.due} 前答复`,
      audit: { how: served.how, on: served.on, due: reply.due },
    },
  });
  await tellRecipient(tx, act, { letter, template: 'letters.served', values: { due: reply.due } });
}

async function replyClock(tx: Transaction, letter: Letter, on: string) {
  const key = { region: letter.region, key: 'letters.reply-days', on };
  const days = (await getNumberParameter(tx, key)) ?? USUAL_REPLY_DAYS;
  return { days, ...deadline({ start: on, length: days, unit: 'working' }) };
}

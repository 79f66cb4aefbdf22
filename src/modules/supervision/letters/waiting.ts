import type { Actor } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/calendar.ts';
import { mayKeep } from '../supervision-policy.ts';
import { shortKindNames } from './letter.ts';
import type { WaitingLetter } from './register/waiting-letter.ts';
import { nextSignature } from './signing/signing-order.ts';

/** Deadlines come onto the list so many calendar days before they end. */
const ALARM_DAYS = 5;

export interface Waiting {
  readonly reason: string;
  readonly due: string | undefined;
}

/** Why this letter stands on the list of this member of staff today; undefined where it waits for others. */
export function waitsForStaff(letter: WaitingLetter, actor: Actor, today: string): Waiting | undefined {
  const soon = addDays(today, ALARM_DAYS);
  const firm = letter.firmName;
  if (letter.status === 'signing' && nextSignature(letter.signing, actor.roles).ok)
    return { reason: `${firm}：${shortKindNames[letter.kind]}等待您审签`, due: undefined };
  if (!mayKeep(actor)) return undefined;
  switch (letter.status) {
    case 'drafted':
      return letter.drafterId === actor.id
        ? { reason: `${firm}：${shortKindNames[letter.kind]}草稿未提交`, due: undefined }
        : undefined;
    case 'issued':
      return {
        reason: letter.isOffered ? `${firm}：网上送达，尚未签收` : `${firm}：已签发，等待送达`,
        due: undefined,
      };
    case 'served':
      if (letter.hasOpenDelay) return { reason: `${firm}：申请延期，等待答复`, due: letter.replyDue };
      return dueBy(letter.replyDue, { soon, today, what: `${firm}：单位应答复函件` });
    case 'rectifying':
      return dueBy(letter.promiseDue, { soon, today, what: `${firm}：承诺的整改到期` });
    case 'rechecking':
      return dueBy(letter.recheckOn, { soon, today, what: `${firm}：复查整改情况` });
    default:
      return undefined;
  }
}

/** Why this letter stands on the list of its recipient's contact today. */
export function waitsForRecipient(letter: WaitingLetter): Waiting | undefined {
  const kind = shortKindNames[letter.kind];
  switch (letter.status) {
    case 'issued':
      return letter.isOffered ? { reason: `县总工会${kind}等待签收`, due: undefined } : undefined;
    case 'served':
      return { reason: `请逐项答复县总工会${kind}`, due: letter.replyDue };
    case 'rectifying':
    case 'rechecking':
      return letter.promiseDue === undefined
        ? undefined
        : { reason: `${kind}中承诺的整改，请按期完成并上传证明`, due: letter.promiseDue };
    default:
      return undefined;
  }
}

function dueBy(
  due: string | undefined,
  on: { soon: string; today: string; what: string },
): Waiting | undefined {
  if (due === undefined || due > on.soon) return undefined;
  return { reason: due < on.today ? `${on.what}，已逾期` : on.what, due };
}

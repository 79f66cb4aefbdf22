import type { Actor } from '../../../../../platform/actor.ts';
import { type LetterAct, openActs } from '../../../letters/letter-lifecycle.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { decideEscalation } from '../../../letters/recheck/escalation.ts';
import { nextSignature } from '../../../letters/signing/signing-order.ts';
import { may, mayKeep } from '../../../supervision-policy.ts';

/** What this reader may do to this letter now; buttons that a rule would refuse are not shown. */
export function permittedActs(view: LetterView, actor: Actor): LetterAct[] {
  const { letter, items, delays, today } = view;
  const isTurn = nextSignature(letter.signing, actor.roles).ok;
  const open = openActs(letter.status).filter((act) => {
    switch (act) {
      case 'return':
        return isTurn;
      // The last signature is also given by this button; on paper it is the clerk's act.
      case 'sign':
        return isTurn;
      case 'issue':
        return mayKeep(actor);
      case 'offer':
        return letter.offeredAt === undefined;
      case 'answer-delay':
        return delays.some((delay) => delay.answer === undefined);
      case 'close':
        return items.every((item) => item.verdict === 'rectified');
      case 'extend-rectifying':
        return items.some((item) => item.verdict !== undefined && item.verdict !== 'rectified');
      case 'escalate':
        return decideEscalation(letter, items, today).ok;
      default:
        return true;
    }
  });
  return open.filter((act) => may(actor, act, letter));
}

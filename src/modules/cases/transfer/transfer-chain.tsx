import type { FC } from 'hono/jsx';
import { formatDate, formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { Muted } from '../../../ui/layout/stack.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import type { CaseClock } from '../clocks/case-clock.ts';
import { bouncesOf, needsHead } from './bounces.ts';
import { type Transfer, transferAnswerNames } from './transfer.ts';

/** All hand-overs under one number, newest first, with the reasons of both sides; the same for worker and staff. */
export const TransferChain: FC<{ transfers: readonly Transfer[]; clocks: readonly CaseClock[] }> = ({
  transfers,
  clocks,
}) => (
  <>
    <Muted>
      编号不变。接收单位要在期限内接收，或者写明理由退回
      {needsHead(transfers) ? `；已被退回 ${bouncesOf(transfers)} 次，由工会负责人决定怎么办` : ''}。
    </Muted>
    <Timeline
      entries={transfers.map((one) => ({
        at: formatDateTime(one.sentAt),
        title: `转${one.receiver.name}：${one.answer ? transferAnswerNames[one.answer] : '等对方答复'}`,
        who: one.senderName,
        body: [
          `转办原因：${one.reason}`,
          dueOf(one, clocks),
          one.answeredAt &&
            `${formatDateTime(one.answeredAt)} 答复${one.answererName ? `（${one.answererName}）` : ''}`,
          one.answerReason && `对方的理由：${one.answerReason}`,
        ]
          .filter((text) => text)
          .join('。'),
      }))}
    />
  </>
);

/** By when this receiver had to answer. */
function dueOf(transfer: Transfer, clocks: readonly CaseClock[]): string | undefined {
  const sentOn = shanghaiDate(transfer.sentAt);
  const clock = clocks.find(({ kind, startedOn }) => kind === 'transfer-answer' && startedOn === sentOn);
  return clock && `应在 ${formatDate(clock.dueOn)}之前答复`;
}

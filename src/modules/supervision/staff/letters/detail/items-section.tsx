import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../../../platform/calendar.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { Deadline } from '../../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import type { Attachment } from '../../../../documents/index.ts';
import type { LetterItem } from '../../../letters/letter.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { chineseOrdinal } from '../../../letters/text/letter-text.ts';
import { letterHref } from '../letter-links.ts';
import { VerdictTag } from '../status-tag.tsx';

/** Problems with promise, day, proof and what the re-visit found. An unfinished answer is not shown. */
export const ItemsSection: FC<{ view: LetterView }> = ({ view }) => {
  const { letter, items, today } = view;
  const isAnswered = letter.reply !== undefined || letter.status !== 'served';
  return (
    <Section title="问题与整改" id="items">
      {items.length === 0 ? <Muted>还没有写明问题，请先修改函件。</Muted> : null}
      <Stack>
        {items.map((item) => (
          <>
            <p>
              <strong>
                （{chineseOrdinal(item.position)}）{item.problem || '（待写明）'}
              </strong>{' '}
              {item.verdict ? <VerdictTag verdict={item.verdict} /> : null}
            </p>
            <DescriptionList
              items={[
                { term: '依据', detail: item.article },
                { term: '要求', detail: item.demand },
                ...(isAnswered ? answerOf(item, { view, today }) : []),
              ]}
            />
          </>
        ))}
      </Stack>
      {letter.reply?.note ? <p>其他说明：{letter.reply.note}</p> : null}
    </Section>
  );
};

function answerOf(item: LetterItem, on: { view: LetterView; today: string }) {
  const proofs = on.view.proofs.get(item.id) ?? [];
  return [
    { term: '整改措施', detail: item.promise ?? '未答复' },
    { term: '承诺日期', detail: <PromiseDay item={item} today={on.today} /> },
    ...(item.doneOn
      ? [{ term: '报告完成', detail: [item.doneOn, item.doneNote].filter((text) => text).join(' ') }]
      : []),
    ...(proofs.length > 0
      ? [{ term: '证明', detail: <Proofs letterId={on.view.letter.id} item={item} proofs={proofs} /> }]
      : []),
    ...(item.verdictOn
      ? [{ term: '复查', detail: [item.verdictOn, item.verdictNote].filter((text) => text).join(' ') }]
      : []),
  ];
}

const PromiseDay: FC<{ item: LetterItem; today: string }> = ({ item, today }) => {
  if (!item.promiseDue) return <>未写</>;
  if (item.doneOn || item.verdict === 'rectified') return <>{item.promiseDue}</>;
  return <Deadline due={item.promiseDue} daysLeft={daysBetween(today, item.promiseDue)} />;
};

const Proofs: FC<{ letterId: string; item: LetterItem; proofs: readonly Attachment[] }> = (props) => (
  <>
    {props.proofs
      .filter((proof) => !proof.removal)
      .map((proof, index) => (
        <>
          {index > 0 ? '、' : ''}
          <a
            href={letterHref(props.letterId, `items/${props.item.id}/proofs/${proof.id}`)}
            download={proof.name}
          >
            {proof.name}
          </a>
        </>
      ))}
  </>
);

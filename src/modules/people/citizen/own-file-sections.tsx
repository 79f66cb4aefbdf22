import { formatDate, formatDateTime } from '../../../platform/dates.ts';
import { Card } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { type Consent, consentPurposes, consentTexts, inForce } from '../consents/consent.ts';
import { correctionFields, correctionStates } from '../corrections/correction.ts';
import type { Disclosure } from '../disclosures/disclosure.ts';
import type { HeldFact, Look, OwnFile } from '../own-file.ts';

export function HeldList({ facts }: { facts: readonly HeldFact[] }) {
  const items = facts.map(({ term, value, purpose }) => ({
    term,
    detail: (
      <>
        {value ?? '没有登记'}
        <Muted>用途：{purpose}</Muted>
      </>
    ),
  }));
  return <DescriptionList items={items} />;
}

export function EmploymentList({ spells }: { spells: OwnFile['employment'] }) {
  if (spells.length === 0) return <EmptyState title="没有登记用工经历" />;
  const items = spells.map(({ employer, occupation, from, to }) => ({
    term: employer,
    detail: `${formatDate(from)} 至 ${to ? formatDate(to) : '今'}${occupation ? `,${occupation}` : ''}`,
  }));
  return <DescriptionList items={items} />;
}

export function CorrectionList({ corrections }: { corrections: OwnFile['corrections'] }) {
  if (corrections.length === 0) return <EmptyState title="没有更正申请" />;
  const tones = { open: 'info', accepted: 'success', refused: 'warning' } as const;
  return (
    <Timeline
      entries={corrections.map((correction) => ({
        at: formatDateTime(correction.askedAt),
        title: `${correctionFields[correction.field]}:${correctionStates[correction.state]}`,
        who: correction.answeredByName,
        tone: tones[correction.state],
        body: correction.answer ? <p>答复：{correction.answer}</p> : undefined,
      }))}
    />
  );
}

export function ConsentList({
  consents,
  requestId,
}: {
  consents: readonly Consent[];
  requestId: () => string;
}) {
  return (
    <Stack>
      <p>三项分别决定，不同意不影响其他服务，同意后可以随时撤回。</p>
      {consentPurposes.map((purpose) => {
        const given = inForce(consents, purpose);
        return (
          <Card>
            <p>
              {consentTexts[purpose].name} {given ? <Tag tone="success">已同意</Tag> : <Tag>未同意</Tag>}
            </p>
            <p>{consentTexts[purpose].text}</p>
            {given ? <Muted>同意于 {formatDateTime(given.givenAt)}</Muted> : null}
            <ActionForm
              action="/my/file/consents"
              label={given ? `撤回“${consentTexts[purpose].name}”` : `同意“${consentTexts[purpose].name}”`}
              values={{ purpose, act: given ? 'withdraw' : 'give' }}
              requestId={requestId()}
            />
          </Card>
        );
      })}
    </Stack>
  );
}

export function DisclosureList({ disclosures }: { disclosures: readonly Disclosure[] }) {
  if (disclosures.length === 0) return <EmptyState title="没有提供给其他单位" />;
  return (
    <Timeline
      entries={disclosures.map((disclosure) => ({
        at: formatDateTime(disclosure.disclosedAt),
        title: `提供给${disclosure.recipient}`,
        who: disclosure.disclosedByName,
        body: (
          <p>
            内容：{disclosure.what}；用途：{disclosure.purpose}；依据：{disclosure.legalBasis}
          </p>
        ),
      }))}
    />
  );
}

export function LookList({
  looks,
  words,
}: {
  looks: readonly Look[];
  words: Readonly<Record<string, string>>;
}) {
  return (
    <Table
      caption="谁看过、改过我的档案"
      rows={looks}
      empty={<EmptyState title="还没有人查看过" />}
      columns={[
        { key: 'at', header: '时间', cell: ({ at }) => formatDateTime(at) },
        { key: 'who', header: '谁', cell: ({ byName }) => byName },
        { key: 'what', header: '做了什么', cell: ({ word }) => words[word] ?? word },
        { key: 'why', header: '原因', cell: ({ reason }) => reason ?? '–' },
      ]}
    />
  );
}

import type { FC } from 'hono/jsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { ProgressBar } from '../../../../../ui/progress/progress-bar.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../../ui/tone.ts';
import type { Checklist, ChecklistItem } from '../../../visits/checklists/checklist.ts';
import { type Finding, itemName, type Verdict, verdictNames } from '../../../visits/findings/finding.ts';
import type { VisitView } from '../../../visits/load-visit.ts';
import { visitHref } from '../visit-links.ts';

const tones = { ok: 'success', problem: 'danger', 'not-applicable': 'neutral' } as const satisfies Record<
  Verdict,
  Tone
>;

const VerdictTag: FC<{ verdict: Verdict }> = ({ verdict }) => (
  <Tag tone={tones[verdict]}>{verdictNames[verdict]}</Tag>
);

/** 检查表: each checklist with how far it is, problems first in view. */
export const ChecklistSection: FC<{ view: VisitView; mayWrite: boolean }> = ({ view, mayWrite }) => (
  <Section title="检查表" id="checklists">
    {view.checklists.map((list) => (
      <ListPart view={view} list={list} mayWrite={mayWrite} />
    ))}
  </Section>
);

interface Line {
  readonly item: ChecklistItem;
  readonly finding: Finding | undefined;
}

const ListPart: FC<{ view: VisitView; list: Checklist; mayWrite: boolean }> = ({ view, list, mayWrite }) => {
  const known = new Map(view.findings.map((finding) => [itemName(finding), finding]));
  const lines = list.items.map((item) => ({
    item,
    finding: known.get(itemName({ checklistKey: list.key, itemCode: item.code })),
  }));
  const judged = lines.filter((line) => line.finding).length;
  const problems = lines.filter((line) => line.finding?.verdict === 'problem').length;
  return (
    <div>
      <ProgressBar value={judged} max={lines.length} label={`${list.name} `} />
      <Disclosure
        summary={problems > 0 ? `${problems} 项有问题，展开查看` : '展开查看'}
        open={problems > 0 || (judged > 0 && judged < lines.length)}
      >
        <Muted>{list.version} 起的版本，检查表按计划日期冻结。</Muted>
        <Table caption={list.name} columns={columns} rows={lines} empty="没有项目。" />
      </Disclosure>
      {mayWrite ? (
        <ButtonLink href={visitHref(view.visit.id, `checklists/${list.key}`)} label={`填写：${list.name}`} />
      ) : null}
    </div>
  );
};

const columns: Column<Line>[] = [
  {
    key: 'question',
    header: '检查内容',
    cell: ({ item }) => (
      <>
        {item.question}
        <Muted>{item.article}</Muted>
      </>
    ),
  },
  {
    key: 'verdict',
    header: '结论',
    cell: ({ finding }) => (finding ? <VerdictTag verdict={finding.verdict} /> : '未填'),
  },
  { key: 'note', header: '看到的情况', cell: ({ finding }) => finding?.note ?? '' },
  { key: 'by', header: '填写人', cell: ({ finding }) => finding?.recorder.name ?? '' },
];

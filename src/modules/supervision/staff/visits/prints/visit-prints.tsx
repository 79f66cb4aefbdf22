import type { FC } from 'hono/jsx';
import { formatDate, shanghaiDate } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { printPage } from '../../../../../platform/http/page.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { PageBreak } from '../../../../../ui/print/page-break.tsx';
import { SignatureRow } from '../../../../../ui/print/signature-row.tsx';
import { checklistsOn } from '../../../visits/checklists/checklist-versions.ts';
import type { VisitView } from '../../../visits/load-visit.ts';
import { loadShownVisit } from '../load-shown-visit.ts';
import { VISITS, visitHref } from '../visit-links.ts';
import { ChecklistPaper } from './checklist-paper.tsx';
import { BlankSamplePaper, SampleCountPaper } from './sample-paper.tsx';

/** 检查记录, for both sides to sign: what was found, how the sample answered in counts, no worker's name. */
export async function printRecord(c: AppContext): Promise<Response> {
  const view = await loadShownVisit(c);
  return printPage(
    c,
    { title: '联合检查记录', backHref: visitHref(view.visit.id) },
    <>
      <VisitHead view={view} />
      {view.checklists.map((list) => (
        <ChecklistPaper list={list} findings={view.findings} />
      ))}
      {view.samples.length > 0 ? <SampleCountPaper samples={view.samples} /> : null}
      {view.visit.summary ? <p>检查情况小结：{view.visit.summary}</p> : null}
      <p>受检单位意见：</p>
      <SignatureRow labels={['受检单位（盖章）', '受检单位代表', '日期']} />
      <SignatureRow labels={['检查人员', '检查人员', '记录人']} />
    </>,
  );
}

/** 空白检查表 of one visit: the frozen checklists with its head filled in, and the sampling sheet. */
export async function printBlankForVisit(c: AppContext): Promise<Response> {
  const view = await loadShownVisit(c);
  return printPage(
    c,
    { title: '联合检查表', backHref: visitHref(view.visit.id) },
    <>
      <VisitHead view={view} />
      {view.checklists.map((list) => (
        <ChecklistPaper list={list} findings={[]} />
      ))}
      <SignatureRow labels={['受检单位代表', '检查人员', '检查人员']} />
      <PageBreak />
      <BlankSamplePaper />
    </>,
  );
}

/** 空白检查表 without a visit: all checklists in force today, for a pile in the car. */
export function printBlank(c: AppContext): Response | Promise<Response> {
  const today = shanghaiDate(c.var.now);
  return printPage(
    c,
    { title: '联合检查表', backHref: VISITS },
    <>
      <p>受检单位：＿＿＿＿＿＿＿＿＿＿＿＿　项目：＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿</p>
      <p>检查人员（证件号码）：＿＿＿＿＿＿＿＿＿＿＿＿　＿＿＿＿＿＿＿＿＿＿＿＿</p>
      {checklistsOn(today).map((list) => (
        <ChecklistPaper list={list} findings={[]} />
      ))}
      <SignatureRow labels={['受检单位代表', '检查人员', '检查人员']} />
      <PageBreak />
      <BlankSamplePaper />
    </>,
  );
}

const VisitHead: FC<{ view: VisitView }> = ({ view: { visit, bodies, inspectors } }) => (
  <DescriptionList
    columns
    items={[
      { term: '编号', detail: visit.number },
      { term: '受检单位', detail: visit.organisation.name },
      { term: '项目', detail: visit.projectName ?? '–' },
      { term: '检查日期', detail: formatDate(visit.visitedOn ?? visit.plannedOn) },
      { term: '地点', detail: visit.place ?? '＿＿＿＿＿＿' },
      { term: '接待人', detail: visit.receivedBy ?? '＿＿＿＿＿＿' },
      { term: '牵头单位', detail: visit.ownerBody.name },
      { term: '参加单位', detail: bodies.length > 0 ? bodies.map((body) => body.name).join('、') : '–' },
      {
        term: '检查人员（证件号码）',
        detail:
          inspectors.length > 0
            ? inspectors.map((one) => `${one.name}（${one.certificateNumber}）`).join('、')
            : '＿＿＿＿＿＿　＿＿＿＿＿＿',
      },
    ]}
  />
);

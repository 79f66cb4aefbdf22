import { formatDate, formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { printPage } from '../../../platform/http/page.tsx';
import { formatYuan } from '../../../platform/money.ts';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { kindNames, statusNames } from '../case.ts';
import { eventTitles } from '../case-event.ts';
import type { ClaimLine } from '../claims/claimant.ts';
import { DemandTable } from '../demands/demand-table.tsx';
import { matterHref } from './claim-links.ts';
import { lineColumnsOf } from './claim-tables.tsx';
import { limitationWords } from './limitation-words.ts';
import { loadMatter, type Matter } from './load-matter.ts';
import { matterDeadlines, whoHasIt } from './matter-words.ts';

/** 登记回执: the number and 12351 in large type, where it stands, my lines. A4. */
export async function printMatter(c: AppContext): Promise<Response> {
  const matter = await loadMatter(c);
  const { rightsCase, lines, demands, events, today } = matter.view;
  const own = lines.filter((line) => line.claimantId === matter.own?.id);
  return printPage(
    c,
    { title: `${c.var.siteName} ${kindNames[rightsCase.kind]}登记回执`, backHref: matterHref(matter) },
    <>
      <h2>编号 {rightsCase.number}</h2>
      <h2>查进度、补材料请打 12351，报上面的编号</h2>
      <DescriptionList items={facts(matter)} />
      {own.length > 0 ? (
        <>
          <h3>我的欠薪明细</h3>
          <Table
            caption="我的欠薪明细"
            columns={lineColumnsOf<ClaimLine>((line) => line.claimedFen)}
            rows={own}
            empty=""
            total={['合计', '', '', '', formatYuan(own.reduce((sum, line) => sum + line.claimedFen, 0n))]}
          />
        </>
      ) : null}
      {demands.length > 0 ? (
        <>
          <h3>我的请求</h3>
          <DemandTable demands={demands} />
        </>
      ) : null}
      <h3>办理经过</h3>
      <Table
        caption="办理经过"
        columns={[
          { key: 'at', header: '时间', cell: (event) => formatDateTime(event.happenedAt) },
          { key: 'what', header: '事项', cell: (event) => eventTitles[event.word] },
          { key: 'detail', header: '说明', cell: (event) => event.detail ?? '' },
        ]}
        rows={[...events].reverse()}
        empty="没有记录"
      />
      <p>打印日期：{formatDate(today)}。办事不收费。</p>
    </>,
  );
}

function facts({ view }: Matter) {
  const { rightsCase, clocks, transfers, today } = view;
  const last = [...transfers].sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime())[0];
  return [
    { term: '登记时间', detail: formatDateTime(rightsCase.filedAt) },
    { term: '单位、老板或包工头', detail: rightsCase.employer.name },
    ...(rightsCase.projectName ? [{ term: '工地或项目', detail: rightsCase.projectName }] : []),
    { term: '现在的状态', detail: statusNames[rightsCase.status] },
    { term: '在谁手里', detail: whoHasIt(rightsCase, last) },
    ...matterDeadlines(rightsCase.status, clocks).map((due) => ({
      term: `${due.who}：${due.what}`,
      detail: `${formatDate(due.dueOn)}之前${due.provisional ? '（暂按周末推算）' : ''}（${due.article}）`,
    })),
    ...limitationWords(rightsCase.status, clocks, today).map(({ title, words, article }) => ({
      term: title,
      detail: `${words}（${article}）`,
    })),
  ];
}

import type { AppContext } from '../../../platform/http/context.ts';
import { regionOf } from '../../../platform/http/context.ts';
import type { Panel } from '../../../platform/http/panel.ts';
import { formatYuan } from '../../../platform/money.ts';
import { Section } from '../../../ui/card/card.tsx';
import { Digits } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { kindNames } from '../case.ts';
import { listAllCases } from '../case-permissions.ts';
import { caseScope } from '../case-policy.ts';
import type { CaseFilter } from '../register/case-filter.ts';
import { listCases } from '../register/case-register-store.ts';
import { caseHref } from './case-links.ts';
import { StatusTag } from './status-tag.tsx';

const SHOWN = 20;

/** Cases of one worker or one employer, for rights staff on the page of that person or organisation. */
async function casesOf(c: AppContext, filter: CaseFilter) {
  const query = { region: regionOf(c), scope: caseScope(c.var.actor), filter };
  const { lines } = await listCases(c.var.deps.db, query, { offset: 0, limit: SHOWN });
  if (lines.length === 0) return undefined;
  return (
    <Section title="维权案件">
      <Table
        caption="维权案件"
        columns={[
          { key: 'number', header: '编号', cell: (line) => <Digits>{line.number}</Digits> },
          { key: 'kind', header: '事项', cell: (line) => kindNames[line.kind] },
          { key: 'status', header: '状态', cell: (line) => <StatusTag status={line.status} /> },
          { key: 'employer', header: '用人单位', cell: (line) => line.employerName },
          { key: 'workers', header: '人数', align: 'end', cell: (line) => line.claimants },
          {
            key: 'confirmed',
            header: '确认（元）',
            align: 'end',
            cell: (line) => formatYuan(line.confirmedFen),
          },
          { key: 'paid', header: '到账（元）', align: 'end', cell: (line) => formatYuan(line.paidFen) },
        ]}
        rows={lines}
        rowHref={({ id }) => caseHref(id)}
        empty=""
      />
    </Section>
  );
}

/** Behind the purpose wall: other departments see the person without the cases. */
export const casePanels: readonly Panel[] = [
  { on: 'person', permission: listAllCases, render: (c, id) => casesOf(c, { personId: id }) },
  { on: 'organisation', permission: listAllCases, render: (c, id) => casesOf(c, { employerId: id }) },
];

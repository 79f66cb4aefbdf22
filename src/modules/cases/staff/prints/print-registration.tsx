import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { formatYuan } from '../../../../platform/money.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { channelNames, kindNames } from '../../case.ts';
import { demandedFen } from '../../demands/demand.ts';
import { kindRule, trackOf } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';
import { caseHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';
import { activeClaimants, claimantName } from '../names.ts';

/** 登记表: what the clerk wrote down, read back to the worker, who signs (信访工作条例 §19: recorded faithfully). */
export async function printRegistration(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  return printPage(
    c,
    { title: '职工维权事项登记表', backHref: caseHref(view.rightsCase.id) },
    <>
      <DescriptionList items={factsOf(view)} />
      <Table
        caption="申请人"
        showCaption
        columns={[
          { key: 'name', header: '姓名', cell: (one) => claimantName(view, one.id) },
          {
            key: 'identity',
            header: '证件号码',
            cell: (one) => view.cards.get(one.personId)?.maskedIdentity ?? '',
          },
          { key: 'phone', header: '电话', cell: (one) => view.cards.get(one.personId)?.maskedPhone ?? '' },
          ...(trackOf(view.rightsCase.kind) === 'wages'
            ? [
                {
                  key: 'claimed',
                  header: '申报欠薪（元）',
                  align: 'end' as const,
                  cell: (one: { claimedFen: bigint }) => formatYuan(one.claimedFen),
                },
              ]
            : []),
        ]}
        rows={activeClaimants(view)}
        empty="没有申请人。"
      />
      <Demands view={view} />
      <p>
        以上内容已由登记人向申请人宣读，与申请人所述一致；如有改动，改动处由申请人签名或者按手印。登记、受理、转办都用同一个编号，办事不收费。
      </p>
      <SignatureRow labels={['申请人（签名、手印）', '登记人', '日期']} />
    </>,
  );
}

function factsOf({ rightsCase, intake }: CaseView) {
  return [
    { term: '编号', detail: rightsCase.number },
    { term: '事项', detail: kindNames[rightsCase.kind] },
    {
      term: '登记',
      detail: `${formatDate(shanghaiDate(rightsCase.filedAt))} ${channelNames[rightsCase.channel]}（登记人：${rightsCase.filer.name}）`,
    },
    ...(intake?.orderNumber ? [{ term: '工单编号', detail: intake.orderNumber }] : []),
    ...(intake?.postmarkedOn ? [{ term: '邮戳日期', detail: formatDate(intake.postmarkedOn) }] : []),
    { term: '用人单位', detail: rightsCase.employer.name },
    { term: '工作地点', detail: rightsCase.workPlace ?? rightsCase.projectName },
    ...(rightsCase.eventOn
      ? [{ term: kindRule(rightsCase.kind).eventLabel, detail: formatDate(rightsCase.eventOn) }]
      : []),
    { term: '事实和经过', detail: rightsCase.summary },
  ];
}

function Demands({ view }: { view: CaseView }) {
  if (view.demands.length === 0) return null;
  return (
    <Table
      caption="请求事项"
      showCaption
      columns={[
        { key: 'body', header: '请求', cell: (one) => one.body },
        {
          key: 'amount',
          header: '金额（元）',
          align: 'end',
          cell: (one) => (one.amountFen === undefined ? '' : formatYuan(one.amountFen)),
        },
        { key: 'basis', header: '依据', cell: (one) => one.basis ?? '' },
      ]}
      rows={view.demands}
      empty=""
      total={['合计', formatYuan(demandedFen(view.demands)), '']}
    />
  );
}

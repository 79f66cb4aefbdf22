import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { isId } from '../../../../platform/id.ts';
import { chineseUppercase, formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { letterPage, PaymentSheet } from '../../../documents/index.ts';
import { findParameter } from '../../../parameters/index.ts';
import { type CaseKind, channelNames, kindNames, outcomeNames, statusNames } from '../../case.ts';
import { eventTitles } from '../../case-event.ts';
import { WAGE_BODY_PARAMETER } from '../../case-parameters.ts';
import { refuse } from '../../case-refusals.ts';
import { demandedFen } from '../../demands/demand.ts';
import { trackOf } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';
import { sum } from '../../payments/wage-ledger.ts';
import { caseHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';
import { activeClaimants, claimantName } from '../names.ts';

/** 受理通知书: to the worker, with the number for life and who has the case. */
export async function printAcceptance(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const { rightsCase } = view;
  if (!rightsCase.acceptedAt)
    return refuse('case.not-open', { status: rightsCase.status, act: '打印受理通知书' });
  return formalLetter(c, {
    number: rightsCase.number,
    title: '受 理 通 知 书',
    addressee: addressees(view),
    paragraphs: [
      `您（们）反映${rightsCase.employer.name}${kindNames[rightsCase.kind]}一事，我会已于${formatDate(shanghaiDate(rightsCase.acceptedAt))}受理，编号${rightsCase.number}。此编号终身不变，转办、重新办理均不更换。`,
      `经办人：${rightsCase.handler?.name ?? ''}。${promiseOf(rightsCase.kind)}`,
      '请保存好合同、欠条、考勤、转账和聊天记录。申请劳动仲裁的时效为一年（调解仲裁法第二十七条）,向我会反映不代替申请仲裁。',
    ],
    signedBy: c.var.siteName,
    date: shanghaiDate(rightsCase.acceptedAt),
  });
}

function promiseOf(kind: CaseKind): string {
  return trackOf(kind) === 'wages'
    ? '我会将逐人核实欠薪金额，督促依法应当付款的一方支付；每笔款项到账后请您确认。没有收到钱的，案件不按“全部清偿”办结。'
    : '我会将逐项查明您的请求，与用人单位协商；协商不成的，帮助您申请仲裁。查明的情况和意见您都能看到。';
}

/** Official paper is written with full-width marks; the comma inside an amount stays. */
function formalLetter(
  c: AppContext,
  letter: Parameters<typeof letterPage>[1] & { paragraphs: readonly string[] },
) {
  return letterPage(c, { ...letter, paragraphs: letter.paragraphs.map(formal) });
}

function formal(text: string): string {
  const marks: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
  return text.replaceAll(/[:;()]|,(?!\d{3})/g, (mark) => marks[mark] ?? mark);
}

/** At most three names; a group is named by its first and its size. */
function addressees(view: CaseView): string {
  const names = activeClaimants(view).map((claimant) => claimantName(view, claimant.id));
  return names.length <= 3 ? names.join('、') : `${names[0]}等 ${names.length} 人`;
}

/** 转办函 to the body that owns the matter: full claim, papers listed, five working days named. */
export async function printTransfer(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const [transfer] = view.transfers;
  if (!transfer) return refuseCommon('not-found');
  const { rightsCase, ledger } = view;
  const due = view.clocks.find((clock) => clock.kind === 'transfer-answer')?.dueOn;
  return formalLetter(c, {
    number: rightsCase.number,
    title: `关于转办${rightsCase.employer.name}\n${kindNames[rightsCase.kind]}事项的函`,
    addressee: transfer.receiver.name,
    paragraphs: [
      `我会登记${addressees(view)}反映${rightsCase.employer.name}${kindNames[rightsCase.kind]}一案(编号${rightsCase.number}),涉及 ${ledger.total.claimants} 人${sumOf(view)}。`,
      `转办原因：${transfer.reason}`,
      `现将线索转贵单位办理。请于${due ? formatDate(due) : '五个工作日内'}前接收，或者写明理由退回；请将办理结果和支付凭证告知我会。申请人可以查看转办和答复情况。`,
    ],
    enclosures: transfer.papers.split(/[、,,;;]/).filter((name) => name.trim() !== ''),
    signedBy: c.var.siteName,
    date: shanghaiDate(transfer.sentAt),
  });
}

/** What is asked for in money, where anything is. */
function sumOf({ ledger, demands }: CaseView): string {
  const fen = ledger.total.claimedFen + demandedFen(demands);
  return fen === 0n ? '' : `，申报金额 ${formatYuan(fen)} 元(${chineseUppercase(fen)})`;
}

/** 督促支付函 to the employer: numbers and law only, nothing that the complainants handed in (信访条例 §30). */
export async function printLetter(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const letter = view.letters.find((one) => one.id === idParam(c, 'letter')) ?? refuseCommon('not-found');
  const { rightsCase, today } = view;
  const payer = view.payers.find((one) => one.name === letter.addressee);
  const key = { region: rightsCase.region, key: WAGE_BODY_PARAMETER, on: today };
  const body = (await findParameter(c.var.deps.db, key))?.value;
  const where = rightsCase.projectName ? `${rightsCase.projectName}项目` : rightsCase.employer.name;
  return formalLetter(c, {
    number: letter.number,
    title: '关于督促支付职工工资的函',
    addressee: letter.addressee,
    paragraphs: [
      `我会收到 ${view.ledger.total.claimants} 名职工反映，${where}拖欠工资。截至${formatDate(letter.issuedOn)},尚有 ${formatYuan(letter.amountFen)} 元(${chineseUppercase(letter.amountFen)})未支付。`,
      payer
        ? `依据${payer.article}：${payer.reason}`
        : '依据《中华人民共和国劳动法》第五十条，工资应当按月支付给劳动者本人，不得克扣或者无故拖欠。',
      letter.demand,
      `请于${formatDate(letter.dueOn)}前书面答复我会。逾期不答复或者不支付的，我会将依据《保障农民工工资支付条例》第五十一条提请${typeof body === 'string' ? body : '人民政府有关部门'}依法处理。`,
    ],
    signedBy: c.var.siteName,
    date: letter.issuedOn,
  });
}

interface SheetRow {
  readonly claimantId: string;
  readonly amountFen: bigint;
}

/** 工资发放签字表: what is to be paid out (all or the ticked people), or what one recorded sheet paid (`?batch=`). */
export async function printPaymentSheet(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const { rightsCase } = view;
  const rows = sheetRows(view, {
    batch: c.req.query('batch'),
    picked: (c.req.queries('claimant') ?? []).filter(isId),
  });
  const card = (row: SheetRow) =>
    view.cards.get(view.claimants.find((one) => one.id === row.claimantId)?.personId ?? '');
  return printPage(
    c,
    { title: '工资发放签字表', backHref: caseHref(rightsCase.id) },
    <>
      <p>
        案件编号:{rightsCase.number} 用人单位:{rightsCase.employer.name}
        {rightsCase.projectName ? `  项目：${rightsCase.projectName}` : ''}
      </p>
      <PaymentSheet
        caption="工资发放签字表"
        columns={[
          { key: 'name', header: '姓名', cell: (row: SheetRow) => card(row)?.name ?? '' },
          { key: 'identity', header: '证件号码', cell: (row) => card(row)?.maskedIdentity ?? '' },
          { key: 'phone', header: '联系电话', cell: (row) => card(row)?.maskedPhone ?? '' },
        ]}
        rows={rows}
        amountOf={(row) => row.amountFen}
        amountHeader="实发金额（元）"
      />
    </>,
  );
}

function sheetRows(view: CaseView, of: { batch: string | undefined; picked: readonly string[] }): SheetRow[] {
  if (of.batch) {
    const paid = view.payments.filter((payment) => payment.batchId === of.batch && !payment.reversedAt);
    return paid.map(({ claimantId, amountFen }) => ({ claimantId, amountFen }));
  }
  const open = view.ledger.rows.filter((row) => !row.isWithdrawn && row.balanceFen > 0n);
  const rows = of.picked.length > 0 ? open.filter((row) => of.picked.includes(row.claimantId)) : open;
  return rows.map((row) => ({ claimantId: row.claimantId, amountFen: row.balanceFen }));
}

/** 案卷封面 with the list of papers and of decisions, for the shelf. */
export async function printCover(c: AppContext): Promise<Response> {
  const view = await loadShownCase(c);
  const { rightsCase, ledger } = view;
  const papers = view.papers.filter((paper) => !paper.removal);
  return printPage(
    c,
    { title: '维权案件卷宗', backHref: caseHref(rightsCase.id) },
    <>
      <DescriptionList
        items={[
          { term: '编号', detail: rightsCase.number },
          { term: '事项', detail: kindNames[rightsCase.kind] },
          { term: '申请人', detail: addressees(view) },
          { term: '用人单位', detail: rightsCase.employer.name },
          {
            term: '登记',
            detail: `${formatDate(shanghaiDate(rightsCase.filedAt))} ${channelNames[rightsCase.channel]}`,
          },
          { term: '经办人', detail: rightsCase.handler?.name },
          {
            term: '结果',
            detail: rightsCase.outcome ? outcomeNames[rightsCase.outcome] : statusNames[rightsCase.status],
          },
          { term: '确认金额', detail: `${formatYuan(ledger.total.confirmedFen)} 元` },
          { term: '到账金额', detail: `${formatYuan(sum(ledger.rows.map((row) => row.paidFen)))} 元` },
          { term: '保管期限', detail: '以本单位档案保管期限表为准' },
        ]}
      />
      <Table
        caption="卷内材料"
        showCaption
        columns={[
          { key: 'label', header: '材料', cell: (paper) => paper.label },
          { key: 'name', header: '文件', cell: (paper) => paper.name },
          { key: 'by', header: '提交人', cell: (paper) => paper.uploader.name },
          { key: 'day', header: '日期', cell: (paper) => shanghaiDate(paper.uploadedAt) },
        ]}
        rows={papers}
        empty="没有材料。"
      />
      <Table
        caption="办理过程"
        showCaption
        columns={[
          { key: 'day', header: '日期', cell: (event) => shanghaiDate(event.happenedAt) },
          { key: 'what', header: '事项', cell: (event) => eventTitles[event.word] },
          { key: 'who', header: '办理人', cell: (event) => event.actor.name },
          { key: 'papers', header: '依据材料', cell: (event) => event.papers ?? '' },
        ]}
        rows={[...view.events].reverse()}
        empty=""
      />
      <SignatureRow labels={['立卷人', '审核人', '归档日期']} />
    </>,
  );
}

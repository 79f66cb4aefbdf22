import { z } from 'zod';
import type { FormState } from '../../../../platform/http/form.ts';
import { optionalText } from '../../../../platform/http/form.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { CellField } from '../../../../ui/form/cell-field.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { optionalMoney, verifyPapersForm } from '../../case-form.ts';
import type { ClaimLine } from '../../claims/claimant.ts';
import { type ConfirmedLine, verifyClaims } from '../../claims/verify-claims.ts';
import type { CaseView } from '../../load-case.ts';
import { activeClaimants, claimantName } from '../names.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

function openLines(view: CaseView): ClaimLine[] {
  const active = new Set(activeClaimants(view).map((claimant) => claimant.id));
  return view.lines.filter((line) => active.has(line.claimantId));
}

function schema(view: CaseView) {
  const lines = openLines(view);
  const shape = Object.fromEntries(
    lines.flatMap((line) => [
      [`confirmed.${line.id}`, optionalMoney('确认金额')],
      [`why.${line.id}`, optionalText('不一致的原因', 200)],
    ]),
  );
  return verifyPapersForm.and(z.object(shape)).transform((form, check) => {
    const cells: Record<string, unknown> = form;
    const confirmed = lines.flatMap((line): ConfirmedLine[] => {
      const fen = cells[`confirmed.${line.id}`];
      const why = cells[`why.${line.id}`];
      if (typeof fen !== 'bigint') return [];
      if (fen !== line.claimedFen && typeof why !== 'string') {
        check.addIssue({ code: 'custom', path: [`why.${line.id}`], message: '与申报金额不一致时请写明原因' });
      }
      return [{ lineId: line.id, confirmedFen: fen, reason: typeof why === 'string' ? why : undefined }];
    });
    return { version: form.version, papers: form.papers, lines: confirmed };
  });
}

function columns(view: CaseView, form: FormState): Column<ClaimLine>[] {
  const of = (line: ClaimLine) => `${claimantName(view, line.claimantId)} ${line.month}`;
  return [
    { key: 'name', header: '申请人', cell: (line) => claimantName(view, line.claimantId) },
    {
      key: 'month',
      header: '月份',
      cell: (line) => (line.month === line.lastMonth ? line.month : `${line.month} 至 ${line.lastMonth}`),
    },
    {
      key: 'days',
      header: '天数',
      align: 'end',
      cell: (line) => (line.daysHundredths === undefined ? '–' : line.daysHundredths / 100),
    },
    { key: 'claimed', header: '申报（元）', align: 'end', cell: (line) => formatYuan(line.claimedFen) },
    {
      key: 'confirmed',
      header: '确认（元）',
      cell: (line) => (
        <CellField
          name={`confirmed.${line.id}`}
          label={`${of(line)} 确认金额`}
          form={form}
          inputMode="decimal"
        />
      ),
    },
    {
      key: 'why',
      header: '不一致的原因',
      cell: (line) => <CellField name={`why.${line.id}`} label={`${of(line)} 原因`} form={form} />,
    },
  ];
}

/** 核实金额 line by line; `?fill=claimed` starts with the claimed amounts. */
export const verifyRoutes = caseFormRoutes({
  slug: 'verify',
  word: 'verify',
  title: '核实金额',
  submit: '保存核实结果',
  hint: '逐条填写确认金额；查明不欠的填 0。留空表示还没有核实。到账只能登记在确认金额以内。',
  schema,
  start: (view, c) => {
    const fill = c.req.query('fill') === 'claimed';
    return Object.fromEntries(
      openLines(view).flatMap((line) => {
        const fen = line.confirmedFen ?? (fill ? line.claimedFen : undefined);
        return [
          [`confirmed.${line.id}`, fen === undefined ? '' : formatYuan(fen)],
          [`why.${line.id}`, line.confirmedReason ?? ''],
        ];
      }),
    );
  },
  fields: ({ view, form }) => (
    <>
      <Muted>
        <a href="?fill=claimed">没有核实的先按申报金额填入</a>,再逐条修改。
      </Muted>
      <Table
        caption="欠薪明细"
        columns={columns(view, form)}
        rows={openLines(view)}
        empty="还没有欠薪明细。"
        phone="cards"
      />
      <PapersField form={form} required />
    </>
  ),
  run: (tx, act, { view, value }) => verifyClaims(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '核实结果已保存，申请人已收到通知。',
});

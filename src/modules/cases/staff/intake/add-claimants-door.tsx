import { z } from 'zod';
import { addClaimants } from '../../claims/add-claimants.ts';
import { trackOf } from '../../kinds/kind-rules.ts';
import type { CaseView } from '../../load-case.ts';
import { caseFormRoutes } from '../forms/case-form-door.tsx';
import { PapersField } from '../forms/papers-field.tsx';
import { appendPasted, checkRows, rowsIn } from './claim-rows.ts';
import { ClaimRowsTable } from './claim-rows-table.tsx';
import { registerClaimants } from './register-claimants.ts';

/** 增加申请人: nothing is written until the checked table is confirmed. */
export const addClaimantsRoutes = caseFormRoutes({
  slug: 'claimants',
  word: 'add-claimants',
  title: '增加申请人',
  submit: '确认增加',
  hint: '已在本案的人会增加欠薪明细。保存前不会写入任何内容。',
  schema: (view) =>
    z.looseObject({ papers: z.string().trim().max(300).optional() }).transform((form, check) => {
      const rows = rowsIn(textsOf(form));
      const { checked, errors } = checkRows(rows, view.today, asksOf(view));
      for (const [name, sentences] of Object.entries(errors)) {
        for (const message of sentences) check.addIssue({ code: 'custom', path: [name], message });
      }
      if (rows.length === 0)
        check.addIssue({ code: 'custom', path: ['pasted'], message: '请填写或粘贴至少一人' });
      return { rows: checked, papers: form.papers || undefined };
    }),
  fields: ({ view, form }) => (
    <>
      <ClaimRowsTable form={form} spare={3} isWages={asksOf(view) === 'people-and-wages'} />
      <PapersField form={form} hint="如：班组工资表、考勤表" />
    </>
  ),
  prepare: async (_c, { view, values }) => {
    if (typeof values.pasted !== 'string' || values.pasted.trim() === '') return undefined;
    const form = await appendPasted(values, values.pasted);
    return {
      values: form.values,
      errors: { ...form.errors, ...checkRows(rowsIn(form.values), view.today, asksOf(view)).errors },
    };
  },
  run: async (tx, act, { view, value }) => {
    const claimants = await registerClaimants(tx, act, value.rows);
    await addClaimants(tx, act, { caseId: view.rightsCase.id, claimants, papers: value.papers });
  },
  done: '申请人已增加。',
});

function asksOf(view: CaseView) {
  return trackOf(view.rightsCase.kind) === 'wages' ? 'people-and-wages' : 'people';
}

function textsOf(form: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}

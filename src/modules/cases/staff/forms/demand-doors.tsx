import { z } from 'zod';
import { choice, optionalText } from '../../../../platform/http/form.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { optionalMoney, verifyPapersForm } from '../../case-form.ts';
import { findingNames, findings } from '../../demands/demand.ts';
import { DemandFields } from '../../demands/demand-fields.tsx';
import { demandColumns, parseDemands } from '../../demands/demand-form.ts';
import type { FoundDemand } from '../../demands/demand-store.ts';
import { demandValues } from '../../demands/demand-values.ts';
import { editDemands } from '../../demands/edit-demands.ts';
import { findFacts } from '../../demands/find-facts.ts';
import type { CaseView } from '../../load-case.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

const findingField = choice('查明结果', findings);
type Cell = 'finding' | 'note' | 'settled';
const cell = (name: Cell, id: string) => `${name}.${id}`;

function factsSchema(view: CaseView) {
  const shape = Object.fromEntries(
    view.demands.flatMap(({ id }) => [
      [cell('finding', id), findingField],
      [cell('note', id), optionalText('说明', 300)],
      [cell('settled', id), optionalMoney('已落实金额')],
    ]),
  );
  return verifyPapersForm.and(z.object(shape)).transform((form) => {
    const cells: Record<string, unknown> = form;
    const found = view.demands.map(({ id }): FoundDemand => {
      const note = cells[cell('note', id)];
      const settled = cells[cell('settled', id)];
      return {
        demandId: id,
        finding: findingField.parse(cells[cell('finding', id)]),
        note: typeof note === 'string' ? note : undefined,
        settledFen: typeof settled === 'bigint' ? settled : undefined,
      };
    });
    return { version: form.version, papers: form.papers, found };
  });
}

const finding = caseFormRoutes({
  slug: 'facts',
  word: 'find-facts',
  title: '查明情况',
  submit: '保存查明情况',
  hint: '逐项写明查明的结果，申请人能看到。工会的意见不代替仲裁和法院的认定。',
  schema: factsSchema,
  start: (view) =>
    Object.fromEntries(
      view.demands.flatMap(({ id, finding: found, findingNote, settledFen }) => [
        [cell('finding', id), found],
        [cell('note', id), findingNote],
        [cell('settled', id), settledFen === undefined ? '' : formatYuan(settledFen)],
      ]),
    ),
  fields: ({ view, form }) => (
    <>
      {view.demands.map(({ id, body, amountFen, basis }, at) => (
        <Fieldset legend={`第 ${at + 1} 项：${body}`}>
          <Muted>
            {[amountFen === undefined ? '没有写金额' : `请求 ${formatYuan(amountFen)} 元`, basis]
              .filter((text) => text)
              .join('，')}
          </Muted>
          <RadioGroup
            name={cell('finding', id)}
            label="查明结果"
            form={form}
            required
            inline
            options={findings.map((value) => ({ value, label: findingNames[value] }))}
          />
          <TextField name={cell('note', id)} label="说明" form={form} />
          <MoneyField
            name={cell('settled', id)}
            label="单位已支付或者答应支付"
            form={form}
            hint="没有可以不填"
          />
        </Fieldset>
      ))}
      <PapersField form={form} required hint="如：劳动合同、工资流水、谈话笔录" />
    </>
  ),
  run: (tx, act, { view, value }) => findFacts(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '查明情况已保存，申请人已收到通知。',
});

const list = z.union([z.string(), z.array(z.string())]).optional();

const editing = caseFormRoutes({
  slug: 'demands',
  word: 'edit-demands',
  title: '修改请求事项',
  submit: '保存请求事项',
  hint: '按申请人的意思改。改过的项目要重新查明。',
  schema: () =>
    z
      .object({
        version: z.coerce.number().int().optional().catch(0),
        papers: optionalText('依据材料', 300),
        demand: list,
        amount: list,
        basis: list,
      })
      .transform((form, check) => {
        const typed = Object.fromEntries(demandColumns.map((name) => [name, form[name]]));
        const parsed = parseDemands(typed);
        for (const [name, sentences] of Object.entries(parsed.ok ? {} : parsed.form.errors))
          for (const message of sentences) check.addIssue({ code: 'custom', path: [name], message });
        return { version: form.version, papers: form.papers, demands: parsed.ok ? parsed.value : [] };
      }),
  start: (view) =>
    demandValues(
      view.demands.map(({ body, amountFen, basis }) => ({
        body,
        amount: amountFen === undefined ? '' : formatYuan(amountFen),
        basis,
      })),
    ),
  fields: ({ view, form }) => (
    <>
      <DemandFields form={form} kind={view.rightsCase.kind} />
      <PapersField form={form} hint="如：申请人签名的变更书" />
    </>
  ),
  run: (tx, act, { view, value }) => editDemands(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '请求事项已保存。',
});

/** What is demanded, and what was found. */
export const demandRoutes = [...finding, ...editing];

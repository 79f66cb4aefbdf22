import { z } from 'zod';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { FormState, FormValues } from '../../../../platform/http/form.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import type { Checklist, ChecklistItem } from '../../visits/checklists/checklist.ts';
import { type Finding, verdictNames, verdicts } from '../../visits/findings/finding.ts';
import { recordFindings, type TypedFinding } from '../../visits/findings/record-findings.ts';
import type { VisitView } from '../../visits/load-visit.ts';
import { visitFormRoutes } from './visit-form-door.tsx';

/** 填写检查表: one checklist as one form, in the order of the paper one. */
export const checklistRoutes = visitFormRoutes({
  slug: 'checklists/:key',
  word: 'record',
  title: (view, c) => `检查表：${listOf(view, c).name}`,
  submit: '保存检查表',
  hint: '有问题的请写明看到的情况：时间、人数、金额。没有填结论的项目可以以后再填。',
  schema: (view, c) => schemaOf(listOf(view, c)),
  start: (view, c) => startOf(view, listOf(view, c)),
  fields: ({ view, form, c }) => (
    <>
      {listOf(view, c).items.map((item, index) => (
        <ItemFields item={item} number={index + 1} form={form} />
      ))}
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    recordFindings(tx, act, {
      visitId: view.visit.id,
      findings: value.map((finding) => ({ ...finding, checklistKey: listOf(view, c).key })),
    }),
  done: '检查表已保存。',
});

function listOf(view: VisitView, c: AppContext): Checklist {
  return view.checklists.find((list) => list.key === c.req.param('key')) ?? refuseCommon('not-found');
}

function ItemFields({ item, number, form }: { item: ChecklistItem; number: number; form: FormState }) {
  const { code } = item;
  return (
    <Fieldset legend={`${number}. ${item.question}`} hint={`怎么看：${item.how}（${item.article}）`}>
      <HiddenFields values={{ [`seen-${code}`]: String(form.values[`seen-${code}`] ?? '0') }} />
      <RadioGroup
        name={`verdict-${code}`}
        label={`第 ${number} 项结论`}
        form={form}
        inline
        options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
      />
      <TextArea name={`note-${code}`} label={`第 ${number} 项看到的情况`} form={form} rows={2} />
    </Fieldset>
  );
}

function startOf(view: VisitView, list: Checklist): FormValues {
  const known = view.findings.filter((finding) => finding.checklistKey === list.key);
  return Object.assign({}, ...known.map(valuesOf)) as FormValues;
}

function valuesOf(finding: Finding): FormValues {
  const { itemCode, verdict, note, revision } = finding;
  return {
    [`verdict-${itemCode}`]: verdict,
    [`note-${itemCode}`]: note,
    [`seen-${itemCode}`]: String(revision),
  };
}

/** A note without a verdict would be lost: the verdict is asked for. */
function schemaOf(list: Checklist) {
  return z
    .record(z.string(), z.union([z.string(), z.array(z.string())]).optional())
    .transform((values, check) =>
      list.items.flatMap(({ code }): Omit<TypedFinding, 'checklistKey'>[] => {
        const typed = (name: string) => String(values[`${name}-${code}`] ?? '').trim();
        const verdict = verdicts.find((one) => one === typed('verdict'));
        const note = typed('note') === '' ? undefined : typed('note');
        const wrong = (field: string, message: string) =>
          check.addIssue({ code: 'custom', path: [`${field}-${code}`], message });
        if (verdict === undefined && note !== undefined) wrong('verdict', '请选择结论');
        if (verdict === 'problem' && note === undefined) wrong('note', '请写明看到的情况');
        if ([...(note ?? '')].length > 500) wrong('note', '最多 500 个字');
        if (verdict === undefined) return [];
        return [{ itemCode: code, verdict, note, seen: Number(typed('seen')) || 0 }];
      }),
    );
}

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import {
  type FormState,
  type FormValues,
  optionalDay,
  type Parsed,
  parseForm,
  text,
} from '../../../platform/http/form.ts';
import { DateField } from '../../../ui/form/date-field.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { type CaseKind, caseKinds } from '../case.ts';
import type { NewDemand } from '../demands/demand.ts';
import { DemandFields } from '../demands/demand-fields.tsx';
import { demandColumns, parseDemands } from '../demands/demand-form.ts';
import type { DraftSections } from '../drafts/claim-draft.ts';
import { kindRule } from '../kinds/kind-rules.ts';

export const demandFieldNames = ['eventOn', 'summary', ...demandColumns, 'drop'] as const;

/** What a draft is about; wage arrears where nothing else was chosen. */
export function kindOf(sections: DraftSections): CaseKind {
  const chosen = sections.kind?.kind;
  return caseKinds.find((kind) => kind === chosen) ?? 'wage-arrears';
}

export interface DemandAnswers {
  readonly eventOn: string | undefined;
  readonly summary: string;
  readonly demands: readonly NewDemand[];
}

/** 发生了什么、有什么要求: the facts in the worker's words, since when, and the demands. */
export function parseDemandStep(
  values: FormValues,
  on: { kind: CaseKind; today: string },
): Parsed<DemandAnswers> {
  const label = kindRule(on.kind).eventLabel;
  const facts = parseForm(
    z.object({
      eventOn: optionalDay(label).refine((day) => day === undefined || day <= on.today, '日期不能晚于今天'),
      summary: text('事情的经过', 2000),
    }),
    values,
  );
  const demands = parseDemands(values);
  if (facts.ok && demands.ok)
    return { ...facts, value: { ...facts.value, demands: demands.value }, form: demands.form };
  return {
    ok: false,
    form: { values: demands.form.values, errors: { ...facts.form.errors, ...demands.form.errors } },
  };
}

export const DemandStepFields: FC<{ form: FormState; kind: CaseKind }> = ({ form, kind }) => {
  const rule = kindRule(kind);
  return (
    <>
      <DateField
        name="eventOn"
        label={rule.eventLabel}
        form={form}
        hint="申请仲裁、工伤认定的期限从这天算起，记不清写大概"
      />
      <TextArea
        name="summary"
        label="事情的经过"
        form={form}
        required
        rows={6}
        maxLength={2000}
        hint={`写清楚：${rule.summaryHint}`}
      />
      <h2>您有什么要求</h2>
      <DemandFields form={form} kind={kind} />
    </>
  );
};

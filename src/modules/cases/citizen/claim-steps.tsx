import type { Child } from 'hono/jsx';
import { type FormState, type FormValues, type Parsed, parseForm } from '../../../platform/http/form.ts';
import type { Organisation } from '../../orgs/index.ts';
import type { CaseKind } from '../case.ts';
import type { DraftSection, DraftSections } from '../drafts/claim-draft.ts';
import { CompassFields } from './compass/compass-fields.tsx';
import { compassFieldNames, compassForm } from './compass/compass-form.ts';
import { EmployerFields, FindButton, SiteFields } from './employer-fields.tsx';
import { employerFieldNames, employerForm, siteFieldNames, siteForm } from './employer-form.ts';
import { DemandStepFields, demandFieldNames, kindOf, parseDemandStep } from './kind-step.tsx';
import { LineButtons, LinesFields } from './lines-fields.tsx';
import { lineColumns, parseLines } from './lines-form.ts';
import { MemberButtons, MembersFields } from './members-fields.tsx';
import { memberColumns, parseMembers } from './members-form.ts';
import { WhoFields } from './who-fields.tsx';
import { type KnownFiler, whoFieldNames, whoForm } from './who-form.ts';

/** Steps that are one form each; papers and the last page are pages of their own. */
export type FormStep = Exclude<DraftSection, 'papers' | 'kind'>;

/** What a step's fields are drawn from. */
export interface StepView {
  readonly form: FormState;
  readonly known: KnownFiler;
  readonly region: string;
  /** Organisations under the typed name, once they were looked for. */
  readonly found?: readonly Organisation[] | undefined;
  /** Empty rows to show below those filled in. */
  readonly empty: number;
  readonly kind: CaseKind;
}

interface ReadWith {
  readonly known: KnownFiler;
  readonly sections: DraftSections;
}

interface ClaimStep {
  /** Fields that are kept; anything else in the body is dropped. */
  readonly names: readonly string[];
  readonly fields: (view: StepView) => Child;
  readonly buttons?: () => Child;
  readonly parse: (values: FormValues, on: ReadWith) => Parsed<unknown>;
  /** What is known from earlier answers, before the step is filled in. */
  readonly prefill?: (sections: DraftSections) => FormValues;
}

/** The number that the worker typed for the own file, where this draft asked for it. */
export function ownIdentityOf(sections: DraftSections): string | undefined {
  const typed = sections.who?.identityNumber;
  return typeof typed === 'string' ? typed.trim() : undefined;
}

/** One place for every form of the journey: which fields, how they are checked, what they start with. */
export const claimSteps: Readonly<Record<FormStep, ClaimStep>> = {
  questions: {
    names: compassFieldNames,
    fields: ({ form }) => <CompassFields form={form} />,
    parse: (values) => onlyWages(parseForm(compassForm, values)),
    prefill: () => ({ matter: 'wages' }),
  },
  who: {
    names: whoFieldNames,
    fields: ({ form, known, region }) => <WhoFields form={form} known={known} region={region} />,
    parse: (values, { known }) => parseForm(whoForm(known), values),
    prefill: ({ questions }) => ({
      together: questions === undefined || questions.headcount === 'one' ? 'alone' : 'group',
    }),
  },
  employer: {
    names: [...employerFieldNames, 'searched'],
    fields: ({ form, region, found, kind }) => (
      <EmployerFields form={form} region={region} found={found} isWages={kind === 'wage-arrears'} />
    ),
    buttons: () => <FindButton />,
    parse: (values) => parseForm(employerForm, values),
    prefill: ({ questions }) => ({
      isSite: questions === undefined ? undefined : questions.place === 'site' ? 'yes' : 'no',
      employedTo: questions?.still === 'no' ? questions.leftOn : undefined,
    }),
  },
  site: {
    names: siteFieldNames,
    fields: ({ form }) => <SiteFields form={form} />,
    parse: (values) => parseForm(siteForm, values),
  },
  lines: {
    names: [...lineColumns, 'drop', 'sure'],
    fields: ({ form, known, empty }) => <LinesFields form={form} today={known.today} empty={empty} />,
    buttons: () => <LineButtons />,
    parse: (values, { known }) => parseLines(values, known.today),
  },
  demands: {
    names: demandFieldNames,
    fields: ({ form, kind }) => <DemandStepFields form={form} kind={kind} />,
    parse: (values, { known, sections }) =>
      parseDemandStep(values, { kind: kindOf(sections), today: known.today }),
  },
  members: {
    names: [...memberColumns, 'drop', 'representative'],
    fields: ({ form, empty }) => <MembersFields form={form} empty={empty} />,
    buttons: () => <MemberButtons />,
    parse: (values, { known, sections }) =>
      parseMembers(values, { today: known.today, ownIdentity: ownIdentityOf(sections) }),
  },
};

export function isFormStep(key: string): key is FormStep {
  return key in claimSteps;
}

function onlyWages<Value extends { matter: string }>(parsed: Parsed<Value>): Parsed<Value> {
  if (!parsed.ok || parsed.value.matter === 'wages') return parsed;
  const sentence = '这里登记的是欠薪。其他事情请到“权利指南针”看该找谁';
  return { ok: false, form: { values: parsed.form.values, errors: { matter: [sentence] } } };
}

import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import {
  choice,
  type FormState,
  type FormValues,
  optionalText,
  text,
} from '../../../../platform/http/form.ts';
import { plainYuan } from '../../../../platform/http/sheet-answer.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { identityTypeLabels, identityTypes } from '../../../people/index.ts';
import {
  disabilities,
  healthStates,
  insurances,
  optionsOf,
  relations,
  schoolStages,
  workStates,
} from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { addMember, editMember, removeMember } from '../../household/fill-in.ts';
import type { Member, MemberInput } from '../../household/member.ts';
import type { Desk } from './desk.ts';
import { code, money, optionalCode, version } from './field-kinds.ts';
import { type FileForm, fileFormRoutes } from './file-form-door.tsx';

const { self: _, ...otherRelations } = relations;

function memberSchema(kind: 'new' | 'member' | 'applicant') {
  return z
    .object({
      version,
      relation: kind === 'applicant' ? z.literal('self').default('self') : code('关系', otherRelations),
      name: kind === 'applicant' ? z.string().default('') : text('姓名', 50),
      identityType: choice('证件类型', identityTypes).default('resident-id'),
      identityNumber: kind === 'new' ? text('证件号码', 30) : z.string().trim().max(30).default(''),
      workState: code('身份', workStates),
      insurance: code('医保', insurances),
      healthState: code('健康状况', healthStates),
      disability: code('残疾情况', disabilities),
      diagnosis: optionalText('病名', 200),
      schoolStage: optionalCode('就读阶段', schoolStages),
      schoolName: optionalText('学校', 60),
      income: money('一年收入'),
      incomeSource: text('收入来源', 60),
    })
    .transform((form) => ({ version: form.version, member: toMember(form) }));
}

interface Typed {
  readonly relation: MemberInput['relation'];
  readonly name: string;
  readonly identityType: MemberInput['identityType'];
  readonly identityNumber: string;
  readonly workState: MemberInput['workState'];
  readonly insurance: MemberInput['insurance'];
  readonly healthState: MemberInput['health']['state'];
  readonly disability: MemberInput['health']['disability'];
  readonly diagnosis?: string | undefined;
  readonly schoolStage?: NonNullable<MemberInput['school']>['stage'] | undefined;
  readonly schoolName?: string | undefined;
  readonly income: bigint;
  readonly incomeSource: string;
}

function toMember(form: Typed): MemberInput {
  return {
    relation: form.relation,
    name: form.name,
    identityType: form.identityType,
    identityNumber: form.identityNumber,
    workState: form.workState,
    insurance: form.insurance,
    health: { state: form.healthState, disability: form.disability, diagnosis: form.diagnosis },
    school: form.schoolStage && { stage: form.schoolStage, name: form.schoolName },
    incomeFen: form.income,
    incomeSource: form.incomeSource,
  };
}

function valuesOf(member: Member): FormValues {
  return {
    relation: member.relation,
    name: member.name,
    identityType: member.identityType,
    workState: member.workState,
    insurance: member.insurance,
    healthState: member.health.state,
    disability: member.health.disability,
    diagnosis: member.health.diagnosis,
    schoolStage: member.school?.stage,
    schoolName: member.school?.name,
    income: member.incomeSource === undefined ? undefined : plainYuan(member.incomeFen),
    incomeSource: member.incomeSource,
  };
}

function memberOf(view: FileView, c: AppContext): Member {
  const id = idParam(c, 'member');
  return view.members.find((member) => member.id === id) ?? refuseCommon('not-found');
}

const WhoFields = ({ form, member }: { form: FormState; member: Member | undefined }) => (
  <Fieldset legend="是谁" columns>
    <Select
      name="relation"
      label="与申请人的关系"
      form={form}
      required
      blank="请选择"
      options={optionsOf(otherRelations)}
    />
    <TextField name="name" label="姓名" form={form} required />
    <Select
      name="identityType"
      label="证件类型"
      form={form}
      value={member?.identityType}
      options={identityTypes.map((value) => ({ value, label: identityTypeLabels[value] }))}
    />
    <TextField
      name="identityNumber"
      label="证件号码"
      form={form}
      required={member === undefined}
      autocomplete="off"
      hint={member ? `现为 ${member.maskedIdentity}，不改就留空` : '孩子的号码在户口本上'}
    />
  </Fieldset>
);

const StateFields = ({ form }: { form: FormState }) => (
  <>
    <Fieldset legend="身份和收入" columns>
      <Select
        name="workState"
        label="身份"
        form={form}
        required
        blank="请选择"
        options={optionsOf(workStates)}
      />
      <Select name="insurance" label="医保" form={form} required options={optionsOf(insurances)} />
      <MoneyField name="income" label="最近十二个月的收入" form={form} required hint="到手的，没有就填 0" />
      <TextField
        name="incomeSource"
        label="收入来源"
        form={form}
        required
        hint="工资、务农、养老金、低保金、没有收入……"
      />
    </Fieldset>
    <Fieldset legend="健康" columns hint="健康情况加密保存，只有帮扶人员能看。">
      <Select name="healthState" label="健康状况" form={form} required options={optionsOf(healthStates)} />
      <Select name="disability" label="残疾情况" form={form} required options={optionsOf(disabilities)} />
      <TextField name="diagnosis" label="病名（可不填）" form={form} />
    </Fieldset>
    <Fieldset legend="上学" columns>
      <Select
        name="schoolStage"
        label="就读阶段"
        form={form}
        blank="不在上学"
        options={optionsOf(schoolStages)}
      />
      <TextField name="schoolName" label="学校（可不填）" form={form} />
    </Fieldset>
  </>
);

/** 家庭成员: add, change, remove; the applicant's own row keeps name and number. */
export function memberRoutes(desk: Desk) {
  const add: FileForm<{ version: number; member: MemberInput }> = {
    slug: 'members/new',
    word: 'fill-in',
    title: '增加家庭成员',
    submit: '保存',
    hint: '一起生活、共同开支的人都要填：配偶、父母、未成年或在读的子女。',
    schema: () => memberSchema('new'),
    fields: ({ form }) => (
      <>
        <WhoFields form={form} member={undefined} />
        <StateFields form={form} />
      </>
    ),
    run: (tx, act, { view, value }) => addMember(tx, act, { fileId: view.file.id, member: value.member }),
    done: '家庭成员已保存。',
  };
  const edit: FileForm<{ version: number; member: MemberInput }> = {
    ...add,
    slug: 'members/:member',
    title: '家庭成员',
    hint: undefined,
    schema: (view, c) => memberSchema(memberOf(view, c).isApplicant ? 'applicant' : 'member'),
    start: (view, c) => valuesOf(memberOf(view, c)),
    fields: ({ view, form, c }) => {
      const member = memberOf(view, c);
      return (
        <>
          {member.isApplicant ? (
            <p>
              申请人：{member.name}（{member.maskedIdentity}）
            </p>
          ) : (
            <WhoFields form={form} member={member} />
          )}
          <StateFields form={form} />
        </>
      );
    },
    run: (tx, act, { view, value, c }) =>
      editMember(tx, act, { fileId: view.file.id, memberId: idParam(c, 'member'), ...value }),
  };
  const remove: FileForm<{ version: number }> = {
    slug: 'members/:member/remove',
    word: 'fill-in',
    title: '移出家庭成员',
    submit: '移出',
    tone: 'danger',
    schema: () => z.object({ version }),
    fields: ({ view, c }) => <p>要把{memberOf(view, c).name}从家庭成员中移出吗？</p>,
    run: (tx, act, { view, value, c }) =>
      removeMember(tx, act, { fileId: view.file.id, memberId: idParam(c, 'member'), version: value.version }),
    done: '已移出。',
  };
  return [...fileFormRoutes(desk, add), ...fileFormRoutes(desk, edit), ...fileFormRoutes(desk, remove)];
}

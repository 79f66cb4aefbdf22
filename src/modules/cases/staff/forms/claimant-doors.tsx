import { idParam } from '../../../../platform/http/address.ts';
import { CheckboxGroup, RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { correctForm, representativesForm, withdrawForm } from '../../case-form.ts';
import { correctClaimant } from '../../claims/correct-claimant.ts';
import { electRepresentatives } from '../../claims/elect-representatives.ts';
import { MOST_REPRESENTATIVES, REPRESENTATION_FROM } from '../../claims/representatives.ts';
import { withdrawClaimant } from '../../claims/withdraw-claimant.ts';
import { activeClaimants, claimantName } from '../names.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField, ReasonField } from './papers-field.tsx';

const MIGRANT = { yes: true, no: false, unknown: undefined } as const;

const correcting = caseFormRoutes({
  slug: 'claimants/:claimant/correct',
  word: 'correct-claimant',
  title: '更正申请人信息',
  submit: '保存更正',
  hint: '姓名和证件号码在职工档案中更正。是否农民工影响对外公布的数字，更正必须写明依据。',
  schema: () => correctForm,
  start: (view, c) => {
    const claimant = view.claimants.find((one) => one.id === idParam(c, 'claimant'));
    return {
      migrant: claimant?.isMigrant === undefined ? 'unknown' : claimant.isMigrant ? 'yes' : 'no',
      occupation: claimant?.occupation,
      employedFrom: claimant?.employedFrom,
      employedTo: claimant?.employedTo,
    };
  },
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="migrant"
        label="是否农民工"
        hint="农村居民且为用人单位提供劳动（条例第二条）"
        form={form}
        required
        inline
        options={[
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
          { value: 'unknown', label: '未知' },
        ]}
      />
      <TextField name="occupation" label="工种" form={form} size="medium" />
      <DateField name="employedFrom" label="入职日期" form={form} />
      <DateField name="employedTo" label="离职日期" form={form} hint="仍在职请留空，例如 2023-11-02" />
      <ReasonField form={form} label="更正依据" hint="如：核对户口簿、劳动合同" />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    correctClaimant(tx, act, {
      caseId: view.rightsCase.id,
      claimantId: idParam(c, 'claimant'),
      isMigrant: MIGRANT[value.migrant],
      occupation: value.occupation,
      employedFrom: value.employedFrom,
      employedTo: value.employedTo,
      reason: value.reason,
    }),
  done: '申请人信息已更正。',
});

const withdrawing = caseFormRoutes({
  slug: 'claimants/:claimant/withdraw',
  word: 'withdraw-claimant',
  title: '申请人撤回',
  submit: '登记撤回',
  tone: 'danger',
  hint: '只能依本人签字的撤回书登记；任何人不得要求申请人撤回。',
  schema: () => withdrawForm,
  fields: ({ form }) => (
    <>
      <ReasonField form={form} label="撤回原因" />
      <PapersField form={form} hint="如：本人签字的撤回书" />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    withdrawClaimant(tx, act, { caseId: view.rightsCase.id, claimantId: idParam(c, 'claimant'), ...value }),
  done: '已登记撤回。',
});

const electing = caseFormRoutes({
  slug: 'representatives',
  word: 'elect-representatives',
  title: '推选代表人',
  submit: '保存代表人',
  hint: `申请人 ${REPRESENTATION_FROM} 人以上的，可以推选代表人，最多 ${MOST_REPRESENTATIVES} 名。全部不选即撤销代表人。`,
  schema: () => representativesForm,
  start: (view, c) => {
    const picked = c.req.queries('claimant') ?? [];
    const elected = activeClaimants(view)
      .filter((one) => one.isRepresentative)
      .map((one) => one.id);
    return { claimant: picked.length > 0 ? picked : elected };
  },
  fields: ({ view, form }) => (
    <>
      <CheckboxGroup
        name="claimant"
        label="代表人"
        form={form}
        options={activeClaimants(view).map((one) => ({ value: one.id, label: claimantName(view, one.id) }))}
      />
      <PapersField form={form} hint="如：推选书（全体签名）" />
    </>
  ),
  run: (tx, act, { view, value }) =>
    electRepresentatives(tx, act, {
      caseId: view.rightsCase.id,
      claimantIds: value.claimant,
      papers: value.papers,
    }),
  done: '代表人已保存。',
});

/** What happens to one claimant, or to all of them. */
export const claimantRoutes = [...correcting, ...withdrawing, ...electing];

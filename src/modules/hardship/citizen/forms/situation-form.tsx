import { z } from 'zod';
import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { choices, optionalDay, optionalText, text } from '../../../../platform/http/form.ts';
import { plainYuan } from '../../../../platform/http/sheet-answer.ts';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { searchOrganisations, townshipName, townshipsOf } from '../../../orgs/index.ts';
import {
  costKindList,
  costKinds,
  housingAreas,
  housings,
  modelWorkers,
  optionsOf,
  reasons,
  registrations,
} from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { exclusionList, exclusions, isExclusion } from '../../formula/exclusion.ts';
import { type Situation, saveCosts, saveSituation } from '../../household/fill-in.ts';
import type { Desk } from './desk.ts';
import { box, code, moneyOrNothing, optionalCode, version } from './field-kinds.ts';
import { type Fields, type FileForm, fileFormRoutes } from './file-form-door.tsx';

function situationSchema(region: string) {
  return z
    .object({
      version,
      mainReason: code('主要致困原因', reasons),
      secondReason: optionalCode('次要致困原因', reasons),
      housing: code('住房', housings),
      housingArea: optionalCode('住房面积', housingAreas),
      registration: code('户口', registrations),
      modelWorker: code('劳模', modelWorkers),
      townshipCode: z
        .string({ error: '请选择乡镇' })
        .refine((value) => townshipsOf(region).some((one) => one.code === value), '请选择乡镇'),
      employerName: optionalText('工作单位', 60),
      employedSince: optionalDay('来本单位（本县）务工日期'),
      isSingleParent: box,
      isZeroEmployment: box,
      cannotHelpItself: box,
      exclusions: choices().transform((values) => values.filter(isExclusion)),
      story: text('困难情况', 1000),
    })
    .transform(({ version: read, cannotHelpItself, ...rest }) => ({
      version: read,
      situation: { ...rest, canHelpItself: !cannotHelpItself } satisfies Situation,
    }));
}

function startOf({ file }: FileView) {
  const tick = (on: boolean) => (on ? 'on' : undefined);
  return {
    mainReason: file.mainReason,
    secondReason: file.secondReason,
    housing: file.housing,
    housingArea: file.housingArea,
    registration: file.registration,
    modelWorker: file.modelWorker ?? 'none',
    townshipCode: file.townshipCode,
    employerName: file.employerName,
    employedSince: file.employedSince,
    isSingleParent: tick(file.isSingleParent),
    isZeroEmployment: tick(file.isZeroEmployment),
    cannotHelpItself: tick(!file.canHelpItself),
    exclusions: [...file.exclusions],
    story: file.story,
  };
}

const SituationFields = ({ view, form }: Fields) => (
  <>
    <Fieldset legend="为什么困难" columns>
      <Select
        name="mainReason"
        label="主要致困原因"
        form={form}
        required
        blank="请选择"
        options={optionsOf(reasons)}
      />
      <Select
        name="secondReason"
        label="次要致困原因"
        form={form}
        blank="没有"
        options={optionsOf(reasons)}
      />
    </Fieldset>
    <TextArea
      name="story"
      label="困难情况"
      form={form}
      required
      rows={5}
      maxLength={1000}
      hint="用自己的话写：谁病了、花了多少、家里靠什么生活。加密保存，只有帮扶人员能看。"
    />
    <Fieldset legend="住房和户口" columns>
      <Select name="housing" label="住房" form={form} required blank="请选择" options={optionsOf(housings)} />
      <Select
        name="housingArea"
        label="住房面积"
        form={form}
        blank="不清楚"
        options={optionsOf(housingAreas)}
      />
      <Select
        name="registration"
        label="户口"
        form={form}
        required
        blank="请选择"
        options={optionsOf(registrations)}
      />
      <Select
        name="townshipCode"
        label="住在哪个乡镇"
        form={form}
        required
        blank="请选择"
        options={townshipsOf(view.file.region).map(({ code: value, name }) => ({ value, label: name }))}
      />
    </Fieldset>
    <Fieldset legend="申请人的工作" columns>
      <TextField name="employerName" label="工作单位（没有就空着）" form={form} />
      <DateField name="employedSince" label="从哪天起在本县务工" form={form} hint="农民工须满一年" />
      <Select name="modelWorker" label="是不是劳模" form={form} required options={optionsOf(modelWorkers)} />
    </Fieldset>
    <Fieldset legend="家庭情况（符合就勾选）">
      <Checkbox name="isSingleParent" label="单亲家庭" form={form} />
      <Checkbox name="isZeroEmployment" label="零就业家庭（有劳动能力的人都没有工作）" form={form} />
      <Checkbox name="cannotHelpItself" label="家里没有能劳动的人" form={form} />
    </Fieldset>
    <CheckboxGroup
      name="exclusions"
      label="有没有下面的情况"
      form={form}
      hint="如实勾选。有的情况不影响申请，由工作人员上门核实。"
      options={exclusionList.map((value) => ({ value, label: exclusions[value].name }))}
    />
  </>
);

/** The union of the township takes the application in; where there is none, the county union does. */
async function townshipUnion(tx: Transaction, act: Act, townshipCode: string): Promise<string | undefined> {
  if (act.actor.organisationId !== undefined) return act.actor.organisationId;
  const text = townshipName(townshipCode) ?? '';
  const found = await searchOrganisations(tx, act.actor.region, { text, kind: 'union', limit: 5 });
  return found.find((union) => union.townshipCode === townshipCode && union.name.startsWith(text))?.id;
}

const costSchema = z
  .object({
    version,
    medical: moneyOrNothing('医疗'),
    accident: moneyOrNothing('意外'),
    education: moneyOrNothing('上学'),
    disability: moneyOrNothing('残疾康复'),
    housing: moneyOrNothing('租房'),
  })
  .transform(({ version: read, ...amounts }) => ({
    version: read,
    costs: costKindList.map((kind) => ({ kind, amountFen: amounts[kind] })),
  }));

/** 困难情况 and 刚性支出. */
export function situationRoutes(desk: Desk) {
  const situation: FileForm<{ version: number; situation: Situation }> = {
    slug: 'situation',
    word: 'fill-in',
    title: '困难情况',
    submit: '保存',
    schema: (view) => situationSchema(view.file.region),
    start: startOf,
    fields: (fields) => <SituationFields {...fields} />,
    run: async (tx, act, { view, value }) =>
      saveSituation(tx, act, {
        fileId: view.file.id,
        ...value,
        unionId: await townshipUnion(tx, act, value.situation.townshipCode),
      }),
    done: '困难情况已保存。',
  };
  const costs: FileForm<z.output<typeof costSchema>> = {
    slug: 'costs',
    word: 'fill-in',
    title: '一年的刚性支出',
    submit: '保存',
    hint: '只填最近十二个月自己付的部分；医保、学校、保险已经报销或减免的不算。没有就空着。',
    schema: () => costSchema,
    start: (view) =>
      Object.fromEntries(
        costKindList.map((kind) => {
          const sum = view.costs
            .filter((cost) => cost.kind === kind)
            .reduce((total, cost) => total + cost.amountFen, 0n);
          return [kind, sum === 0n ? undefined : plainYuan(sum)];
        }),
      ),
    fields: ({ form }) => (
      <>
        {costKindList.map((kind) => (
          <MoneyField name={kind} label={costKinds[kind]} form={form} />
        ))}
      </>
    ),
    run: (tx, act, { view, value }) => saveCosts(tx, act, { fileId: view.file.id, ...value }),
    done: '支出已保存。',
  };
  return [...fileFormRoutes(desk, situation), ...fileFormRoutes(desk, costs)];
}

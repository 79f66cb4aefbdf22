import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { compassQuestions } from '../../compass/compass-questions.ts';

type QuestionName = keyof typeof compassQuestions;

/** The six plain questions. */
export const CompassFields: FC<{ form: FormState }> = ({ form }) => (
  <>
    <Question name="matter" form={form} />
    <Question name="place" form={form} />
    <Question name="bond" form={form} />
    <Question name="proof" form={form} />
    <RadioGroup
      name="still"
      label="5. 现在还在那里干吗？"
      form={form}
      required
      options={[
        { value: 'yes', label: '还在干' },
        { value: 'no', label: '已经不干了' },
      ]}
    />
    <DateField
      name="leftOn"
      label="不干了的话，最后一天是哪天"
      form={form}
      hint="大概的日子也行，例如 2023-09-30。还在干的不填。"
    />
    <Fieldset legend="还记得的日子（不知道可以不填）" hint="用来算什么时候之前要办。">
      <DateField
        name="happenedOn"
        label="事情发生在哪天"
        form={form}
        hint="受伤那天、被打那天、预产期；拖欠工资的不用填。"
      />
      <DateField
        name="claimedOn"
        label="最近一次向单位要、去投诉，或者单位答应给，是哪天"
        form={form}
        hint="有记录的话，申请仲裁的时间从这天重新算。"
      />
      <DateField name="awardOn" label="有仲裁裁决书的，哪天收到的" form={form} />
    </Fieldset>
    <Question name="headcount" form={form} />
    <Fieldset legend="大概多少钱（不知道可以不填）" columns>
      <MoneyField name="monthlyWage" label="一个月工资" form={form} />
      <TextField
        name="unpaidMonths"
        label="几个月没发"
        form={form}
        inputMode="decimal"
        maxLength={6}
        size="narrow"
        hint="例如 3 或 2.5"
      />
    </Fieldset>
  </>
);

const Question: FC<{ name: QuestionName; form: FormState }> = ({ name, form }) => (
  <RadioGroup
    name={name}
    label={compassQuestions[name].question}
    form={form}
    required
    options={Object.entries(compassQuestions[name].answers).map(([value, label]) => ({ value, label }))}
  />
);

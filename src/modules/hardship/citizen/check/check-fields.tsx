import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { optionsOf, schoolStages, workStates } from '../../codes/hardship-codes.ts';
import { exclusionList, exclusions } from '../../formula/exclusion.ts';

/** The questions of the self-test, in plain words. */
export const CheckFields: FC<{ form: FormState }> = ({ form }) => (
  <>
    <Fieldset legend="家里的人和钱" columns>
      <TextField
        name="members"
        label="家里几口人"
        form={form}
        required
        inputMode="numeric"
        size="narrow"
        hint="一起生活、共同开支的"
      />
      <MoneyField
        name="income"
        label="全家一年到手的收入"
        form={form}
        required
        hint="工资、务农、养老金、低保金都算"
      />
    </Fieldset>
    <Fieldset legend="一年里自己付的（报销过的不算，没有就空着）" columns>
      <MoneyField name="medical" label="看病" form={form} />
      <MoneyField name="accident" label="意外、灾害造成的" form={form} />
      <MoneyField name="other" label="上学、残疾康复、租房" form={form} />
    </Fieldset>
    <Fieldset legend="您的工作" columns>
      <Select
        name="workState"
        label="您现在是"
        form={form}
        required
        blank="请选择"
        options={optionsOf(workStates)}
      />
      <TextField
        name="months"
        label="农民工：在本县务工多少个月"
        form={form}
        inputMode="numeric"
        size="narrow"
        hint="不是农民工就空着"
      />
      <Checkbox name="isUnionMember" label="我是工会会员" form={form} />
    </Fieldset>
    <Fieldset legend="家里有没有（有就勾选）">
      <Checkbox name="hadAccident" label="一年内遭遇突发灾害或意外" form={form} />
      <Checkbox name="hasIllness" label="有人得大病（癌症、尿毒症、心脑血管病等）" form={form} />
      <Checkbox name="hasDisabled" label="有人有残疾证" form={form} />
      <Checkbox name="hasMinimumLiving" label="在领低保" form={form} />
      <Checkbox name="isSingleParent" label="单亲家庭" form={form} />
    </Fieldset>
    <CheckboxGroup name="stages" label="在读的孩子" form={form} inline options={optionsOf(schoolStages)} />
    <CheckboxGroup
      name="exclusions"
      label="有没有下面的情况"
      form={form}
      hint="有的会影响认定，有的只需要核实。"
      options={exclusionList.map((value) => ({ value, label: exclusions[value].name }))}
    />
  </>
);

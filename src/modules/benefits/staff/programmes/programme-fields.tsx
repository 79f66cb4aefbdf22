import type { FormState } from '../../../../platform/http/form.ts';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Columns } from '../../../../ui/layout/stack.tsx';
import {
  categories,
  categoryNames,
  modeNames,
  modes,
  sexLimitList,
  sexLimits,
} from '../../programmes/programme.ts';
import { programmeLabels } from '../../programmes/programme-form.ts';

/** Everything that is decided about a programme. */
export function ProgrammeFields({ form }: { form: FormState }) {
  const field = (name: string) => ({ name, label: programmeLabels[name] ?? name, form });
  return (
    <>
      <Fieldset legend="内容">
        <TextField {...field('name')} required />
        <Select
          {...field('category')}
          required
          blank="请选择"
          size="medium"
          options={categories.map((value) => ({ value, label: categoryNames[value] }))}
          hint="每人每年上限按类别计算"
        />
        <TextField {...field('what')} required placeholder="体检套餐一份" />
        <MoneyField {...field('value')} required />
        <TextField {...field('fundSource')} required placeholder="工会经费—职工服务支出" />
        <TextField {...field('provider')} required hint="写名册中的全称；由它核销、按月结算" />
        <TextArea {...field('howToUse')} required rows={2} />
      </Fieldset>
      <Fieldset legend="名额和时间">
        <RadioGroup
          {...field('mode')}
          required
          options={modes.map((value) => ({ value, label: modeNames[value] }))}
        />
        <TextField {...field('quota')} type="number" required size="narrow" />
        <Columns>
          <DateField {...field('opensOn')} required />
          <TextField {...field('opensTime')} type="time" required size="narrow" />
        </Columns>
        <Columns>
          <DateField {...field('closesOn')} required />
          <TextField {...field('closesTime')} type="time" required size="narrow" />
        </Columns>
        <DateField {...field('redeemUntil')} required />
      </Fieldset>
      <Fieldset legend="谁可以参加">
        <DateField {...field('memberOn')} required hint="这一天是会员的可以参加，例如公布前一个月的月末" />
        <TextArea
          {...field('organisations')}
          rows={3}
          hint="一行一个工会或用人单位的全称；不填则面向全县会员"
        />
        <Checkbox {...field('firstTimeOnly')} label="只给还没有享受过普惠服务的会员" />
        <Select
          {...field('sex')}
          size="narrow"
          options={sexLimitList.map((value) => ({ value, label: sexLimits[value] }))}
        />
        <TextField {...field('ageFrom')} type="number" size="narrow" />
        <TextField {...field('ageTo')} type="number" size="narrow" />
        <TextField {...field('legalBasis')} hint="限定性别或年龄必须有法律法规依据，公布时一并公开" />
      </Fieldset>
    </>
  );
}

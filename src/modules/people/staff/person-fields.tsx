import type { FormState } from '../../../platform/http/form.ts';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { educationLevels } from '../education-levels.ts';
import { ethnicGroups } from '../ethnic-groups.ts';
import { identityTypeLabels } from '../identity-number.ts';
import { optionsOf, townshipOptions } from '../option-list.ts';
import { householdTypes } from '../person.ts';

interface PersonFieldsProps {
  readonly form: FormState;
  readonly region: string;
  /** What is on file, masked; shown as hints where a number may be left empty. */
  readonly masked?: {
    readonly identity: string;
    readonly phone: string | undefined;
    readonly bankCard: string | undefined;
  };
}

/** The fields of a person's file, for a new one and for a change. */
export function PersonFields({ form, region, masked }: PersonFieldsProps) {
  const keep = (value: string | undefined) => (masked ? `现为 ${value ?? '空'}，不改请留空` : undefined);
  return (
    <>
      <Fieldset legend="身份" columns>
        <TextField
          name="name"
          label="姓名"
          form={form}
          required
          hint="与证件一致，少数民族姓名中的点用“·”"
          autocomplete="off"
        />
        <Select
          name="identityType"
          label="证件类型"
          options={optionsOf(identityTypeLabels)}
          form={form}
          required
        />
        <TextField
          name="identityNumber"
          label="证件号码"
          form={form}
          required={!masked}
          hint={keep(masked?.identity)}
          autocomplete="off"
        />
        <TextField
          name="phone"
          label="手机号"
          form={form}
          type="tel"
          hint={keep(masked?.phone)}
          autocomplete="off"
        />
      </Fieldset>
      <Fieldset legend="户籍与居住" hint="户籍性质用于区分农民工（《保障农民工工资支付条例》第二条）" columns>
        <Select name="householdType" label="户籍性质" options={optionsOf(householdTypes)} form={form} />
        <TextField name="householdSource" label="依据" form={form} hint="如户口簿；留空为本人陈述" />
        <Select
          name="townshipCode"
          label="居住乡镇"
          options={townshipOptions(region)}
          form={form}
          blank="未知"
        />
      </Fieldset>
      <Fieldset legend="选填" hint="只在办理事项需要时填写" columns>
        <Select name="ethnicCode" label="民族" options={optionsOf(ethnicGroups)} form={form} blank="未填写" />
        <Select
          name="educationCode"
          label="文化程度"
          options={optionsOf(educationLevels)}
          form={form}
          blank="未填写"
        />
        <TextField
          name="bankCard"
          label="银行卡号"
          form={form}
          inputMode="numeric"
          hint={keep(masked?.bankCard)}
          autocomplete="off"
        />
        <TextField name="bankName" label="开户银行" form={form} />
      </Fieldset>
    </>
  );
}

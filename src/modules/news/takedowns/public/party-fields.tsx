import type { FormState } from '../../../../platform/http/form.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';

/** Who writes: a person or an organisation, and how to reach them. */
export function PartyFields({ form, isLetter }: { form: FormState; isLetter?: true }) {
  const isAsked = isLetter === undefined;
  return (
    <Fieldset legend={isLetter ? '通知人' : '您的身份'}>
      <RadioGroup
        name="partyKind"
        label={isLetter ? '通知人是' : '您是'}
        form={form}
        required
        inline
        options={[
          { value: 'person', label: '个人' },
          { value: 'organisation', label: '单位' },
        ]}
      />
      <TextField name="name" label="姓名或单位名称" form={form} required size="medium" autocomplete="name" />
      <RadioGroup
        name="identityType"
        label="个人证件类型"
        form={form}
        value={form.values.identityType === 'other' ? 'other' : 'resident-id'}
        inline
        options={[
          { value: 'resident-id', label: '居民身份证' },
          { value: 'other', label: '其他证件' },
        ]}
      />
      <TextField
        name="identity"
        label="证件号码；单位填统一社会信用代码"
        form={form}
        required={isAsked}
        size="medium"
      />
      <TextField
        name="phone"
        label="电话"
        form={form}
        size="medium"
        inputMode="tel"
        autocomplete="tel"
        hint="电话和电子邮箱至少填写一项"
      />
      <TextField
        name="email"
        label="电子邮箱"
        form={form}
        size="medium"
        inputMode="email"
        autocomplete="email"
      />
      <TextField
        name="address"
        label="通信地址"
        form={form}
        required={isAsked}
        autocomplete="street-address"
      />
    </Fieldset>
  );
}

import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import { townshipsOf } from '../../orgs/index.ts';
import { consentTexts, identityTypeLabels, identityTypes } from '../../people/index.ts';
import type { KnownFiler } from './who-form.ts';

type Props = { form: FormState; known: KnownFiler; region: string };

export const WhoFields: FC<Props> = ({ form, known, region }) => (
  <>
    <RadioGroup
      name="together"
      label="是您一个人，还是几个人一起？"
      form={form}
      required
      options={[
        { value: 'alone', label: '就我一个人' },
        { value: 'group', label: '几个人一起', hint: '后面会请您填工友的名单' },
      ]}
    />
    {known.onFile ? (
      <p>
        您已实名：{known.onFile.maskedName}，{known.onFile.maskedIdentity}。信息不对的话，登记后到
        <a href="/my/file">我的档案</a>申请更正。
      </p>
    ) : (
      <IdentityFields form={form} region={region} />
    )}
    <Consents form={form} hasConsent={known.hasConsent} />
  </>
);

const IdentityFields: FC<{ form: FormState; region: string }> = ({ form, region }) => (
  <>
    <TextField
      name="name"
      label="姓名"
      form={form}
      required
      autocomplete="name"
      maxLength={60}
      hint="和身份证上一样"
    />
    <Select
      name="identityType"
      label="证件类型"
      form={form}
      required
      size="medium"
      options={identityTypes.map((type) => ({ value: type, label: identityTypeLabels[type] }))}
    />
    <TextField
      name="identityNumber"
      label="证件号码"
      form={form}
      required
      maxLength={40}
      autocomplete="off"
    />
    <RadioGroup
      name="household"
      label="您的户口是农村的还是城镇的？"
      form={form}
      required
      hint="看户口本。农村户口的职工受《保障农民工工资支付条例》专门保护。"
      options={[
        { value: 'rural', label: '农村（农业户口）' },
        { value: 'urban', label: '城镇（非农业户口）' },
        { value: 'unknown', label: '不清楚' },
      ]}
    />
    <Select
      name="townshipCode"
      label="您住在哪个镇"
      form={form}
      size="medium"
      blank="不在本县，或者不想填"
      options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
    />
    <TextField
      name="bankCard"
      label="收款银行卡号（可以不填）"
      form={form}
      inputMode="numeric"
      maxLength={40}
      autocomplete="off"
      hint="只用来把追回的工资打给您。要是您本人的卡。"
    />
  </>
);

const Consents: FC<{ form: FormState; hasConsent: boolean }> = ({ form, hasConsent }) => (
  <Fieldset legend="请您分别决定" hint="三项各管各的，同意哪项勾哪项，以后随时可以撤回。">
    {hasConsent ? (
      <Muted>您已同意保存身份证号等敏感信息。</Muted>
    ) : (
      <Checkbox
        name="consentSensitive"
        label={consentTexts.sensitive.text}
        form={form}
        hint="网上登记必须同意这一项：劳动监察、仲裁和发钱都要核对本人身份，身份证号和银行卡号会加密保存。"
      />
    )}
    <Checkbox
      name="consentShare"
      label={consentTexts.share.text}
      form={form}
      hint="不同意也能登记；需要转给别的单位时，工作人员会先问您。"
    />
    <Checkbox name="consentPublish" label={consentTexts.publish.text} form={form} hint="不同意不影响讨薪。" />
  </Fieldset>
);

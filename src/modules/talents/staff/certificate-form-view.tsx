import type { FormState } from '../../../platform/http/form.ts';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { townshipsOf } from '../../orgs/index.ts';
import { talentLabels } from '../certificate-form.ts';
import { skillLevels } from '../skill-level.ts';

interface Props {
  readonly action: string;
  readonly form: FormState;
  readonly region: string;
  readonly requestId: string;
  /** A new record also says who holds the certificate. */
  readonly isNew?: true;
}

const levels = skillLevels.map(({ ordinal, label }) => ({ value: String(ordinal), label }));

export function CertificateForm({ action, form, region, requestId, isNew }: Props) {
  const version = form.values.version;
  const field = (name: string) => ({ name, label: talentLabels[name] ?? name, form });
  return (
    <Form action={action} requestId={requestId}>
      <ErrorSummary errors={form.errors} labels={talentLabels} />
      {typeof version === 'string' ? <HiddenFields values={{ version }} /> : null}
      <TextField {...field('holderName')} required />
      {isNew ? (
        <>
          <TextField {...field('identityNumber')} required />
          <TextField {...field('phone')} type="tel" />
        </>
      ) : null}
      <TextField {...field('certificateNumber')} hint="22 位（Y、S 或 J 开头）或 16 位旧编号；没有可以不填" />
      <TextField {...field('occupationName')} required />
      <TextField {...field('occupationCode')} placeholder="4-02-07-08" size="narrow" />
      <Select {...field('level')} options={levels} blank="请选择" required />
      <TextField {...field('issuer')} />
      <DateField {...field('issuedOn')} />
      <DateField {...field('expiresOn')} hint="长期有效不填" />
      <TextField {...field('employerName')} />
      <Select
        {...field('townshipCode')}
        options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
        blank="未登记"
      />
      <TextField {...field('source')} required />
      <SubmitButton label="保存" />
    </Form>
  );
}

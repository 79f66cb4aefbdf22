import type { FormState } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { Claim } from '../claim.ts';
import { claimHref } from './claim-links.ts';

/** 说明: what came of looking into a difference; it then leaves today's list. */
export function SettleSection({ claim, form }: { claim: Claim; form: FormState }) {
  return (
    <Section title={claim.settled ? '补充说明' : '处理情况'}>
      <Form action={`${claimHref(claim.id)}/settle`} requestId={newId()}>
        <TextField
          name="note"
          label="说明"
          form={form}
          required
          hint="例如：已请来源更正；文中为全省口径；本会明细待补录。说明后不再列入今日清单。"
        />
        <SubmitButton label="保存说明" tone="secondary" />
      </Form>
    </Section>
  );
}

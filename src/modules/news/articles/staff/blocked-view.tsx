import type { AppContext } from '../../../../platform/http/context.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { articleHref } from '../article-links.ts';
import { mayOpenBlocked } from '../article-policy.ts';

/** In the place of the text of an article that was taken down. */
export function BlockedText({ c, id, form }: { c: AppContext; id: string; form: FormState }) {
  if (!mayOpenBlocked(c.var.actor)) return <p>已按要求下线，正文不再展示。</p>;
  return (
    <Section title="正文已下线">
      <ErrorSummary errors={form.errors} labels={{ reason: '查看原因' }} />
      <Form action={articleHref(id, '/open')}>
        <TextField
          name="reason"
          label="查看原因"
          form={form}
          hint="正文作为证据保留，查看会记入审计。"
          required
        />
        <SubmitButton label="查看正文" tone="secondary" />
      </Form>
    </Section>
  );
}

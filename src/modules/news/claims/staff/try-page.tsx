import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { CheckSheet } from './check-sheet.tsx';
import type { CheckedClaim } from './checked-claim.ts';
import { claimLabels, tryForm } from './claim-form.ts';
import { CLAIMS, TRY } from './claim-links.ts';
import { ClaimsTable, summaryOf } from './claims-table.tsx';
import { tryText } from './load-claims.ts';
import { MarkedText } from './marked-text.tsx';

interface Tried {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
}

/** A draft is checked before it goes out; nothing of it is kept. */
export function showTry(c: AppContext): Response | Promise<Response> {
  return renderTry(c, emptyForm);
}

export async function postTry(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(tryForm, values);
  if (!parsed.ok) return renderTry(c, parsed.form);
  const tried = await tryTyped(c, parsed.value);
  return renderTry(c, parsed.form, tried);
}

/** The same as a sheet to sign, for the file of what went out. */
export async function printTry(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(tryForm, values);
  if (!parsed.ok) return renderTry(c, parsed.form);
  const { claims } = await tryTyped(c, parsed.value);
  const publishedOn = parsed.value.publishedOn ?? shanghaiDate(c.var.now);
  const firstLine = parsed.value.text.split('\n', 1)[0] ?? '';
  return CheckSheet(c, { title: [...firstLine].slice(0, 60).join(''), publishedOn, claims, backHref: TRY });
}

async function tryTyped(
  c: AppContext,
  { text, publishedOn }: { text: string; publishedOn?: string | undefined },
): Promise<Tried> {
  const { now, deps } = c.var;
  const day = publishedOn ?? shanghaiDate(now);
  const claims = await tryText(deps, { region: regionOf(c), now, text, publishedOn: day });
  return { text, claims };
}

function renderTry(c: AppContext, form: FormState, tried?: Tried): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '核对一篇稿子',
      current: CLAIMS,
      breadcrumbs: [{ href: CLAIMS, label: '口径核对' }, { label: '核对一篇稿子' }],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      {tried ? <Findings tried={tried} /> : null}
      <Section title={tried ? '改稿再核对' : '粘贴稿子'}>
        <Form action={TRY}>
          <ErrorSummary errors={form.errors} labels={claimLabels} />
          <TextArea
            name="text"
            label="稿子"
            form={form}
            rows={12}
            required
            hint="粘贴准备发出的稿子全文或其中几段。只核对，不保存。"
          />
          <DateField
            name="publishedOn"
            label="发布日期"
            form={form}
            hint="“目前”“今年以来”和没有写年份的日期按它推算；不填按今天"
          />
          <Actions>
            <SubmitButton label="核对" />
            <SubmitButton label="打印核对单" tone="secondary" icon="print" formAction={`${TRY}/print`} />
          </Actions>
        </Form>
      </Section>
    </Stack>,
  );
}

function Findings({ tried: { text, claims } }: { tried: Tried }) {
  return (
    <>
      <Section title="核对结果">
        <p>{summaryOf(claims)}</p>
        <ClaimsTable claims={claims} caption="稿子里的数与本会口径" />
        <Muted>未关联的数，在剪报文章里关联指标以后，这里也会自动核对。</Muted>
      </Section>
      <Section title="稿子里的数">
        <MarkedText text={text} claims={claims} />
      </Section>
    </>
  );
}

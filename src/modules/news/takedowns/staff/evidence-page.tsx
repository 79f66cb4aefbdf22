import { z } from 'zod';
import { formatDateTime } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, text } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { isId, newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { findArticle } from '../../articles/article-store.ts';
import { readEvidence } from '../acts/read-evidence.ts';
import { takedownNumber } from '../notice/takedown.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { loadShownTakedown, loadTakedown } from './shown-takedown-page.ts';

const schema = z.object({ article: z.string().refine(isId), reason: text('查看理由', 200) });

/** A blocked article stays as evidence; who opens it says why. */
export async function askEvidence(c: AppContext): Promise<Response> {
  return evidencePage(c, { articleId: c.req.query('article') ?? '', form: emptyForm, status: 200 });
}

export async function showEvidence(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(schema, values);
  const articleId = typeof values.article === 'string' ? values.article : '';
  if (!parsed.ok) return evidencePage(c, { articleId, form: parsed.form, status: 422 });
  const takedown = await loadTakedown(c, 'open-evidence');
  await inTransaction(c.var.deps.db, (tx) =>
    readEvidence(tx, actOf(c), { takedown, articleId, reason: parsed.value.reason }),
  );
  return evidencePage(c, { articleId, form: parsed.form, status: 200, isOpen: true });
}

interface Shown {
  readonly articleId: string;
  readonly form: FormState;
  readonly status: 200 | 422;
  readonly isOpen?: true;
}

async function evidencePage(c: AppContext, shown: Shown): Promise<Response> {
  await loadTakedown(c, 'open-evidence');
  const { takedown, articles } = await loadShownTakedown(c);
  const named = articles.get(shown.articleId);
  if (!named) return refuseCommon('not-found');
  c.header('Cache-Control', 'no-store');
  return consolePage(
    c,
    {
      title: '已下线文章留证',
      current: TAKEDOWNS,
      breadcrumbs: [
        { href: TAKEDOWNS, label: '下线台账' },
        { href: takedownHref(takedown.id), label: takedownNumber(takedown) },
        { label: '留证' },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <Alert tone="warning" title="这篇文章已经下线">
        只作为证据保存。查看要写明理由，并留下记录；不要转发、摘录。
      </Alert>
      {shown.isOpen ? (
        <Evidence article={await findArticle(c.var.deps.db, takedown.region, named.id)} />
      ) : (
        <Form action={takedownHref(takedown.id, '/evidence')} requestId={newId()}>
          <HiddenFields values={{ article: named.id }} />
          <TextArea name="reason" label="查看理由" form={shown.form} required rows={2} />
          <Actions>
            <SubmitButton label="查看" />
            <ButtonLink href={takedownHref(takedown.id)} label="返回通知" />
          </Actions>
        </Form>
      )}
    </Stack>,
  );
}

function Evidence({ article }: { article: Awaited<ReturnType<typeof findArticle>> }) {
  if (!article) return null;
  return (
    <Section title={article.title}>
      <DescriptionList
        columns
        items={[
          { term: '来源', detail: article.sourceName },
          { term: '网址', detail: article.url },
          { term: '发布时间', detail: article.published?.printed },
          { term: '快照时间', detail: formatDateTime(article.capturedAt) },
        ]}
      />
      {article.bodyText.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </Section>
  );
}

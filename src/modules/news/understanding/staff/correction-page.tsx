import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { articleHref, NEWS } from '../../articles/article-links.ts';
import { findArticle } from '../../articles/article-store.ts';
import { correctTopics } from '../category/correct-topics.ts';
import { categoryOptions, themeOptions, topicLabels, topicsForm } from '../category/topics-form.ts';
import { versionForm } from '../entities/entity-form.ts';

export async function showCorrection(c: AppContext): Promise<Response> {
  const article = await articleOf(c);
  const values = {
    category: article.category,
    themes: [...article.themes],
    version: String(article.version),
  };
  return render(c, { form: { values, errors: {} } });
}

export async function postCorrection(c: AppContext): Promise<Response> {
  const article = await articleOf(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(topicsForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, status: 422 });
  const { version } = versionForm.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await correctTopics(tx, actOf(c), { id: article.id, version, topics: parsed.value });
        return articleHref(article.id, '?done=corrected');
      }),
    (refusal) => {
      if (refusal.code !== 'stale') throw refusal;
      const form = withError(parsed.form, '', refusal.message);
      const shown = { ...form.values, version: String(article.version) };
      return render(c, { form: { ...form, values: shown }, status: 409 });
    },
  );
}

async function articleOf(c: AppContext) {
  return (await findArticle(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}

async function render(c: AppContext, shown: { form: FormState; status?: 409 | 422 }): Promise<Response> {
  const { form } = shown;
  const article = await articleOf(c);
  const { version } = form.values;
  return consolePage(
    c,
    {
      title: '更正类别和主题',
      current: NEWS,
      breadcrumbs: [
        { href: NEWS, label: '新闻台账' },
        { href: articleHref(article.id), label: article.title },
        { label: '更正' },
      ],
      status: shown.status ?? 200,
    },
    <Form action={articleHref(article.id, '/topics')} requestId={newId()}>
      <ErrorSummary errors={form.errors} labels={topicLabels} />
      {typeof version === 'string' ? <HiddenFields values={{ version }} /> : null}
      <p>{article.title}</p>
      <Select name="category" label="类别" options={categoryOptions} form={form} blank="都不合适" />
      <CheckboxGroup name="themes" label="主题" options={themeOptions} form={form} inline />
      <SubmitButton label="保存更正" />
    </Form>,
  );
}

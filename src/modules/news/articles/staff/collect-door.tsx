import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { addItems } from '../../digest/issue/add-items.ts';
import { listDrafts } from '../../digest/issue/digest-store.ts';
import { mayKeepNews } from '../../news-policy.ts';
import type { Article } from '../article.ts';
import { articleHref } from '../article-links.ts';

const collecting = z.object({ digest: z.uuid() });

/** 收入剪报 from the article's own page. */
export async function CollectForm({ c, article }: { c: AppContext; article: Article }) {
  if (!mayKeepNews(c.var.actor) || article.status === 'blocked') return null;
  const drafts = await listDrafts(c.var.deps.db, regionOf(c), 10);
  if (drafts.length === 0) return null;
  return (
    <Section title="收入剪报">
      <Form action={articleHref(article.id, '/collect')} requestId={newId()}>
        <Select
          name="digest"
          label="剪报草稿"
          options={drafts.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SubmitButton label="收入" tone="secondary" />
      </Form>
    </Section>
  );
}

export async function postCollect(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = collecting.safeParse(values);
  if (!parsed.success) return refuseCommon('not-found');
  return mutate(c, requestId, async (tx) => {
    await addItems(tx, actOf(c), { digestId: parsed.data.digest, articleIds: [id] });
    return articleHref(id, '?done=collected');
  });
}

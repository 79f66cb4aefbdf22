import { z } from 'zod';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { parseForm, readForm, text } from '../../../../platform/http/form.ts';
import { openBlocked } from '../open-blocked.ts';
import { showArticle } from './article-page.tsx';

const opening = z.object({ reason: text('查看原因', 200) });

/** The text once, as the answer to the reason; coming back asks again. */
export async function postOpen(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values } = await readForm(c);
  const parsed = parseForm(opening, values);
  if (!parsed.ok) return showArticle(c, { form: parsed.form, isOpened: false });
  await inTransaction(c.var.deps.db, (tx) => openBlocked(tx, actOf(c), { id, reason: parsed.value.reason }));
  return showArticle(c, { form: parsed.form, isOpened: true });
}

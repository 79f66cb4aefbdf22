import { z } from 'zod';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { optionalText, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { listAttachments } from '../../../documents/index.ts';
import { supplementTakedown } from '../acts/supplement-takedown.ts';
import { statusHref } from '../takedown-links.ts';
import { TAKEDOWN_OWNER } from '../takedown-owners.ts';
import { loadOwnTakedown } from './own-takedown-page.ts';
import { statusPage } from './status-page.tsx';
import { MOST_PROOFS, storeProofs } from './store-proofs.ts';

const LONGEST_LINE = 500;

const schema = z.object({
  articles: optionalText('文章的网址', 5_000),
  work: optionalText('权利作品的名称', 200),
  address: optionalText('通信地址', 200),
  statement: optionalText('补充说明', 2_000),
});

/** 补交材料: what was missing, from the status page. */
export async function takeSupplement(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const takedown = await loadOwnTakedown(c);
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return statusPage(c, takedown, { form: parsed.form, status: 422 });
  const owner = { type: TAKEDOWN_OWNER, id: takedown.id };
  const there = await listAttachments(c.var.deps.db, takedown.region, owner);
  if (files.length + there.length > MOST_PROOFS * 3)
    return statusPage(c, takedown, {
      form: withError(parsed.form, 'proof', '材料已经很多，请邮寄其余部分'),
      status: 422,
    });
  const { articles, ...more } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const proofCount = there.filter(({ removal }) => !removal).length + files.length;
        const lines = linesOf(articles);
        await supplementTakedown(tx, actOf(c), { id: takedown.id, lines, proofCount, ...more });
        await storeProofs(tx, actOf(c), { files: c.var.deps.files, owner, proofs: files });
        return statusHref(takedown);
      }),
    async (refusal) =>
      statusPage(c, await loadOwnTakedown(c), {
        form: withError(parsed.form, refusal.code.startsWith('attachment') ? 'proof' : '', refusal.message),
        status: refusal.status,
      }),
  );
}

function linesOf(typed: string | undefined): string[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => [...line.trim()].slice(0, LONGEST_LINE).join(''))
    .filter((line) => line !== '');
}

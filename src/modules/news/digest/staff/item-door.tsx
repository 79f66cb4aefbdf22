import { z } from 'zod';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { optionalText } from '../../../../platform/http/form.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { refuse } from '../digest-refusals.ts';
import { BLOCKED_LINE, creditOf, type Digest, type DigestItem, itemsOf } from '../issue/digest.ts';
import { findItemText } from '../issue/digest-parts-store.ts';
import { editItem, type ItemWords } from '../issue/edit-item.ts';
import { quotationLimit } from '../issue/quotation.ts';
import { readMostQuoted } from '../read-digest-settings.ts';
import { digestFormRoutes, type Shown } from './digest-form-door.tsx';

const MOST_TYPED = 2000;

const schema = z.object({
  excerpt: optionalText('摘录', MOST_TYPED).transform((typed) => typed ?? ''),
  note: optionalText('编者注', 500),
});

/** 摘录和编者注 of one item. */
export const itemRoutes = digestFormRoutes<ItemWords>({
  slug: 'items/:item',
  act: 'arrange',
  word: 'news.edit-digest',
  title: '摘录和编者注',
  submit: '保存',
  done: 'edited',
  schema: () => schema.transform(({ excerpt, note }) => ({ excerpt, note })),
  start: ({ c, digest }) => {
    const item = itemOfAddress(c, digest);
    return { excerpt: item.excerpt, note: item.note };
  },
  fields: Fields,
  run: (tx, act, { c, digest, version, value }) =>
    editItem(tx, act, { digestId: digest.id, itemId: idParam(c, 'item'), version, words: value }),
});

function itemOfAddress(c: AppContext, digest: Digest): DigestItem {
  const id = idParam(c, 'item');
  return itemsOf(digest).find((item) => item.id === id) ?? refuseCommon('not-found');
}

async function Fields({ c, digest, form }: Shown) {
  const item = itemOfAddress(c, digest);
  if (item.isBlocked)
    return (
      <Alert tone="warning">
        <p>{BLOCKED_LINE}印发时会自动移出。</p>
      </Alert>
    );
  const region = regionOf(c);
  const { db } = c.var.deps;
  const place = { region, digestId: digest.id };
  const text = (await findItemText(db, place, item.id)) ?? refuse('digest.item-gone');
  const limit = quotationLimit(text, await readMostQuoted(db, region, c.var.now));
  return (
    <>
      <p>{item.title}</p>
      <Muted>{creditOf(item)}</Muted>
      <TextArea
        name="excerpt"
        label="摘录"
        form={form}
        rows={6}
        hint={`须是原文原句，最多 ${limit} 个字；中间略去的写“…”。可以留空，只列标题。`}
      />
      <TextArea name="note" label="编者注" form={form} rows={3} hint="本单位自己的话，与摘录分开印。" />
      <Disclosure summary="原文全文（供挑选摘录）">
        {text.split('\n').map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Disclosure>
    </>
  );
}

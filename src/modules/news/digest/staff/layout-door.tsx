import { z } from 'zod';
import { type FormValues, optionalText, text } from '../../../../platform/http/form.ts';
import { newId } from '../../../../platform/id.ts';
import { CellField } from '../../../../ui/form/cell-field.tsx';
import { CellSelect } from '../../../../ui/form/cell-select.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Columns } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { arrangeDigest } from '../issue/arrange-digest.ts';
import type { Wish } from '../issue/arrangement.ts';
import { type Digest, type DigestItem, itemsOf } from '../issue/digest.ts';
import { digestFormRoutes, type Shown } from './digest-form-door.tsx';

/** Stands in the list of sections for dropping an item. */
const DROP = 'drop';

/** 排版: title, foreword, sections and the order of everything, in one form that works without a script. */
export const layoutRoutes = digestFormRoutes<Wish>({
  slug: 'layout',
  act: 'arrange',
  word: 'news.arrange-digest',
  title: '排版',
  submit: '保存排版',
  done: 'arranged',
  schema: wishSchema,
  start: ({ digest }) => startOf(digest),
  fields: Fields,
  run: (tx, act, { digest, version, value }) =>
    arrangeDigest(tx, act, { id: digest.id, version, wish: value }),
});

/** One schema for this very issue: its fields are named by the ids of its sections and items. */
function wishSchema(digest: Digest): z.ZodType<Wish> {
  const order = z.coerce.number('顺序请填数字').min(-999, '顺序请填数字').max(9999, '顺序请填数字');
  const shape: Record<string, z.ZodType> = {
    title: text('标题', 60),
    foreword: optionalText('卷首编者按', 2000),
    newSection: optionalText('新栏目', 30),
  };
  for (const { id } of digest.sections) {
    shape[`title-${id}`] = text('栏目名称', 30).optional();
    shape[`note-${id}`] = optionalText('栏目编者按', 1000);
    shape[`order-${id}`] = order.optional();
  }
  for (const { id } of itemsOf(digest)) {
    shape[`place-${id}`] = z.string().max(40).optional();
    shape[`order-${id}`] = order.optional();
  }
  return z.object(shape).transform((form): Wish => wishOf(digest, form));
}

function wishOf(digest: Digest, form: Readonly<Record<string, unknown>>): Wish {
  const words = (name: string) => (typeof form[name] === 'string' ? form[name] : undefined);
  const order = (id: string, at: number) => {
    const typed = form[`order-${id}`];
    return typeof typed === 'number' ? typed : at + 1;
  };
  const newTitle = words('newSection');
  return {
    title: words('title') ?? digest.title,
    foreword: words('foreword'),
    sections: digest.sections.map(({ id, title }, at) => ({
      id,
      title: words(`title-${id}`) ?? title,
      note: words(`note-${id}`),
      order: order(id, at),
    })),
    items: digest.sections.flatMap((section) =>
      section.items.map(({ id }, at) => {
        const place = words(`place-${id}`) ?? section.id;
        return { id, sectionId: place === DROP ? undefined : place, order: order(id, at) };
      }),
    ),
    newSection: newTitle === undefined ? undefined : { id: newId(), title: newTitle },
  };
}

function startOf(digest: Digest): FormValues {
  const values: FormValues = { title: digest.title, foreword: digest.foreword };
  for (const [at, section] of digest.sections.entries()) {
    values[`title-${section.id}`] = section.title;
    values[`note-${section.id}`] = section.note;
    values[`order-${section.id}`] = String(at + 1);
    for (const [place, item] of section.items.entries()) {
      values[`place-${item.id}`] = section.id;
      values[`order-${item.id}`] = String(place + 1);
    }
  }
  return values;
}

function Fields({ digest, form }: Shown) {
  const places = [
    ...digest.sections.map(({ id, title }) => ({ value: id, label: title })),
    { value: DROP, label: '移出剪报' },
  ];
  const columns: readonly Column<DigestItem>[] = [
    { key: 'title', header: '标题', width: 'wide', cell: (item) => item.title },
    { key: 'source', header: '来源', cell: (item) => item.sourceName ?? '未注明' },
    {
      key: 'order',
      header: '顺序',
      width: 'narrow',
      cell: (item) => (
        <CellField name={`order-${item.id}`} label={`${item.title}的顺序`} form={form} inputMode="numeric" />
      ),
    },
    {
      key: 'place',
      header: '栏目',
      width: 'medium',
      cell: (item) => (
        <CellSelect
          name={`place-${item.id}`}
          label={`${item.title}放在哪个栏目`}
          form={form}
          options={places}
        />
      ),
    },
  ];
  return (
    <>
      <TextField name="title" label="标题" form={form} required />
      <TextArea name="foreword" label="卷首编者按" form={form} hint="印在目录前面，可以不填。" />
      {digest.sections.map((section) => (
        <Fieldset legend={`栏目：${section.title}`}>
          <Columns>
            <TextField name={`title-${section.id}`} label="栏目名称" form={form} required />
            <TextField
              name={`order-${section.id}`}
              label="栏目顺序"
              form={form}
              size="narrow"
              inputMode="numeric"
            />
          </Columns>
          <TextArea name={`note-${section.id}`} label="栏目编者按" form={form} rows={2} />
          <Table
            caption={section.title}
            columns={columns}
            rows={section.items}
            empty="这个栏目还没有条目。"
          />
        </Fieldset>
      ))}
      <TextField
        name="newSection"
        label="新栏目"
        form={form}
        size="medium"
        hint="填写名称并保存后，就能把条目放进来。"
      />
    </>
  );
}

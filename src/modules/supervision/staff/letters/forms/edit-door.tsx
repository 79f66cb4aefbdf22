import type { FC } from 'hono/jsx';
import type { FormState, FormValues } from '../../../../../platform/http/form.ts';
import { Fieldset } from '../../../../../ui/form/fieldset.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { editLetter } from '../../../letters/edit-letter.ts';
import type { LetterItem } from '../../../letters/letter.ts';
import { draftRows, editForm } from '../../../letters/letter-form.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { ITEMS_LINE } from '../../../letters/text/letter-template.ts';
import { letterFormRoutes } from './letter-form-door.tsx';

const ids = (items: readonly LetterItem[]) => items.map((item) => item.id);

/** 修改草稿: the text by paragraphs and the problems one by one, with empty rows below. */
export const editRoutes = letterFormRoutes({
  slug: 'edit',
  word: 'edit',
  title: '修改函件',
  submit: '保存草稿',
  schema: ({ items }) => editForm(ids(items)),
  start: startValues,
  fields: ({ view, form }) => (
    <>
      <TextField name="title" label="标题" form={form} required />
      <TextArea
        name="body"
        label="正文"
        form={form}
        required
        rows={12}
        hint={`一行一段；${ITEMS_LINE}所在的一行打印时换成下面的问题。请勿写入投诉人或被访职工的姓名。`}
      />
      <ItemRows items={view.items} form={form} />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await editLetter(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '草稿已保存。',
});

function startValues({ letter, items }: LetterView): FormValues {
  return {
    title: letter.title,
    body: letter.body,
    ...Object.fromEntries(
      items.flatMap((item) => [
        [`problem-${item.id}`, item.problem],
        [`article-${item.id}`, item.article],
        [`demand-${item.id}`, item.demand],
      ]),
    ),
  };
}

const ItemRows: FC<{ items: readonly LetterItem[]; form: FormState }> = ({ items, form }) => (
  <>
    {draftRows(ids(items)).map((row, index) => (
      <Fieldset legend={index < items.length ? `问题 ${index + 1}` : `问题 ${index + 1}（可不填）`}>
        <TextArea name={`problem-${row}`} label={`问题 ${index + 1}：情况`} form={form} rows={2} />
        <TextField name={`article-${row}`} label={`问题 ${index + 1}：依据`} form={form} />
        <TextArea name={`demand-${row}`} label={`问题 ${index + 1}：要求`} form={form} rows={2} />
      </Fieldset>
    ))}
  </>
);

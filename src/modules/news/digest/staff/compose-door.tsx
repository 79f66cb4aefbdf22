import { z } from 'zod';
import { addDays } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  choices,
  day,
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
} from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { categories, themes } from '../../articles/filter/topics.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import { composeDigest } from '../issue/compose-digest.ts';
import { spanName } from '../issue/digest.ts';

const LONGEST_SPAN = 366;
const labels = {
  title: '标题',
  from: '起始日期',
  until: '截止日期',
  themes: '工会主题',
  categories: '一般类别',
};

const composeForm = z
  .object({
    title: text('标题', 60),
    from: day('起始日期'),
    until: day('截止日期'),
    themes: choices().transform((chosen) => themes.filter((theme) => chosen.includes(theme))),
    categories: choices().transform((chosen) => categories.filter((one) => chosen.includes(one))),
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: '截止日期不能早于起始日期' })
  .refine(({ from, until }) => until <= addDays(from, LONGEST_SPAN), {
    path: ['until'],
    message: '一期剪报最多选编一年',
  });

/** 编一期剪报 for any span; the last seven days are offered. */
export function showCompose(c: AppContext): Response | Promise<Response> {
  const until = addDays(shanghaiDate(c.var.now), -1);
  const from = addDays(until, -6);
  const values = { title: `剪报（${spanName({ from, until })}）`, from, until, themes: [...themes] };
  return composePage(c, { ...emptyForm, values });
}

export async function postCompose(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(composeForm, values);
  if (!parsed.ok) return composePage(c, parsed.form);
  const { title, from, until } = parsed.value;
  const topics = [...parsed.value.themes, ...parsed.value.categories];
  return mutate(c, requestId, async (tx) => {
    const id = await composeDigest(tx, actOf(c), { title, from, until, topics });
    return id === undefined ? refuseCommon('not-found') : digestHref(id, '?done=composed');
  });
}

function composePage(c: AppContext, form: FormState): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '编一期剪报',
      current: DIGESTS,
      breadcrumbs: [{ href: DIGESTS, label: '剪报' }, { label: '编一期剪报' }],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`${DIGESTS}/new`} requestId={newId()}>
        <TextField name="title" label={labels.title} form={form} required />
        <DateField name="from" label={labels.from} form={form} required />
        <DateField name="until" label={labels.until} form={form} required hint="按报道的发布日期选编" />
        <CheckboxGroup name="themes" label={labels.themes} form={form} options={options(themes)} inline />
        <CheckboxGroup
          name="categories"
          label={labels.categories}
          form={form}
          options={options(categories)}
          hint="主题和类别都不选，就是全部报道。转载的只收最早的一篇。"
          inline
        />
        <Actions>
          <SubmitButton label="生成草稿" />
          <ButtonLink href={DIGESTS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

function options(values: readonly string[]) {
  return values.map((value) => ({ value, label: value }));
}

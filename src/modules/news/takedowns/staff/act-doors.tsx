import { z } from 'zod';
import { choice, choices, optionalText, text } from '../../../../platform/http/form.ts';
import { CheckboxGroup, RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { askMore } from '../acts/ask-more.ts';
import { blockTakedown } from '../acts/block-takedown.ts';
import { rejectTakedown, withdrawTakedown } from '../acts/close-takedown.ts';
import { declineCounter } from '../acts/decline-counter.ts';
import { forwardTakedown } from '../acts/forward-takedown.ts';
import { identifyArticle } from '../acts/identify-article.ts';
import { restoreTakedown } from '../acts/restore-takedown.ts';
import { partNames, parts, readParts } from '../notice/missing-parts.ts';
import { findSourceContact } from '../notice/source-contact-store.ts';
import { forwardChannels, forwardNames } from '../notice/takedown.ts';
import { type TakedownForm, takedownFormRoutes } from './takedown-form-door.tsx';

const version = z.coerce.number().int();
const withReason = z.object({ version, reason: text('理由', 500) });
type Reason = z.infer<typeof withReason>;

const blocking = takedownFormRoutes({
  slug: 'block',
  right: 'block',
  title: '下线文章',
  submit: '立即下线',
  schema: z.object({ version, copies: choice('范围', ['with-copies', 'named-only']) }),
  fields: ({ form }) => (
    <RadioGroup
      name="copies"
      label="范围"
      form={form}
      required
      options={[
        { value: 'with-copies', label: '连同内容相同的转载一起下线' },
        { value: 'named-only', label: '只下线通知写明的' },
      ]}
    />
  ),
  run: (tx, act, { id, value }) => blockTakedown(tx, act, { id, ...value }),
});

const asking = takedownFormRoutes({
  slug: 'ask-more',
  right: 'ask-more',
  title: '要求补正',
  submit: '告知补正',
  schema: z.object({
    version,
    missing: choices()
      .transform(readParts)
      .refine((given) => given.length > 0, '请勾选缺什么'),
    note: optionalText('说明', 300),
  }),
  load: async (_c, { takedown }) => ({ missing: [...takedown.missing] }),
  fields: ({ form }) => (
    <>
      <CheckboxGroup
        name="missing"
        label="缺什么"
        form={form}
        required
        options={parts.map((value) => ({ value, label: partNames[value] }))}
      />
      <TextArea name="note" label="说明" form={form} rows={3} hint="通知人在办理页上看得到" />
    </>
  ),
  run: (tx, act, { id, value }) => askMore(tx, act, { id, ...value, note: value.note }),
});

const matching = takedownFormRoutes({
  slug: 'match',
  right: 'match',
  title: '写明对应的文章',
  submit: '写明',
  schema: z.object({ position: optionalText('哪一行', 5), articleAddress: text('文章页的网址', 500) }),
  fields: ({ shown, form }) => (
    <>
      <Select
        name="position"
        label="通知里的哪一行"
        form={form}
        blank="通知没有写成一行的，另加一篇"
        options={shown.items
          .filter(({ articleId }) => articleId === undefined)
          .map(({ position, givenText }) => ({
            value: String(position),
            label: [...givenText].slice(0, 60).join(''),
          }))}
      />
      <TextField
        name="articleAddress"
        label="文章页的网址"
        form={form}
        required
        hint="在剪报里找到那篇文章，复制地址栏里的网址"
      />
    </>
  ),
  run: (tx, act, { id, value }) =>
    identifyArticle(tx, act, {
      id,
      position: value.position === undefined ? undefined : Number(value.position),
      address: value.articleAddress,
    }),
});

const forwarding = takedownFormRoutes({
  slug: 'forward',
  right: 'forward',
  title: '转送通知',
  submit: '转送',
  schema: z.object({
    version,
    channel: choice('方式', forwardChannels),
    to: text('转送给谁', 100),
    email: optionalText('电子邮箱', 100),
  }),
  load: async (c, { articles }) => {
    const first = [...articles.values()][0];
    const source = first?.sourceId
      ? await findSourceContact(c.var.deps.db, c.var.actor.region, first.sourceId)
      : undefined;
    const email = /[^\s<>,;，；]+@[^\s<>,;，；]+/.exec(source?.contact ?? '')?.[0];
    return {
      to: source?.name ?? first?.sourceName ?? '',
      email: email ?? '',
      channel: email ? 'email' : '',
    };
  },
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="channel"
        label="方式"
        form={form}
        required
        options={forwardChannels.map((value) => ({ value, label: forwardNames[value] }))}
      />
      <TextField
        name="to"
        label="转送给谁"
        form={form}
        required
        size="medium"
        hint="提供作品的网站、报社或者作者"
      />
      <TextField name="email" label="对方的电子邮箱" form={form} size="medium" inputMode="email" />
      <Muted>
        选书面函件的，请打印“下线通知转送函”寄出；选网上公告的，公告只写编号、称呼、理由和文章。通知人的证件和联系方式不转送。
      </Muted>
    </>
  ),
  run: (tx, act, { id, value }) => forwardTakedown(tx, act, { id, ...value, email: value.email }),
});

/** An act that needs nothing but its reason. */
function reasonRoutes(
  door: Pick<TakedownForm<Reason>, 'right' | 'title' | 'submit' | 'tone' | 'load' | 'run'>,
  { label = '理由', hint }: { label?: string; hint: string },
) {
  return takedownFormRoutes({
    ...door,
    slug: door.right,
    schema: withReason,
    fields: ({ form }) => <TextArea name="reason" label={label} form={form} required rows={3} hint={hint} />,
  });
}

const restoring = reasonRoutes(
  {
    right: 'restore',
    title: '恢复文章',
    submit: '恢复',
    load: async (_c, { takedown }) => ({
      reason:
        takedown.status === 'countered'
          ? '对方提交了符合《信息网络传播权保护条例》第十六条的书面说明，依第十七条恢复。'
          : '',
    }),
    run: (tx, act, { id, value }) => restoreTakedown(tx, act, { id, ...value }),
  },
  { hint: '双方都看得到；被另一件通知下线的文章不会一起恢复' },
);

const declining = reasonRoutes(
  {
    right: 'decline-counter',
    title: '不采纳书面说明',
    submit: '不采纳',
    tone: 'danger',
    run: (tx, act, { id, value }) => declineCounter(tx, act, { id, ...value }),
  },
  { hint: '例如：不是提供作品的一方，或者缺少证明材料；提交人在回执页上看得到' },
);

const rejecting = reasonRoutes(
  {
    right: 'reject',
    title: '不予下线',
    submit: '不予下线',
    tone: 'danger',
    run: (tx, act, { id, value }) => rejectTakedown(tx, act, { id, ...value }),
  },
  { hint: '通知人看得到，请写明依据' },
);

const withdrawing = reasonRoutes(
  {
    right: 'withdraw',
    title: '通知人撤回',
    submit: '登记撤回',
    run: (tx, act, { id, value }) => withdrawTakedown(tx, act, { id, ...value }),
  },
  { label: '撤回的经过', hint: '例如：11月3日来电撤回，已核对身份。已下线的文章随即恢复' },
);

/** Acts on one notice. */
export const takedownActRoutes = [
  ...blocking,
  ...asking,
  ...matching,
  ...forwarding,
  ...restoring,
  ...declining,
  ...rejecting,
  ...withdrawing,
];

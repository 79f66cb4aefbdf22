import { z } from 'zod';
import { text } from '../../../../platform/http/form.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { itemsOf } from '../issue/digest.ts';
import { issueDigest } from '../issue/issue-digest.ts';
import { discardDigest, withdrawDigest } from '../issue/withdraw-digest.ts';
import { digestFormRoutes } from './digest-form-door.tsx';

const signing = z.object({ signedBy: text('签发人', 30) });
const giving = z.object({ reason: text('原因', 200) });

/** 印发, 作废 and 撤回. */
export const closingRoutes: readonly Route[] = [
  ...digestFormRoutes({
    slug: 'issue',
    act: 'issue',
    word: 'news.issue-digest',
    title: '印发剪报',
    submit: '印发',
    done: 'issued',
    schema: () => signing,
    fields: ({ digest, form }) => {
      const items = itemsOf(digest);
      const blocked = items.filter(({ isBlocked }) => isBlocked).length;
      return (
        <>
          <p>
            共 {digest.sections.length} 个栏目 {items.length} 条。印发后编号定下来，内容不再改动。
          </p>
          {blocked > 0 ? (
            <Alert tone="warning">
              <p>其中 {blocked} 条报道已按要求下线，印发时自动移出。</p>
            </Alert>
          ) : null}
          <TextField name="signedBy" label="签发人" form={form} size="medium" required />
        </>
      );
    },
    run: (tx, act, { digest, version, value }) =>
      issueDigest(tx, act, { id: digest.id, version, signedBy: value.signedBy }),
  }),
  ...digestFormRoutes({
    slug: 'discard',
    act: 'discard',
    word: 'news.discard-digest',
    title: '作废草稿',
    submit: '作废',
    tone: 'danger',
    done: 'discarded',
    schema: () => giving,
    fields: ({ form }) => <TextField name="reason" label="原因" form={form} required />,
    run: (tx, act, { digest, version, value }) =>
      discardDigest(tx, act, { id: digest.id, version, ...value }),
  }),
  ...digestFormRoutes({
    slug: 'withdraw',
    act: 'withdraw',
    word: 'news.withdraw-digest',
    title: '撤回已印发的剪报',
    submit: '撤回',
    tone: 'danger',
    done: 'withdrawn',
    schema: () => giving,
    fields: ({ form }) => (
      <TextField
        name="reason"
        label="原因"
        form={form}
        hint="编号保留不再使用；以后打印会注明已撤回。"
        required
      />
    ),
    run: (tx, act, { digest, version, value }) =>
      withdrawDigest(tx, act, { id: digest.id, version, ...value }),
  }),
];

import { z } from 'zod';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { text } from '../../../../../platform/http/form.ts';
import { viewed } from '../../../../../platform/http/route.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { signGrants, workOnGrants } from '../../../grants/aid-permissions.ts';
import { rejectGrant, signGrant } from '../../../grants/approval/sign-grant.ts';
import { confirmGrantReceipt } from '../../../grants/batches/confirm-grant-receipt.ts';
import { cancelGrant } from '../../../grants/cancel-grant.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { reissueGrant } from '../../../grants/reissue-grant.ts';
import { actRoutes } from '../act-door.tsx';
import { reasonForm, reissueForm, signForm } from '../grant-form.ts';
import { doneHref, GRANTS, grantHref } from '../grant-links.ts';
import { type GrantView, loadGrantView } from './load-grant-view.ts';

async function load(c: AppContext) {
  const subject = await loadGrantView(c);
  const { id, number, version } = subject.grant;
  return { subject, home: grantHref(id), homeLabel: number, current: GRANTS, version };
}

function Summary({ view }: { view: GrantView }) {
  const { grant } = view;
  return (
    <Muted>
      {grant.beneficiaryName}，{grantKindNames[grant.kind]}，{formatYuan(grant.amountFen)} 元。理由：
      {grant.basis}
    </Muted>
  );
}

const done = (view: GrantView, sentence: string) => doneHref(grantHref(view.grant.id), sentence);

const signing = actRoutes({
  path: grantHref(':id', 'sign'),
  permission: signGrants,
  shown: viewed('grant.view'),
  word: 'grant.sign',
  title: '审批同意',
  submit: '签字同意',
  load,
  schema: () => signForm,
  start: () => ({ opinion: '同意' }),
  fields: ({ subject, form }) => (
    <>
      <Summary view={subject} />
      <TextField name="opinion" label="审批意见" form={form} required maxLength={200} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await signGrant(tx, act, { grantId: subject.grant.id, ...value });
    return done(subject, '已签字。');
  },
});

const refusing = actRoutes({
  path: grantHref(':id', 'refuse'),
  permission: signGrants,
  shown: viewed('grant.view'),
  word: 'grant.refuse',
  title: '审批不同意',
  submit: '不同意',
  tone: 'danger',
  load,
  schema: () => reasonForm,
  fields: ({ subject, form }) => (
    <>
      <Summary view={subject} />
      <TextField name="reason" label="原因" form={form} required maxLength={300} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await rejectGrant(tx, act, { grantId: subject.grant.id, ...value });
    return done(subject, '已登记不同意，占用的限额和资金已退回。');
  },
});

const cancelling = actRoutes({
  path: grantHref(':id', 'cancel'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'grant.cancel',
  title: '撤销救助',
  submit: '撤销',
  tone: 'danger',
  load,
  schema: () => reasonForm,
  fields: ({ subject, form }) => (
    <>
      <Summary view={subject} />
      <TextField name="reason" label="原因" form={form} required maxLength={300} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await cancelGrant(tx, act, { grantId: subject.grant.id, ...value });
    return done(subject, '已撤销，占用的限额和资金已退回。');
  },
});

const reissuing = actRoutes({
  path: grantHref(':id', 'reissue'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'grant.reissue',
  title: '重新发放',
  submit: '重新发放',
  load,
  schema: () => reissueForm,
  fields: ({ subject, form }) => (
    <>
      <Summary view={subject} />
      <TextField
        name="correction"
        label="核对或更正情况"
        hint="如：已更正为本人农信社账户；已与本人核对户名无误"
        form={form}
        required
        maxLength={300}
      />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await reissueGrant(tx, act, { grantId: subject.grant.id, ...value });
    return done(subject, '可以列入新的发放批次了。');
  },
});

const receiving = actRoutes({
  path: grantHref(':id', 'receipt'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'grant.receipt',
  title: '登记本人签收',
  submit: '登记签收',
  load,
  schema: () => z.object({ papers: text('依据材料', 120) }),
  fields: ({ subject, form }) => (
    <>
      <Summary view={subject} />
      <TextField
        name="papers"
        label="依据材料"
        hint="只在手里有本人签字、手印时代为登记。如：发放签字表第 3 行（手印）"
        form={form}
        required
        maxLength={120}
      />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { id: grantId, region } = subject.grant;
    await confirmGrantReceipt(tx, act, { grantId, region, ...value });
    return done(subject, '已登记签收。');
  },
});

export const grantActRoutes = [...signing, ...refusing, ...cancelling, ...reissuing, ...receiving];

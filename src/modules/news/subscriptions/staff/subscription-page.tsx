import { open } from '../../../../platform/crypto.ts';
import { addressWith } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { articleHref, NEWS } from '../../articles/article-links.ts';
import { type FilterNames, filterWords } from '../../articles/filter/article-filter.ts';
import type { ArticleLine } from '../../articles/filter/article-line.ts';
import { listArticles } from '../../articles/filter/article-list-store.ts';
import { publishWords } from '../../articles/reading/times.ts';
import { readFilterNames } from '../../articles/staff/read-filter-names.ts';
import { feedFormats, feedPath } from '../../feeds/feed-links.ts';
import { seals } from '../../mail/mail-seals.ts';
import { siteAddress } from '../../mail/site-address.ts';
import { switchSubscription } from '../keep-subscriptions.ts';
import {
  nextStatus,
  rhythmNames,
  type Subscription,
  type SubscriptionAct,
  statusNames,
} from '../subscription.ts';
import { SUBSCRIPTIONS, subscriptionHref } from '../subscription-links.ts';
import { closeFeed, openFeed } from '../switch-feed.ts';
import { ownSubscription } from './own-subscription-page.tsx';

const SHOWN = 20;

const done: Readonly<Record<string, string>> = {
  added: '已订阅，从现在起有新报道就告诉您。',
  edited: '订阅已修改。',
  pause: '已暂停。',
  resume: '已恢复，从现在起有新报道就告诉您。',
  'feed-opened': '订阅源已开通。地址等于钥匙，请不要转给别人。',
  'feed-closed': '订阅源已停用，原来的地址不再有效。',
};

/** One subscription: what fits it now, and its feed. */
export async function showSubscription(c: AppContext): Promise<Response> {
  const subscription = await ownSubscription(c);
  const { db } = c.var.deps;
  const region = regionOf(c);
  const [rows, names] = await Promise.all([
    listArticles(db, region, { filter: subscription.criteria, offset: 0, limit: SHOWN }),
    readFilterNames(db, region, subscription.criteria),
  ]);
  return consolePage(
    c,
    {
      title: `订阅：${subscription.name}`,
      current: SUBSCRIPTIONS,
      breadcrumbs: [{ href: SUBSCRIPTIONS, label: '我的订阅' }, { label: subscription.name }],
      actions: <Steps subscription={subscription} />,
      flash: done[c.req.query('done') ?? ''],
    },
    <Stack>
      <DescriptionList columns items={factsOf(subscription, names)} />
      <Section
        title="符合条件的报道"
        actions={<ButtonLink href={addressWith(NEWS, { ...subscription.criteria })} label="在台账里看" />}
      >
        <Table
          caption="符合条件的报道"
          columns={columns}
          rows={rows.slice(0, SHOWN)}
          rowHref={({ id }) => articleHref(id)}
          empty={<EmptyState title="目前没有符合条件的报道" />}
        />
      </Section>
      <Feed c={c} subscription={subscription} />
    </Stack>,
  );
}

function factsOf(subscription: Subscription, names: FilterNames) {
  const words = filterWords(subscription.criteria, names).map(({ label }) => label);
  return [
    { term: '条件', detail: words.join('；') },
    { term: '状态', detail: statusNames[subscription.status] },
    { term: '站内消息', detail: subscription.inSite ? '有' : '没有' },
    { term: '邮件', detail: rhythmNames[subscription.mail] },
  ];
}

const columns: readonly Column<ArticleLine>[] = [
  { key: 'title', header: '标题', width: 'wide', cell: ({ title }) => title },
  { key: 'source', header: '来源', cell: ({ sourceName }) => sourceName ?? '未注明' },
  {
    key: 'at',
    header: '发布时间',
    cell: ({ published }) => (published ? publishWords(published) : '未注明'),
  },
];

function Steps({ subscription }: { subscription: Subscription }) {
  const act = (to: SubscriptionAct, label: string, confirm?: string) =>
    nextStatus(subscription.status, to) === undefined ? null : (
      <ActionForm
        action={subscriptionHref(subscription.id, `/${to}`)}
        label={label}
        requestId={newId()}
        tone={to === 'end' ? 'danger' : 'secondary'}
        confirm={confirm}
      />
    );
  return (
    <>
      {subscription.status === 'ended' ? null : (
        <ButtonLink href={subscriptionHref(subscription.id, '/edit')} label="修改" />
      )}
      {act('pause', '暂停')}
      {act('resume', '恢复')}
      {act('end', '退订', '退订后订阅源的地址也不再有效。')}
    </>
  );
}

function Feed({ c, subscription }: { c: AppContext; subscription: Subscription }) {
  if (subscription.status === 'ended') return null;
  const { feedSealed, id } = subscription;
  const { config, keys } = c.var.deps;
  const secret = feedSealed && open(keys, seals.feed, feedSealed);
  const button = (slug: string, label: string, confirm?: string) => (
    <ActionForm action={subscriptionHref(id, slug)} label={label} requestId={newId()} confirm={confirm} />
  );
  return (
    <Section title="订阅源（RSS、Atom、JSON）">
      {secret ? (
        <>
          <DescriptionList
            items={feedFormats.map((format) => ({
              term: format.name,
              detail: `${siteAddress(config)}${feedPath(regionOf(c), secret, format.slug)}`,
            }))}
          />
          <Muted>知道地址的人不用登录就能看到标题和摘要，请只放在自己的阅读器里；外泄了就换一个。</Muted>
          <Actions>
            {button('/feed/open', '换一个地址', '原来的地址马上失效。')}
            {button('/feed/close', '停用订阅源')}
          </Actions>
        </>
      ) : (
        <>
          <p>可以在任何阅读器里看这个订阅，只有标题、来源、摘要和原文地址。</p>
          {button('/feed/open', '开通订阅源')}
        </>
      )}
    </Section>
  );
}

/** 暂停, 恢复 or 退订. */
export function postSwitch(to: SubscriptionAct) {
  return async (c: AppContext): Promise<Response> => {
    const { id } = await ownSubscription(c);
    const { requestId } = await readForm(c);
    return mutate(c, requestId, async (tx) => {
      await switchSubscription(tx, actOf(c), { id, to });
      return to === 'end' ? `${SUBSCRIPTIONS}?done=ended` : subscriptionHref(id, `?done=${to}`);
    });
  };
}

export function postFeed(to: 'open' | 'close') {
  return async (c: AppContext): Promise<Response> => {
    const { id } = await ownSubscription(c);
    const { requestId } = await readForm(c);
    return mutate(c, requestId, async (tx) => {
      await (to === 'open' ? openFeed : closeFeed)(tx, actOf(c), id);
      return subscriptionHref(id, `?done=feed-${to === 'open' ? 'opened' : 'closed'}`);
    });
  };
}

import { workingDaysLeft } from '../../../../platform/calendar.ts';
import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, MainAside, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { letterNames, lettersOf } from '../letters/takedown-letter.ts';
import { partNames, readParts } from '../notice/missing-parts.ts';
import type { NamedArticle } from '../notice/named-article.ts';
import { listShownCopies } from '../notice/named-article-store.ts';
import { channelNames, forwardNames, groundNames, takedownNumber } from '../notice/takedown.ts';
import { isClosed, nextStatus, statusNames } from '../notice/takedown-lifecycle.ts';
import { may } from '../notice/takedown-policy.ts';
import { listSteps } from '../notice/takedown-store.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { StatusTag } from '../takedown-status-view.tsx';
import { TakedownSteps } from '../takedown-steps-view.tsx';
import { loadShownTakedown, type ShownTakedown } from './shown-takedown-page.ts';

const done: Readonly<Record<string, string>> = {
  recorded: '通知已登记。',
  'ask-more': '已告知通知人补正。',
  match: '对应的文章已写明。',
  block: '已下线，公众页面、订阅、剪报和检索里不再出现。接着转送通知。',
  forward: '已转送，等待对方的书面说明。',
  restore: '文章已恢复，请把书面说明转送通知人。',
  'decline-counter': '书面说明未采纳，文章仍然下线。',
  reject: '已告知通知人不予下线。',
  withdraw: '通知已撤回，文章已恢复。',
};

/** One notice: where it stands, what it names, what to do next. Who sent it is behind a recorded view. */
export async function showTakedown(c: AppContext): Promise<Response> {
  const shown = await loadShownTakedown(c);
  const { takedown } = shown;
  const { db } = c.var.deps;
  const named = [...shown.articles.keys()];
  const [steps, copies] = await Promise.all([
    listSteps(db, takedown),
    listShownCopies(db, takedown.region, named),
  ]);
  return consolePage(
    c,
    {
      title: takedownNumber(takedown),
      current: TAKEDOWNS,
      breadcrumbs: [{ href: TAKEDOWNS, label: '下线台账' }, { label: takedownNumber(takedown) }],
      flash: done[c.req.query('done') ?? ''],
    },
    <MainAside aside={<Aside shown={shown} isKeeper={may(c.var.actor, 'read-party')} />}>
      <Standing shown={shown} today={shanghaiDate(c.var.now)} />
      <NextActs c={c} shown={shown} copies={copies.length} />
      <Articles c={c} shown={shown} copies={copies} />
      <Counters shown={shown} />
      <TakedownSteps steps={steps} />
    </MainAside>,
  );
}

function Standing({ shown, today }: { shown: ShownTakedown; today: string }) {
  const { takedown } = shown;
  const missing = readParts(takedown.missing);
  return (
    <Stack>
      <p>
        <StatusTag status={takedown.status} />{' '}
        {takedown.dueOn ? (
          <Deadline due={takedown.dueOn} daysLeft={workingDaysLeft(today, takedown.dueOn)} unit="个工作日" />
        ) : null}
      </p>
      {missing.length > 0 ? (
        <Alert tone="warning" title="还缺">
          {missing.map((part) => partNames[part]).join('；')}
        </Alert>
      ) : null}
      {takedown.status === 'received' ? (
        <Alert tone="info" title="通知形式上齐备">
          《信息网络传播权保护条例》第十五条：接到通知书后，应当立即删除，并同时将通知书转送提供作品的一方。
        </Alert>
      ) : null}
      {takedown.closing ? (
        <Alert tone="neutral" title={statusNames[takedown.status]}>
          {takedown.closing.reason}
        </Alert>
      ) : null}
    </Stack>
  );
}

function NextActs({ c, shown, copies }: { c: AppContext; shown: ShownTakedown; copies: number }) {
  const { takedown, articles } = shown;
  const mayDo = (act: Parameters<typeof nextStatus>[1]) =>
    nextStatus(takedown.status, act) !== undefined && may(c.var.actor, act);
  const link = (slug: string, label: string, tone?: 'primary' | 'danger') => (
    <ButtonLink href={takedownHref(takedown.id, `/${slug}`)} label={label} tone={tone} />
  );
  if (isClosed(takedown.status) || !may(c.var.actor, 'block')) return null;
  return (
    <Actions>
      {mayDo('block') && articles.size > 0 ? (
        <ActionForm
          action={takedownHref(takedown.id, '/block')}
          label={copies > 0 ? `立即下线（连同转载 ${copies} 篇）` : '立即下线'}
          tone="primary"
          requestId={newId()}
          values={{ version: String(takedown.version), copies: 'with-copies' }}
        />
      ) : null}
      {mayDo('block') && copies > 0 ? (
        <ActionForm
          action={takedownHref(takedown.id, '/block')}
          label="只下线写明的"
          requestId={newId()}
          values={{ version: String(takedown.version), copies: 'named-only' }}
        />
      ) : null}
      {mayDo('forward') ? link('forward', '转送通知', 'primary') : null}
      {mayDo('restore')
        ? link('restore', '恢复', takedown.status === 'countered' ? 'primary' : undefined)
        : null}
      {mayDo('decline-counter') ? link('decline-counter', '不采纳书面说明') : null}
      {mayDo('ask-more') ? link('ask-more', '要求补正') : null}
      {mayDo('reject') ? link('reject', '不予下线', 'danger') : null}
      {mayDo('withdraw') ? link('withdraw', '通知人撤回') : null}
    </Actions>
  );
}

function Articles(props: {
  c: AppContext;
  shown: ShownTakedown;
  copies: readonly { id: string; title: string }[];
}) {
  const { shown, copies, c } = props;
  const { takedown, items, articles } = shown;
  const mayMatch = may(c.var.actor, 'match') && !takedown.blockedAt && !isClosed(takedown.status);
  return (
    <Section
      title="要求下线的文章"
      actions={mayMatch ? <a href={takedownHref(takedown.id, '/match')}>写明对应的文章</a> : undefined}
    >
      <ol>
        {items.map((item) => (
          <li>
            <ItemLine
              takedownId={takedown.id}
              article={articles.get(item.articleId ?? '')}
              given={item.givenText}
            />
          </li>
        ))}
      </ol>
      {copies.length > 0 ? (
        <Muted>
          还有内容相同的转载 {copies.length} 篇仍在展示：
          {copies.map(({ title }) => `《${title}》`).join('、')}
        </Muted>
      ) : null}
    </Section>
  );
}

function ItemLine(props: { takedownId: string; article: NamedArticle | undefined; given: string }) {
  const { article, given } = props;
  if (!article)
    return (
      <>
        {given} <Tag tone="warning">没有对应的文章</Tag>
      </>
    );
  const isBlocked = article.status === 'blocked';
  return (
    <>
      {isBlocked ? (
        <a href={takedownHref(props.takedownId, `/evidence?article=${article.id}`)}>{article.title}</a>
      ) : (
        <a href={`/console/news/articles/${article.id}`}>{article.title}</a>
      )}{' '}
      <Tag tone={isBlocked ? 'danger' : 'neutral'}>{isBlocked ? '已下线' : '展示中'}</Tag>
      <Muted>
        {article.sourceName ?? '来源不详'} · 通知写的是：{given}
      </Muted>
    </>
  );
}

function Counters({ shown: { counters } }: { shown: ShownTakedown }) {
  if (counters.length === 0) return null;
  const names = { open: '待处理', accepted: '已采纳', declined: '未采纳' } as const;
  return (
    <Section title="书面说明（反通知）">
      <Timeline
        entries={counters.map((one) => ({
          at: formatDateTime(one.filedAt),
          title: `${one.partyLabel}：${names[one.status]}`,
          body: one.answer,
        }))}
      />
    </Section>
  );
}

function Aside({ shown, isKeeper }: { shown: ShownTakedown; isKeeper: boolean }) {
  const { takedown } = shown;
  return (
    <>
      <Section title="通知">
        <DescriptionList
          items={[
            { term: '通知人', detail: takedown.partyLabel },
            { term: '理由', detail: groundNames[takedown.ground] },
            { term: '来源', detail: channelNames[takedown.channel] },
            { term: '收到', detail: formatDateTime(takedown.filedAt) },
            { term: '下线', detail: takedown.blockedAt ? formatDateTime(takedown.blockedAt) : '没有下线' },
            {
              term: '转送',
              detail: takedown.forward
                ? `${forwardNames[takedown.forward.channel]}：${takedown.forward.to}`
                : '没有转送',
            },
          ]}
        />
        {isKeeper ? (
          <ButtonLink href={takedownHref(takedown.id, '/party')} label="查看身份、说明和材料" />
        ) : null}
      </Section>
      {isKeeper ? (
        <Section title="文书">
          <ul>
            {lettersOf(takedown.status).map((kind) => (
              <li>
                {letterNames[kind]}：<a href={takedownHref(takedown.id, `/letters/${kind}`)}>打印</a>{' '}
                <a href={takedownHref(takedown.id, `/letters/${kind}/word`)}>Word</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

import { formatDateTime, shanghaiDate } from '../../../../../platform/dates.ts';
import { addressWith, idParam, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { readForm } from '../../../../../platform/http/form.ts';
import { mutate } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { newId } from '../../../../../platform/id.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { keepNews } from '../../../news-permissions.ts';
import { countAddresses, listAddresses } from '../../frontier/address-list-store.ts';
import { type HostStanding, listHosts } from '../../frontier/host-store.ts';
import {
  afterAct,
  kindNames,
  type Source,
  type SourceAct,
  type SourceCrawl,
  sourceStatusNames,
} from '../../sources/source.ts';
import { findCrawl, findSource } from '../../sources/source-store.ts';
import { switchSource } from '../../sources/switch-source.ts';
import { SOURCES, sourceHref } from '../capture-links.ts';
import { AddressList, addressStatus } from './address-list.tsx';

const PAGE_SIZE = 20;

/** One source: its settings, its health, and every address it led to. */
export async function showSource(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const source = (await findSource(db, region, idParam(c))) ?? refuseCommon('not-found');
  const status = addressStatus(c.req.query('status'));
  const page = pageNumber(c);
  const offset = (page - 1) * PAGE_SIZE;
  const [crawl, counts, addresses, hosts] = await Promise.all([
    findCrawl(db, region, { sourceId: source.id, today: shanghaiDate(c.var.now) }),
    countAddresses(db, region, source.id),
    listAddresses(db, region, { sourceId: source.id, status, offset, limit: PAGE_SIZE }),
    listHosts(db, [source.host]),
  ]);
  return consolePage(
    c,
    {
      title: source.name,
      current: SOURCES,
      breadcrumbs: [{ href: SOURCES, label: '新闻来源' }, { label: source.name }],
      flash: flashOf(c),
      actions: mayPass(c.var.actor, keepNews) ? <SourceActs source={source} /> : undefined,
    },
    <Stack>
      <Health source={source} crawl={crawl} host={hosts[0]} />
      <Section title="设置">
        <DescriptionList columns items={settingsOf(source)} />
      </Section>
      <AddressList
        addresses={addresses.slice(0, PAGE_SIZE)}
        counts={counts}
        status={status}
        page={page}
        hasNext={addresses.length > PAGE_SIZE}
        hrefFor={(query) => addressWith(sourceHref(source.id), query)}
      />
    </Stack>,
  );
}

const actLabels = { crawl: '立即抓取', pause: '暂停', resume: '恢复抓取', retire: '停用' } as const;

function SourceActs({ source }: { source: Source }) {
  const open = (Object.keys(actLabels) as SourceAct[]).filter((act) => afterAct(source.status, act));
  return (
    <>
      {open.map((act) => (
        <ActionForm
          action={`${sourceHref(source.id)}/${act}`}
          label={actLabels[act]}
          requestId={newId()}
          confirm={act === 'retire' ? '停用后不再抓取，已保存的快照和文章都保留。确定吗？' : undefined}
        />
      ))}
      <ButtonLink href={`${sourceHref(source.id)}/edit`} label="修改" />
    </>
  );
}

function Health(props: { source: Source; crawl: SourceCrawl | undefined; host: HostStanding | undefined }) {
  const { source, crawl, host } = props;
  const items = [
    { term: '状态', detail: sourceStatusNames[source.status] },
    { term: '最近一次', detail: crawl?.visitedAt ? formatDateTime(crawl.visitedAt) : '还没有抓取过' },
    { term: '结果', detail: crawl?.detail ?? '–' },
    { term: '列表里的网址', detail: `${crawl?.foundCount ?? 0} 个` },
    { term: '今日访问', detail: `${crawl?.usedToday ?? 0} 次，上限 ${source.dailyBudget} 次` },
    {
      term: '下次',
      detail: source.status === 'active' && crawl?.nextAt ? formatDateTime(crawl.nextAt) : '不再自动抓取',
    },
    { term: '网站 robots.txt', detail: robotsWords(host) },
    { term: '两次访问间隔', detail: host?.delayMs ? `${host.delayMs / 1_000} 秒` : '–' },
  ];
  return (
    <>
      {crawl?.failingSince ? (
        <Alert
          tone="danger"
          title={`自 ${formatDateTime(crawl.failingSince)} 起抓取失败 ${crawl.failureCount} 次`}
        >
          <p>{crawl.detail} 系统会逐次拉长间隔继续尝试，已保存的快照不受影响。</p>
        </Alert>
      ) : null}
      <Section title="抓取情况">
        <DescriptionList columns items={items} />
      </Section>
    </>
  );
}

function robotsWords(host: HostStanding | undefined): string {
  const read = host?.robotsAt ? `（${formatDateTime(host.robotsAt)} 读取）` : '';
  if (host?.robotsStatus === 'read') return `已读取并遵守${read}`;
  if (host?.robotsStatus === 'allowed') return `网站没有设置${read}`;
  if (host?.robotsStatus === 'forbidden') return `读取失败，暂不抓取${read}`;
  return '还没有读取';
}

function settingsOf(source: Source) {
  return [
    { term: '种类', detail: kindNames[source.kind] },
    { term: '网址', detail: source.url },
    { term: '多久看一次', detail: `${source.intervalMinutes} 分钟` },
    { term: '影响评估', detail: source.impactNote },
    { term: '网站联系方式', detail: source.contact },
    { term: '链接规则', detail: source.linkPattern ?? '由系统判断' },
    { term: '正文所在部分', detail: source.bodyPart ?? '由系统判断' },
    { term: '固定类别', detail: source.category ?? '由系统判断' },
    { term: '全文转载依据', detail: source.republishBasis ?? '没有，对外只登摘要和链接' },
    { term: '登记', detail: `${source.creatorName} ${formatDateTime(source.createdAt)}` },
  ];
}

const doneWords = {
  crawl: '已安排抓取，一分钟内开始。',
  pause: '来源已暂停。',
  resume: '来源已恢复。',
  retire: '来源已停用。',
} as const satisfies Record<SourceAct, string>;

/** One act on a source, by a button. */
export function postSourceAct(to: SourceAct): (c: AppContext) => Promise<Response> {
  return async (c) => {
    const id = idParam(c);
    const { requestId } = await readForm(c);
    return mutate(c, requestId, async (tx) => {
      await switchSource(tx, actOf(c), { id, to });
      return `${sourceHref(id)}?done=${doneWords[to]}`;
    });
  };
}

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { AppContext } from '../platform/http/context.ts';
import { consolePage, portalPage } from '../platform/http/page.tsx';
import { everyone, mayPass, type Route, signedInStaff, unrecorded, viewed } from '../platform/http/route.ts';
import type { SearchHit, SearchSource } from '../platform/module.ts';
import { Section } from '../ui/card/card.tsx';
import { LinkList } from '../ui/card/link-list.tsx';
import { EmptyState } from '../ui/empty-state/empty-state.tsx';
import { SearchForm } from '../ui/filter-bar/search-form.tsx';
import { Muted, Stack } from '../ui/layout/stack.tsx';
import { offeredServices } from './offered-services.ts';
import { collectHits, doorGroup, type FoundGroup, isWholeNumber, PER_SOURCE } from './search.ts';

const query = z.object({ q: z.string().trim().max(100).catch('').default('') });

/** 全站查找 of the console: everything this member of staff may see. */
export const consoleSearchRoute: Route = {
  method: 'GET',
  path: '/console/search',
  permission: signedInStaff,
  audit: viewed('search.console'),
  handler: async (c) => {
    const text = query.parse(c.req.query()).q;
    const menu = c.var.deps.modules.flatMap((module) => module.menu ?? []);
    const groups = await find(c, text, {
      doors: menu.filter((entry) => mayPass(c.var.actor, entry.permission)),
      mayAsk: (source) => mayPass(c.var.actor, source.permission),
    });
    return consolePage(
      c,
      { title: '全站查找', current: '/console/search' },
      <Stack>
        <SearchForm action="/console/search" label="查找内容" value={text} placeholder="姓名、单位、编号…" />
        {isWholeNumber(text) ? <NumberHint /> : <Found text={text} groups={groups} />}
      </Stack>,
    );
  },
};

/** 查找 of the portal: what is public anyway. */
export const portalSearchRoute: Route = {
  method: 'GET',
  path: '/search',
  permission: everyone,
  audit: unrecorded('公开内容'),
  handler: async (c) => {
    const text = query.parse(c.req.query()).q;
    const groups = await find(c, text, {
      doors: await offeredServices(c),
      mayAsk: (source) => source.permission.door === 'public',
    });
    return portalPage(
      c,
      { title: '查找' },
      <Stack>
        <SearchForm action="/search" label="查找内容" value={text} placeholder="公示、福利、活动、办事…" />
        {isWholeNumber(text) ? <p>号码不在这里查。</p> : <Found text={text} groups={groups} />}
      </Stack>,
    );
  },
};

/** @param doors the services or menu entries of this face, which are found by their names. */
async function find(
  c: AppContext,
  text: string,
  face: { doors: readonly SearchHit[]; mayAsk: (source: SearchSource) => boolean },
): Promise<readonly FoundGroup[]> {
  const { deps, actor, now } = c.var;
  if (text === '' || isWholeNumber(text)) return [];
  const pages = doorGroup(face.doors, text);
  const sources = deps.modules.flatMap((module) => module.searches ?? []).filter(face.mayAsk);
  const found = await collectHits(deps.db, sources, {
    actor,
    keys: deps.keys,
    text,
    now,
    limit: PER_SOURCE,
  });
  return [...pages, ...found];
}

const NumberHint: FC = () => (
  <EmptyState title="证件号、手机号、银行卡号不在这里查">
    <p>
      完整号码不写进网址。请到<a href="/console/people">职工档案</a>按号码查找，查找会留下记录，号码不会。
    </p>
  </EmptyState>
);

const Found: FC<{ text: string; groups: readonly FoundGroup[] }> = ({ text, groups }) => {
  if (text === '') return <Muted>写两个字就能找，例如单位名称中的一部分。</Muted>;
  if (groups.length === 0)
    return (
      <EmptyState title={`没有找到“${text}”`}>
        <p>可以少写几个字，或换一个说法。</p>
      </EmptyState>
    );
  return (
    <>
      {groups.map(({ title, hits, register }) => (
        <Section title={title} actions={register ? <a href={register}>全部</a> : undefined}>
          <LinkList items={hits.map(({ href, label, hint }) => ({ href, title: label, meta: hint }))} />
        </Section>
      ))}
    </>
  );
};

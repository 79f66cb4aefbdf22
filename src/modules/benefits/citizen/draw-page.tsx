import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Child } from 'hono/jsx';
import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { projectRoot } from '../../../platform/project-root.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { SearchForm } from '../../../ui/filter-bar/search-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { BENEFITS, programmeHref } from '../benefit-links.ts';
import { canonicalList, fullSeed, listHash, orderEntries, seedHash } from '../draws/draw-rule.ts';
import {
  type Draw,
  type Entry,
  entryResultNames,
  findDraw,
  findOwnEntry,
  listEntries,
} from '../draws/draw-store.ts';
import type { Programme } from '../programmes/programme.ts';
import { loadShownProgramme } from './load-shown-programme.ts';

/** Places shown on the page; the rest is in the file. */
const SHOWN = 200;

/** 抽签公开页: commitment, frozen list, seed, result, and the proof that they belong together. */
export async function showDraw(c: AppContext): Promise<Response> {
  const { programme, draw, entries } = await loadDraw(c);
  return portalPage(
    c,
    { title: `${programme.name}：抽签`, current: BENEFITS },
    <Stack>
      <Section title="公开的数据">
        <DescriptionList items={factsOf(draw)} />
        <Actions>
          {draw.frozenAt ? (
            <ButtonLink href={programmeHref(programme, '/draw/list.txt')} label="下载名单" download />
          ) : null}
          <ButtonLink href={programmeHref(programme, '/draw/draw.mjs')} label="下载复算程序" download />
          <ButtonLink href={programmeHref(programme)} label="项目规则" />
        </Actions>
      </Section>
      <Section title="怎么抽">
        <ol>
          <li>公布项目时先定好一个随机种子，只公布它的 SHA-256 值；种子从此改不了，也没有人能提前看到。</li>
          <li>每份报名得到一个随机的抽签号，只有本人知道。报名截止，名单封存，公布名单和它的 SHA-256 值。</li>
          <li>开奖时公布种子。写明使用公开号码的，种子后面接“+”和那个号码。</li>
          <li>
            对每个抽签号算 SHA-256（种子后面直接接抽签号），按结果从小到大排位，前 {programme.quota} 位中签。
          </li>
          <li>中签者已达每人每年上限的，顺延下一位，并在结果中注明。</li>
        </ol>
      </Section>
      {draw.seed ? await resultPart(c, { programme, draw, entries }) : <Muted>还没有开奖。</Muted>}
    </Stack>,
  );
}

function factsOf(draw: Draw) {
  return [
    { term: '种子的 SHA-256', detail: <Digits>{draw.seedHash}</Digits> },
    { term: '公布时间', detail: formatDateTime(draw.committedAt) },
    { term: '公开号码', detail: draw.publicSource ?? '不使用' },
    { term: '名单封存', detail: draw.frozenAt ? formatDateTime(draw.frozenAt) : '报名截止后封存' },
    { term: '名单份数', detail: draw.entryCount?.toString() },
    { term: '名单的 SHA-256', detail: draw.listHash && <Digits>{draw.listHash}</Digits> },
    { term: '种子', detail: draw.seed && <Digits>{draw.seed}</Digits> },
    { term: '公开号码的值', detail: draw.publicNumber },
    { term: '开奖时间', detail: draw.drawnAt && formatDateTime(draw.drawnAt) },
  ];
}

interface Loaded {
  readonly programme: Programme;
  readonly draw: Draw;
  readonly entries: readonly Entry[];
}

/** Computed anew for each reader from the published data, not read from the result. */
async function resultPart(c: AppContext, { programme, draw, entries }: Loaded): Promise<Child> {
  const numbers = entries.map(({ number }) => number);
  const order = orderEntries(numbers, { seed: draw.seed ?? '', publicNumber: draw.publicNumber });
  const known = new Map(entries.map((entry) => [entry.number, entry]));
  const agrees =
    seedHash(draw.seed ?? '') === draw.seedHash &&
    listHash(numbers) === draw.listHash &&
    order.every((number, index) => known.get(number)?.place === index + 1);
  const asked = (c.req.query('number') ?? '').trim().toLowerCase() || (await ownNumber(c, programme));
  const place = asked === undefined ? -1 : order.indexOf(asked);
  return (
    <>
      <Section title="现场复算">
        <Alert tone={agrees ? 'success' : 'danger'} role="status">
          {agrees
            ? '刚刚用上面公开的名单和种子重新计算：种子、名单与事先公布的值一致，排位与公布的结果完全一致。'
            : '重新计算的结果与公布的不一致，请向县总工会监督电话 12351 反映。'}
        </Alert>
        <SearchForm
          action={programmeHref(programme, '/draw')}
          label="查一个抽签号"
          name="number"
          value={asked}
        />
        {asked === undefined ? null : (
          <p>
            {place < 0 ? '名单中没有这个抽签号。' : `第 ${place + 1} 位，${wordOf(known, order[place])}。`}
          </p>
        )}
      </Section>
      <Section title="结果">
        <Table
          caption="抽签结果"
          columns={[
            { key: 'place', header: '位次', align: 'end', cell: ({ place: at }) => at },
            { key: 'number', header: '抽签号', cell: ({ number }) => <Digits>{number}</Digits> },
            { key: 'result', header: '结果', cell: ({ number }) => wordOf(known, number) },
          ]}
          rows={order.slice(0, SHOWN).map((number, index) => ({ place: index + 1, number }))}
          empty="没有人报名。"
        />
        {order.length > SHOWN ? <Muted>只列出前 {SHOWN} 位，全部结果可用名单和复算程序得到。</Muted> : null}
        <Muted>完整的种子：{fullSeed({ seed: draw.seed ?? '', publicNumber: draw.publicNumber })}</Muted>
      </Section>
    </>
  );
}

function wordOf(known: ReadonlyMap<string, Entry>, number: string | undefined): string {
  const result = known.get(number ?? '')?.result;
  return result === undefined ? '' : entryResultNames[result];
}

async function ownNumber(c: AppContext, { region, id }: Programme): Promise<string | undefined> {
  const { personId } = c.var.actor;
  if (personId === undefined) return undefined;
  return (await findOwnEntry(c.var.deps.db, { region, programmeId: id, personId }))?.number;
}

/** The frozen list, byte for byte what was hashed. */
export async function sendList(c: AppContext): Promise<Response> {
  const { draw, entries } = await loadDraw(c);
  if (!draw.frozenAt) return refuseCommon('not-found');
  return c.body(canonicalList(entries.map(({ number }) => number)), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': 'attachment; filename="list.txt"',
  });
}

/** The twenty lines that anybody may run. */
export async function sendScript(c: AppContext): Promise<Response> {
  await loadDraw(c);
  const script = await readFile(path.join(projectRoot, 'docs', 'draw', 'draw.mjs'), 'utf8');
  return c.body(script, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': 'attachment; filename="draw.mjs"',
  });
}

async function loadDraw(c: AppContext): Promise<Loaded> {
  const { db } = c.var.deps;
  const programme = await loadShownProgramme(c);
  const draw = (await findDraw(db, programme.region, programme.id)) ?? refuseCommon('not-found');
  const entries = draw.frozenAt ? await listEntries(db, programme.region, programme.id) : [];
  return { programme, draw, entries };
}

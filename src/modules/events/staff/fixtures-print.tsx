import type { FC } from 'hono/jsx';
import type { AppContext } from '../../../platform/http/context.ts';
import { printPage } from '../../../platform/http/page.tsx';
import { PageBreak } from '../../../ui/print/page-break.tsx';
import { SignatureRow } from '../../../ui/print/signature-row.tsx';
import { Table } from '../../../ui/table/table.tsx';
import type { UnionEvent } from '../event/event.ts';
import { registerHref } from '../event-links.ts';
import { Heading } from '../public/event-prints.tsx';
import { type Pairing, roundRobin } from '../sports/round-robin.ts';
import {
  firstKnockout,
  type Game,
  gameNames,
  groupName,
  periods,
  pointRules,
  type Team,
} from '../sports/tournament.ts';

export interface Fixtures {
  readonly game: Game;
  readonly seed: string;
  readonly teams: readonly Team[];
  /** Names, group by group, in the order of the draw. */
  readonly groups: readonly (readonly string[])[];
}

/** A4: teams and groups, rounds with room for day, court and result, and a score sheet for each match. */
export function printFixtures(
  c: AppContext,
  event: UnionEvent,
  fixtures: Fixtures,
): Response | Promise<Response> {
  const matches = fixtures.groups.flatMap((teams, group) =>
    roundRobin(teams).flatMap((pairs, round) =>
      pairs.map((pair) => ({ ...pair, where: `${groupName(group)}组第${round + 1}轮` })),
    ),
  );
  const knockout = firstKnockout(fixtures.groups.length);
  return printPage(
    c,
    { title: `${event.title}秩序册`, backHref: registerHref(event.id, '/fixtures') },
    <>
      <Heading event={event} />
      <p>
        项目：{gameNames[fixtures.game]}　抽签口令：{fixtures.seed}　共 {fixtures.teams.length} 队、
        {matches.length} 场小组赛
      </p>
      <Groups fixtures={fixtures} />
      <Schedule matches={matches} />
      <h2>淘汰赛</h2>
      {knockout ? <Schedule matches={knockout.map((pair) => ({ ...pair, where: '淘汰赛' }))} /> : null}
      {knockout ? null : <p>三个小组的出线和对阵由领队会商定后填写。</p>}
      <p>计分：{pointRules[fixtures.game]}</p>
      <SignatureRow labels={['裁判长', '竞赛负责人', '日期']} />
      {matches.map((match) => (
        <ScoreSheet match={match} fixtures={fixtures} />
      ))}
    </>,
  );
}

const Groups: FC<{ fixtures: Fixtures }> = ({ fixtures: { groups, teams } }) => (
  <>
    <h2>分组和名单</h2>
    <Table
      caption="分组和名单"
      columns={[
        { key: 'group', header: '组', cell: (row) => row.group },
        { key: 'name', header: '队', cell: (row) => row.name },
        { key: 'players', header: '队员', width: 'wide', cell: (row) => row.players },
      ]}
      rows={groups.flatMap((names, group) =>
        names.map((name) => ({
          group: groupName(group),
          name,
          players: teams.find((team) => team.name === name)?.players.join('、') ?? '',
        })),
      )}
      empty=""
    />
  </>
);

type Match = Pairing & { readonly where: string };

const Schedule: FC<{ matches: readonly Match[] }> = ({ matches }) => (
  <Table
    caption="赛程"
    columns={[
      { key: 'where', header: '阶段', cell: (match: Match) => match.where },
      { key: 'home', header: '甲队', cell: (match) => match.home },
      { key: 'away', header: '乙队', cell: (match) => match.away },
      { key: 'when', header: '日期、时间', cell: () => '' },
      { key: 'court', header: '场地', cell: () => '' },
      { key: 'result', header: '比分', cell: () => '' },
    ]}
    rows={matches}
    empty=""
  />
);

/** 记分表, to be filled in by hand at the court. */
const ScoreSheet: FC<{ match: Match; fixtures: Fixtures }> = ({ match, fixtures: { game } }) => (
  <>
    <PageBreak />
    <h2>{gameNames[game]}比赛记分表</h2>
    <p>
      {match.where}　甲队：{match.home}　乙队：{match.away}
    </p>
    <p>日期：________　时间：________　场地：________</p>
    <Table
      caption={`${match.home}对${match.away}记分`}
      columns={[
        { key: 'period', header: '局（节）', cell: (period: string) => period },
        { key: 'home', header: '甲队得分', cell: () => '' },
        { key: 'away', header: '乙队得分', cell: () => '' },
        { key: 'note', header: '暂停、犯规、备注', width: 'wide', cell: () => '' },
      ]}
      rows={[...periods[game], '合计']}
      empty=""
    />
    <p>胜队：________________　比分：______ : ______</p>
    <SignatureRow labels={['第一裁判', '第二裁判', '记录员', '甲队队长', '乙队队长']} />
  </>
);

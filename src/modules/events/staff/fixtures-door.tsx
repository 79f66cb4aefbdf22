import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { AppContext } from '../../../platform/http/context.ts';
import { choice, emptyForm, type FormState, parseForm, readForm, text } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { seededOrder } from '../../../platform/seeded-order.ts';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import type { UnionEvent } from '../event/event.ts';
import { REGISTER, registerHref } from '../event-links.ts';
import { snakeGroups } from '../sports/round-robin.ts';
import { gameNames, games, mostPlayers, readTeams } from '../sports/tournament.ts';
import { printFixtures } from './fixtures-print.tsx';
import { loadEvent } from './load-event.ts';

const MOST_TEAMS = 32;

const fixturesForm = z
  .object({
    game: choice('项目', games),
    teams: text('参赛队', 8000).transform(readTeams),
    groups: choice('分几组', ['1', '2', '3', '4']).transform(Number),
    seed: text('抽签口令', 60),
  })
  .superRefine((form, check) => {
    const wrong = (message: string) => check.addIssue({ code: 'custom', path: ['teams'], message });
    const names = form.teams.map(({ name }) => name);
    if (names.length < 2 * form.groups) wrong('每组至少两队，请减少组数或补充参赛队');
    if (names.length > MOST_TEAMS) wrong(`最多 ${MOST_TEAMS} 队`);
    if (names.some((name) => name === '')) wrong('每行先写队名');
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice) wrong(`“${twice}”写了两次`);
    const full = form.teams.find(({ players }) => players.length > mostPlayers[form.game]);
    if (full) wrong(`“${full.name}”超过 ${mostPlayers[form.game]} 人（${gameNames[form.game]}名单上限）`);
  });

/** 秩序册: teams, draw, schedule and referee sheets of a volleyball or basketball event, printed and not kept. */
export async function showFixtures(c: AppContext): Promise<Response> {
  return page(c, await loadEvent(c), emptyForm);
}

export async function takeFixtures(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  const { values } = await readForm(c);
  const parsed = parseForm(fixturesForm, values);
  if (!parsed.ok) return page(c, event, parsed.form);
  const { teams, groups, seed, game } = parsed.value;
  const names = teams.map(({ name }) => name);
  const order = await seededOrder(names, seed);
  return printFixtures(c, event, { game, seed, teams, groups: snakeGroups(order, groups) });
}

function page(c: AppContext, event: UnionEvent, form: FormState): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '秩序册',
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '活动台账' },
        { href: registerHref(event.id), label: event.title },
        { label: '秩序册' },
      ],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        按名单和抽签口令排出分组、赛程和裁判记分表，直接打印。名单不保存；同样的名单和口令，排出来一样。
      </Muted>
      <Form action={registerHref(event.id, '/fixtures')}>
        <Fields form={form} />
        <SubmitButton label="排出并打印" />
      </Form>
    </Stack>,
  );
}

const Fields: FC<{ form: FormState }> = ({ form }) => (
  <>
    <RadioGroup
      name="game"
      label="项目"
      form={form}
      required
      inline
      options={games.map((value) => ({ value, label: gameNames[value] }))}
    />
    <TextArea
      name="teams"
      label="参赛队"
      form={form}
      required
      maxLength={8000}
      hint="一行一队；队员写在冒号后面，用顿号隔开。例如：县医院队：符一、王二、李三"
    />
    <RadioGroup
      name="groups"
      label="分几组"
      form={form}
      required
      inline
      options={['1', '2', '3', '4'].map((value) => ({ value, label: `${value} 组` }))}
    />
    <TextField
      name="seed"
      label="抽签口令"
      form={form}
      required
      maxLength={60}
      hint="领队会上当众产生，如掷出的数字；谁都可以用同样的口令重排核对"
    />
  </>
);

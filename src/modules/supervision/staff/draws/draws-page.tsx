import { formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { listOrganisations } from '../../../orgs/index.ts';
import { drawKindNames, drawKinds } from '../../draw/draw.ts';
import { newDrawForm } from '../../draw/draw-form.ts';
import { type DrawHead, listDraws } from '../../draw/draw-store.ts';
import { freezeDraw } from '../../draw/freeze-draw.ts';
import { findPlan, listPlanLines } from '../../plan/plan-store.ts';
import { keepSupervision } from '../../supervision-permissions.ts';
import { askedYear } from '../plan/asked-year.ts';
import { PLAN, planHref } from '../plan/plan-links.ts';
import { DRAWS, drawDoneHref, drawHref } from './draw-links.ts';

/** Firms offered for the list; a county has some hundreds that are inspected. */
const MOST_FIRMS = 1_000;

/** 双随机抽取: the draws of a year. */
export async function showDraws(c: AppContext): Promise<Response> {
  const year = askedYear(c);
  const plan = await findPlan(c.var.deps.db, regionOf(c), year);
  const draws = plan ? await listDraws(c.var.deps.db, regionOf(c), plan.id) : [];
  return consolePage(
    c,
    {
      title: `${year} 年双随机抽取`,
      current: PLAN,
      breadcrumbs: [{ href: planHref(year), label: '联合检查计划' }, { label: '双随机抽取' }],
      actions: mayPass(c.var.actor, keepSupervision) ? (
        <ButtonLink href={`${DRAWS}/new?year=${year}`} label="新的抽取" tone="primary" />
      ) : undefined,
    },
    <Stack>
      <Muted>
        随机抽取检查对象、随机选派检查人员。先锁定名单并公布校验码，再取得种子，任何人都可以复算。
      </Muted>
      <Table
        caption="抽取"
        columns={[
          { key: 'title', header: '抽取', cell: (draw) => draw.title },
          { key: 'kind', header: '类别', cell: (draw) => drawKindNames[draw.kind] },
          {
            key: 'frozen',
            header: '锁定名单',
            cell: (draw) => <Digits>{formatDateTime(draw.frozenAt)}</Digits>,
          },
          { key: 'pick', header: '抽取', align: 'end', cell: (draw) => `${draw.pickCount} 个` },
          { key: 'state', header: '状态', cell: (draw) => <DrawTag draw={draw} /> },
        ]}
        rows={draws}
        rowHref={({ id }) => drawHref(id)}
        empty={<EmptyState title="还没有抽取">名单锁定以后不能再改，请先核对单位名册。</EmptyState>}
      />
    </Stack>,
  );
}

function DrawTag({ draw }: { draw: Pick<DrawHead, 'seed' | 'publishedAt'> }) {
  if (draw.seed === undefined) return <Tag tone="warning">等待种子</Tag>;
  return draw.publishedAt ? <Tag tone="success">已公开</Tag> : <Tag tone="info">已抽取</Tag>;
}

/** 锁定名单: enterprises of the register that do not stand in the plan yet are filled in. */
export async function showNewDraw(c: AppContext): Promise<Response> {
  const year = askedYear(c);
  const list = c.req.query('kind') === 'people' ? '' : (await freeFirms(c, year)).join('\n');
  const values = {
    year: String(year),
    kind: c.req.query('kind') ?? 'firms',
    title: `${year} 年联合检查对象抽取`,
    list,
  };
  return newDrawPage(c, { ...emptyForm, values }, 200);
}

async function freeFirms(c: AppContext, year: number): Promise<string[]> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const plan = await findPlan(db, region, year);
  const planned = new Set((plan ? await listPlanLines(db, region, plan.id) : []).map((line) => line.firm.id));
  const filter = { kind: 'enterprise', status: 'active' } as const;
  const firms = await listOrganisations(db, region, { filter, offset: 0, limit: MOST_FIRMS });
  return firms.filter((firm) => !planned.has(firm.id)).map((firm) => firm.name);
}

export async function postNewDraw(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(newDrawForm, values);
  if (!parsed.ok) return newDrawPage(c, parsed.form, 422);
  const { list, ...rest } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { id } = await freezeDraw(tx, actOf(c), { ...rest, labels: list });
        return drawDoneHref(id, '名单已锁定，请公布校验码，再取得种子。');
      }),
    (refusal) => newDrawPage(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

function newDrawPage(c: AppContext, form: FormState, status: 200 | Refused['status']) {
  return consolePage(
    c,
    {
      title: '新的抽取',
      current: PLAN,
      breadcrumbs: [
        { href: PLAN, label: '联合检查计划' },
        { href: DRAWS, label: '双随机抽取' },
        { label: '新的抽取' },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${DRAWS}/new`} requestId={newId()}>
        <TextField name="year" label="年度" form={form} required type="number" size="narrow" />
        <RadioGroup
          name="kind"
          label="抽取什么"
          form={form}
          required
          options={drawKinds.map((value) => ({ value, label: drawKindNames[value] }))}
        />
        <TextField name="title" label="抽取名称" form={form} required />
        <TextField
          name="seedSource"
          label="种子来源"
          form={form}
          required
          hint="现在还没有人知道、以后人人查得到的数，例如“2026年12月1日上证指数收盘点位”"
        />
        <TextField name="pickCount" label="抽取个数" form={form} required type="number" size="narrow" />
        <TextArea
          name="list"
          label="名单"
          form={form}
          required
          rows={14}
          hint="一行一个。检查对象写单位全称（已列入本年计划的不在内）；检查人员写姓名和单位，结果将依执法公示要求公开"
        />
        <Actions>
          <SubmitButton label="锁定名单" confirm="锁定后名单不能再改，确定吗？" />
          <ButtonLink href={DRAWS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

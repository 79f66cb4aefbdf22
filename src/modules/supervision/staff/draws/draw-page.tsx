import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { checkedDraw, type Draw } from '../../draw/draw.ts';
import { findDraw } from '../../draw/draw-store.ts';
import { keepSupervision } from '../../supervision-permissions.ts';
import { type Body, BodyFields, bodiesOf } from '../plan/body-fields.tsx';
import { PLAN } from '../plan/plan-links.ts';
import { DRAWS, drawHref, publicDrawHref } from './draw-links.ts';
import { DrawCheck, DrawFacts, EntriesTable } from './draw-parts.tsx';

export async function drawOf(c: AppContext): Promise<Draw> {
  return (await findDraw(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}

/** One draw: the frozen list, the seed, the order, and what comes next. */
export async function showDraw(
  c: AppContext,
  problem?: { form: FormState; status: Refused['status'] },
): Promise<Response> {
  const draw = await drawOf(c);
  const [check, bodies] = await Promise.all([checkedDraw(draw), bodiesOf(c)]);
  const keeps = mayPass(c.var.actor, keepSupervision);
  return consolePage(
    c,
    {
      title: draw.title,
      current: PLAN,
      breadcrumbs: [
        { href: PLAN, label: '联合检查计划' },
        { href: DRAWS, label: '双随机抽取' },
        { label: draw.title },
      ],
      flash: flashOf(c),
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={problem?.form.errors} />
      <DrawFacts draw={draw} />
      <DrawCheck check={check} />
      {keeps ? <Next draw={draw} bodies={bodies} form={problem?.form} /> : null}
      <p>
        任何人都可以在公开页面复算：<a href={publicDrawHref(draw.region, draw.id)}>复算页面</a>
        {draw.publishedAt
          ? `（${formatDateTime(draw.publishedAt)} 公开名单和结果）`
          : '（公开前只显示校验码和种子，不显示名单，以免检查对象事先知情）'}
      </p>
      <Section title={draw.seed === undefined ? '名单' : '抽取结果'} id="entries">
        <EntriesTable draw={draw} />
      </Section>
    </Stack>,
  );
}

const Next: FC<{ draw: Draw; bodies: readonly Body[]; form: FormState | undefined }> = ({
  draw,
  bodies,
  form,
}) => {
  if (draw.seed === undefined)
    return (
      <Section title="抽取" id="seed">
        <Form action={drawHref(draw.id, 'run')} requestId={newId()}>
          <TextField
            name="seed"
            label="种子"
            form={form}
            required
            size="medium"
            hint={`来源：${draw.seedSource}。照原样填写，抽取只能进行一次。`}
          />
          <SubmitButton label="抽取" />
        </Form>
      </Section>
    );
  return (
    <>
      {draw.kind === 'firms' ? (
        <Section title="按抽取结果列入计划" id="plan">
          <Form action={drawHref(draw.id, 'plan')} requestId={newId()}>
            <BodyFields bodies={bodies} form={form ?? { values: {}, errors: {} }} />
            <SubmitButton label="列入计划" />
          </Form>
        </Section>
      ) : null}
      {draw.publishedAt ? null : (
        <Actions>
          <ActionForm action={drawHref(draw.id, 'publish')} label="公开名单和结果" requestId={newId()} />
        </Actions>
      )}
    </>
  );
};

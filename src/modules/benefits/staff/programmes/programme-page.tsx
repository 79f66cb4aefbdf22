import type { Child } from 'hono/jsx';
import { formatDateTime } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { LiveRegion } from '../../../../ui/live/live-region.tsx';
import { ProgressBar } from '../../../../ui/progress/progress-bar.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { findOrganisations } from '../../../orgs/index.ts';
import { CONSOLE, programmeHref } from '../../benefit-links.ts';
import { keepBenefits } from '../../benefit-permissions.ts';
import { may } from '../../benefit-policy.ts';
import { countClaims } from '../../claims/claim-store.ts';
import { findQuotas } from '../../claims/quota-store.ts';
import { countEntries, findDraw } from '../../draws/draw-store.ts';
import { isPublic, type Programme, windowAt } from '../../programmes/programme.ts';
import { nextStatus, type ProgrammeAct } from '../../programmes/programme-lifecycle.ts';
import { findProgramme } from '../../programmes/programme-store.ts';
import { rulesInWords } from '../../programmes/programme-words.ts';
import { ProgrammeTag } from '../programme-tags.tsx';

export interface Problem {
  readonly form: FormState;
  readonly status: 403 | 409 | 410 | 422;
}

/** One programme: its rules, what is taken so far, and the next step. */
export async function showProgramme(c: AppContext, problem?: Problem): Promise<Response> {
  const { db } = c.var.deps;
  const programme = (await findProgramme(db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  const ids = [programme.providerId, ...programme.organisationIds];
  const organisations = await findOrganisations(db, programme.region, ids);
  const form = problem?.form ?? emptyForm;
  return consolePage(
    c,
    {
      title: programme.name,
      current: CONSOLE,
      breadcrumbs: [{ href: CONSOLE, label: '普惠项目' }, { label: programme.name }],
      actions: <Links c={c} programme={programme} />,
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>
        <ProgrammeTag status={programme.status} />
      </p>
      {await counters(c, programme)}
      {programme.mode === 'draw' ? await drawSection(c, programme, form) : null}
      <NextSteps c={c} programme={programme} form={form} />
      <Section title="规则（公布后人人可见）">
        <DescriptionList items={rulesInWords(programme, organisations)} />
      </Section>
    </Stack>,
  );
}

function Links({ c, programme }: { c: AppContext; programme: Programme }) {
  const keeps = mayPass(c.var.actor, keepBenefits);
  return (
    <>
      {isPublic(programme) ? <ButtonLink href={programmeHref(programme)} label="门户页面" /> : null}
      {keeps && isPublic(programme) ? (
        <ButtonLink href={`${CONSOLE}/${programme.id}/claims`} label="领取名单" />
      ) : null}
      {permits(c, programme, 'edit') ? (
        <ButtonLink href={`${CONSOLE}/${programme.id}/edit`} label="修改" />
      ) : null}
    </>
  );
}

/** While claims are taken the numbers renew themselves. */
async function counters(c: AppContext, programme: Programme): Promise<Child> {
  if (!isPublic(programme)) return null;
  const { db } = c.var.deps;
  const { region, id, quota } = programme;
  const [counts, quotas] = await Promise.all([countClaims(db, region, id), findQuotas(db, region, [id])]);
  const box = (
    <Stack>
      <ProgressBar value={quotas.get(id)?.taken ?? 0} max={quota} label="已发名额" />
      <StatRow>
        <Stat label="领到" value={counts.granted} unit="人" />
        <Stat label="没有领到" value={counts.missed} unit="人" hint="名额领完后才提交的人" />
        <Stat label="已使用" value={counts.redeemed} unit="人" />
      </StatRow>
    </Stack>
  );
  if (windowAt(programme, c.var.now) !== 'open') return <div>{box}</div>;
  return (
    <LiveRegion id="counters" href={`${CONSOLE}/${id}`} seconds={5}>
      {box}
    </LiveRegion>
  );
}

async function drawSection(c: AppContext, programme: Programme, form: FormState): Promise<Child> {
  const { db } = c.var.deps;
  const draw = await findDraw(db, programme.region, programme.id);
  if (!draw) return null;
  const entries = draw.entryCount ?? (await countEntries(db, programme.region, programme.id));
  const ready = draw.frozenAt && !draw.drawnAt && mayPass(c.var.actor, keepBenefits);
  return (
    <Section title="抽签">
      <DescriptionList
        items={[
          { term: '报名', detail: `${entries} 人` },
          { term: '种子承诺', detail: draw.seedHash },
          { term: '公开号码', detail: draw.publicSource ?? '不使用' },
          { term: '名单封存', detail: draw.frozenAt && `${formatDateTime(draw.frozenAt)}，${draw.listHash}` },
          { term: '开奖', detail: draw.drawnAt && `${formatDateTime(draw.drawnAt)}，${draw.drawnBy}` },
        ]}
      />
      {ready ? (
        <Form action={`${CONSOLE}/${programme.id}/draw`} requestId={newId()}>
          {draw.publicSource ? (
            <TextField
              name="publicNumber"
              label="公开号码"
              form={form}
              required
              hint={`事先公布的来源：${draw.publicSource}。照抄数字，不留空格。`}
            />
          ) : null}
          <SubmitButton label="开奖" confirm="开奖后结果立即公布，不能重来。确定开奖吗？" />
        </Form>
      ) : null}
      <Actions>
        <ButtonLink href={programmeHref(programme, '/draw')} label="公开页面" />
      </Actions>
    </Section>
  );
}

function permits(c: AppContext, programme: Programme, act: ProgrammeAct): boolean {
  return nextStatus(programme.status, act) !== undefined && may(c.var.actor, act, programme);
}

function NextSteps({ c, programme, form }: { c: AppContext; programme: Programme; form: FormState }) {
  const action = (word: string) => `${CONSOLE}/${programme.id}/${word}`;
  const version = String(programme.version);
  const waits = programme.status === 'draft' && c.var.actor.id === programme.createdBy;
  return (
    <>
      {waits ? <Muted>草稿须由起草人以外的部门负责人、分管领导或主席批准。</Muted> : null}
      {permits(c, programme, 'approve') ? (
        <ActionForm
          action={action('approve')}
          label="批准"
          tone="primary"
          values={{ version }}
          requestId={newId()}
        />
      ) : null}
      {permits(c, programme, 'announce') ? (
        <Form action={action('announce')} requestId={newId()}>
          <HiddenFields values={{ version }} />
          {programme.mode === 'draw' ? (
            <TextField
              name="publicSource"
              label="一并使用的公开号码（可不填）"
              form={form}
              hint="写明哪一天、哪一种公开开奖的号码，如：2023年11月20日福彩3D开奖号码。须在名单封存之后才产生。"
            />
          ) : null}
          <SubmitButton label="公布" confirm="公布后规则不能再改。确定公布吗？" />
        </Form>
      ) : null}
      {permits(c, programme, 'settle') ? (
        <ActionForm action={action('settle')} label="标记结清" values={{ version }} requestId={newId()} />
      ) : null}
      {(['return', 'cancel'] as const)
        .filter((word) => permits(c, programme, word))
        .map((word) => (
          <Form action={action(word)} requestId={newId()}>
            <HiddenFields values={{ version }} />
            <TextField
              name="reason"
              id={`reason-${word}`}
              label={word === 'return' ? '退回原因' : '取消原因'}
              form={form}
              required
            />
            <SubmitButton
              label={word === 'return' ? '退回修改' : '取消项目'}
              tone={word === 'cancel' ? 'danger' : 'secondary'}
            />
          </Form>
        ))}
    </>
  );
}

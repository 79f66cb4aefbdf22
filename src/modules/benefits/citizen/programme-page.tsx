import type { Child } from 'hono/jsx';
import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { WaitingForm } from '../../../ui/form/waiting-form.tsx';
import { Actions, Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { findOrganisations } from '../../orgs/index.ts';
import { BENEFITS, claimHref, programmeHref } from '../benefit-links.ts';
import { findOwnClaim } from '../claims/claim-store.ts';
import { findKnownQuota } from '../claims/known-programme-store.ts';
import { findOwnEntry } from '../draws/draw-store.ts';
import { leftInWords, type Programme, windowAt } from '../programmes/programme.ts';
import { rulesInWords } from '../programmes/programme-words.ts';
import { loadShownProgramme } from './load-shown-programme.ts';

type Status = 200 | 409 | 410 | 422 | 503;

/** One programme with its exact rules; the button is there when it can be pressed. */
export async function showProgramme(c: AppContext): Promise<Response> {
  return programmePage(c, await loadShownProgramme(c), { status: 200 });
}

/** The same page with what stood in the way, said on top. */
export async function programmePage(
  c: AppContext,
  programme: Programme,
  said: { status: Status; sentence?: string },
): Promise<Response> {
  const { db } = c.var.deps;
  const organisationIds = [programme.providerId, ...programme.organisationIds];
  const organisations = await findOrganisations(db, programme.region, organisationIds);
  return portalPage(
    c,
    { title: programme.name, current: BENEFITS, status: said.status },
    <Stack>
      {said.sentence === undefined ? null : (
        <Alert tone="warning" role="alert">
          {said.sentence}
        </Alert>
      )}
      {programme.mode === 'draw' ? await drawPart(c, programme) : await rushPart(c, programme)}
      <Section title="规则">
        <DescriptionList items={rulesInWords(programme, organisations)} />
      </Section>
      <Muted>每人只有一个结果，重复点击、断网重试都不会改变。有疑问请拨打 12351。</Muted>
    </Stack>,
  );
}

async function rushPart(c: AppContext, programme: Programme): Promise<Child> {
  const { db } = c.var.deps;
  const { region, id } = programme;
  const { personId } = c.var.actor;
  const own = personId && (await findOwnClaim(db, { region, programmeId: id, personId }));
  if (own && own.outcome === 'granted')
    return (
      <Alert tone="success" title="您已领到">
        <ButtonLink href={claimHref({ region, id: own.id })} label="查看券码" tone="primary" />
      </Alert>
    );
  if (own)
    return (
      <Alert tone="info" title="这次没有领到">
        您提交时名额已经领完。记录已保存，工会安排下一批时会参考没有领到的人数。
      </Alert>
    );
  const window = windowAt(programme, c.var.now);
  if (window === 'over') return <Alert tone="neutral">这个项目已经截止。</Alert>;
  const quota = await findKnownQuota(db, { region, id, now: c.var.now });
  return (
    <Section title={window === 'before' ? '还没有开始' : '现在可以领取'}>
      <p>
        {window === 'before'
          ? `${formatDateTime(programme.opensAt)} 整开始。`
          : `剩余名额：${leftInWords(programme.quota, quota?.taken ?? 0)}。`}
      </p>
      <Actions>
        <ClaimButton c={c} programme={programme} />
      </Actions>
    </Section>
  );
}

/** Soon before the start the button waits for its second by itself, where a script runs. */
const SOON_SECONDS = 600;

function ClaimButton({ c, programme }: { c: AppContext; programme: Programme }) {
  const action = programmeHref(programme, '/claim');
  if (c.var.actor.kind !== 'worker')
    return (
      <ButtonLink
        href={`/sign-in?next=${encodeURIComponent(c.req.path)}`}
        label="登录后领取"
        tone="primary"
      />
    );
  const seconds = Math.ceil((programme.opensAt.getTime() - c.var.now.getTime()) / 1000);
  if (seconds > SOON_SECONDS) return <Muted>请在开始前十分钟内打开这个页面。</Muted>;
  if (seconds <= 0) return <ActionForm action={action} label="领取" tone="primary" requestId={newId()} />;
  return <WaitingForm action={action} label="到点领取" seconds={seconds} />;
}

async function drawPart(c: AppContext, programme: Programme): Promise<Child> {
  const { db } = c.var.deps;
  const { region, id } = programme;
  const { personId } = c.var.actor;
  const entry = personId && (await findOwnEntry(db, { region, programmeId: id, personId }));
  const window = windowAt(programme, c.var.now);
  return (
    <Section title="抽签">
      {entry ? (
        <p>
          您已报名，您的抽签号：<Digits>{entry.number}</Digits>。只有您知道这是您的号，请自己保存。
        </p>
      ) : null}
      {!entry && window === 'before' ? <p>{formatDateTime(programme.opensAt)} 开始报名。</p> : null}
      <Actions>
        {!entry && window === 'open' ? <EnterButton c={c} programme={programme} /> : null}
        <ButtonLink
          href={programmeHref(programme, '/draw')}
          label={window === 'over' ? '名单、结果和复算' : '怎么保证公平'}
        />
      </Actions>
    </Section>
  );
}

function EnterButton({ c, programme }: { c: AppContext; programme: Programme }) {
  if (c.var.actor.kind !== 'worker')
    return (
      <ButtonLink
        href={`/sign-in?next=${encodeURIComponent(c.req.path)}`}
        label="登录后报名"
        tone="primary"
      />
    );
  return (
    <ActionForm
      action={programmeHref(programme, '/enter')}
      label="报名抽签"
      tone="primary"
      requestId={newId()}
    />
  );
}

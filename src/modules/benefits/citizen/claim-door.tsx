import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Refused } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { WaitingForm } from '../../../ui/form/waiting-form.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { BENEFITS, claimHref, programmeHref } from '../benefit-links.ts';
import { claimBenefit } from '../claims/claim-benefit.ts';
import { enterDraw } from '../draws/enter-draw.ts';
import { type Programme, windowAt } from '../programmes/programme.ts';
import { loadOwnProgramme } from './load-shown-programme.ts';
import { programmePage } from './programme-page.tsx';

/**
 * 领取. No request id is looked at: a person has one answer from a programme, whatever form it was asked with. The
 * path does no more than the session, the programme (kept for a second) and the line.
 */
export async function postClaim(c: AppContext): Promise<Response> {
  // An unread body would cost the connection.
  await c.req.text();
  const programme = await loadOwnProgramme(c);
  try {
    const answer = await claimBenefit(c.var.deps.db, actOf(c), programme);
    const { region } = programme;
    const granted = answer.outcome === 'granted';
    return c.redirect(granted ? claimHref({ region, id: answer.claimId }) : programmeHref(programme), 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusedPage(c, programme, error);
  }
}

const RETRY_SECONDS = 3;
/** So long before the start a click is kept and sent again at its second. */
const EARLY_SECONDS = 600;

function refusedPage(c: AppContext, programme: Programme, refusal: Refused): Response | Promise<Response> {
  if (refusal.code === 'benefit.queue-full') return waitPage(c, programme, refusal.message, RETRY_SECONDS);
  const seconds = Math.ceil((programme.opensAt.getTime() - c.var.now.getTime()) / 1000);
  if (windowAt(programme, c.var.now) === 'before' && seconds <= EARLY_SECONDS)
    return waitPage(c, programme, refusal.message, seconds);
  if (refusal.status === 403 || refusal.status === 404 || refusal.status === 429) throw refusal;
  return programmePage(c, programme, { status: refusal.status, sentence: refusal.message });
}

/** Nothing is lost here: with a script the page asks again by itself, without one there is the button. */
function waitPage(
  c: AppContext,
  programme: Programme,
  sentence: string,
  seconds: number,
): Response | Promise<Response> {
  c.header('Retry-After', String(seconds));
  return portalPage(
    c,
    { title: '请稍候', current: BENEFITS, status: seconds === RETRY_SECONDS ? 503 : 409 },
    <Stack>
      <Alert tone="info" role="status" title={programme.name}>
        {sentence}
      </Alert>
      <p>可以留在这个页面，约 {seconds} 秒后自动再试；没有自动跳转时，请到时点下面的按钮。</p>
      <Actions>
        <WaitingForm action={programmeHref(programme, '/claim')} label="再试一次" seconds={seconds} />
      </Actions>
    </Stack>,
  );
}

/** 报名抽签. */
export async function postEnter(c: AppContext): Promise<Response> {
  const { requestId } = await readForm(c);
  const programme = await loadOwnProgramme(c);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await enterDraw(tx, actOf(c), { programmeId: programme.id });
        return programmeHref(programme);
      }),
    (refusal) => {
      if (refusal.status === 403 || refusal.status === 404 || refusal.status === 429) throw refusal;
      return programmePage(c, programme, { status: refusal.status, sentence: refusal.message });
    },
  );
}

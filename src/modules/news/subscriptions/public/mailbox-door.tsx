import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { everyone, type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { isMailToken } from '../../mail/mail-token.ts';
import { oneClickRoutes } from '../../mail/public/one-click-door.ts';
import { findMailboxById } from '../mailbox/mailbox-store.ts';
import { confirmMailbox, stopMail } from '../mailbox/set-mailbox.ts';

const PATH = '/news/mail/:region/:id/:token';

/**
 * What the link in a mail opens, without signing in. Opening changes nothing: mail scanners open every link, they
 * press no button.
 */
export const mailboxRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    permission: everyone,
    audit: unrecorded('a page with two buttons, for whoever holds the mail'),
    handler: showMailbox,
  },
  {
    method: 'POST',
    path: `${PATH}/confirm`,
    permission: everyone,
    audit: recorded('news.confirm-mailbox'),
    handler: (c) => change(c, 'confirm'),
  },
  {
    method: 'POST',
    path: `${PATH}/stop`,
    permission: everyone,
    audit: recorded('news.stop-mail'),
    handler: (c) => change(c, 'stop'),
  },
  ...oneClickRoutes({ page: PATH, kind: 'mailbox', word: 'news.stop-mail', stop: stopMail }),
];

/** Region and mailbox of the address, proven by its signature. */
function proven(c: AppContext): { region: string; id: string; here: string } {
  const id = idParam(c);
  const token = c.req.param('token') ?? '';
  if (!isMailToken(c.var.deps.keys, { kind: 'mailbox', id, token })) return refuseCommon('not-found');
  const region = c.req.param('region') ?? '';
  return { region, id, here: `/news/mail/${region}/${id}/${token}` };
}

async function showMailbox(c: AppContext): Promise<Response> {
  const { region, id, here } = proven(c);
  const mailbox = await findMailboxById(c.var.deps.db, region, id);
  return portalPage(
    c,
    { title: '新闻订阅邮件' },
    <Stack>
      {mailbox === undefined ? (
        <Alert tone="success" role="status">
          <p>已退订，不再给这个邮箱发订阅邮件。要重新接收，请在工作台“我的订阅”里填写邮箱。</p>
        </Alert>
      ) : (
        <>
          <p>
            {mailbox.confirmedAt
              ? '这个邮箱正在接收新闻订阅邮件。'
              : '确认以后，您在工作台里的新闻订阅会发到这个邮箱。'}
          </p>
          <Actions>
            {mailbox.confirmedAt ? null : (
              <ActionForm action={`${here}/confirm`} label="确认接收" tone="primary" requestId={newId()} />
            )}
            <ActionForm action={`${here}/stop`} label="不再接收邮件" requestId={newId()} />
          </Actions>
          <p>只想调整其中一个订阅，请登录工作台，在“我的订阅”里修改。</p>
        </>
      )}
    </Stack>,
  );
}

async function change(c: AppContext, to: 'confirm' | 'stop'): Promise<Response> {
  const { region, id, here } = proven(c);
  const { requestId } = await readForm(c);
  const act = actOf(c);
  const there = { ...act, actor: { ...act.actor, region } };
  return mutate(c, requestId, async (tx) => {
    await (to === 'confirm' ? confirmMailbox : stopMail)(tx, there, id);
    return here;
  });
}

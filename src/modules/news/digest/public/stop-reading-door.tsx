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
import { Stack } from '../../../../ui/layout/stack.tsx';
import { isMailToken } from '../../mail/mail-token.ts';
import { oneClickRoutes } from '../../mail/public/one-click-door.ts';
import { stopReading } from '../readers/keep-readers.ts';

const PATH = '/news/digest-mail/:region/:id/:token';

/** The reader's own way off the list: no sign-in, a button (mail scanners open links, they press nothing). */
export const stopReadingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    permission: everyone,
    audit: unrecorded('a page with one button, for whoever holds the mail'),
    handler: showStop,
  },
  {
    method: 'POST',
    path: PATH,
    permission: everyone,
    audit: recorded('news.remove-reader'),
    handler: postStop,
  },
  ...oneClickRoutes({ page: PATH, kind: 'reader', word: 'news.remove-reader', stop: stopReading }),
];

/** Region and reader of the address, proven by its signature. */
function provenReader(c: AppContext): { region: string; id: string } {
  const id = idParam(c);
  const proof = { kind: 'reader', id, token: c.req.param('token') ?? '' } as const;
  if (!isMailToken(c.var.deps.keys, proof)) return refuseCommon('not-found');
  return { region: c.req.param('region') ?? '', id };
}

function showStop(c: AppContext): Response | Promise<Response> {
  provenReader(c);
  const isDone = c.req.query('done') === '1';
  return portalPage(
    c,
    { title: '停收剪报' },
    <Stack>
      {isDone ? (
        <Alert tone="success" role="status">
          <p>已停收，以后不再给您发剪报。</p>
        </Alert>
      ) : (
        <>
          <p>按下面的按钮，以后不再给您发剪报。</p>
          <ActionForm action={c.req.path} label="停收剪报" tone="primary" requestId={newId()} />
        </>
      )}
    </Stack>,
  );
}

async function postStop(c: AppContext): Promise<Response> {
  const { region, id } = provenReader(c);
  const { requestId } = await readForm(c);
  const act = actOf(c);
  return mutate(c, requestId, async (tx) => {
    await stopReading(tx, { ...act, actor: { ...act.actor, region } }, id);
    return `${c.req.path}?done=1`;
  });
}

import { z } from 'zod';
import { open } from '../../../../platform/crypto.ts';
import { formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import {
  choices,
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { maskMail } from '../../mail/mail-address-form.ts';
import { seals } from '../../mail/mail-seals.ts';
import { siteAddress } from '../../mail/site-address.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import { refuse } from '../digest-refusals.ts';
import { statusNames } from '../issue/digest.ts';
import { listMailings, listReaders } from '../readers/reader-store.ts';
import { sendIssue } from '../readers/send-issue.ts';
import { loadShownDigest } from './shown-digest-page.ts';

const sending = z.object({ readers: choices() });

/** Who of the list gets this issue; everybody who has not got it is ticked. */
export function showSend(c: AppContext): Promise<Response> {
  return sendPage(c, { form: undefined, status: 200 });
}

export async function postSend(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(sending, values);
  const digest = await loadShownDigest(c);
  const readerIds = parsed.ok ? parsed.value.readers : [];
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await sendIssue(tx, actOf(c), {
          digestId: digest.id,
          readerIds,
          site: siteAddress(c.var.deps.config),
          unionName: c.var.siteName,
        });
        return digestHref(digest.id, '?done=sent');
      }),
    (refusal) =>
      sendPage(c, { form: withError(parsed.form, 'readers', refusal.message), status: refusal.status }),
  );
}

async function sendPage(
  c: AppContext,
  shown: { form: FormState | undefined; status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503 },
): Promise<Response> {
  const digest = await loadShownDigest(c);
  if (digest.status !== 'issued') refuse('digest.not-so', { state: statusNames[digest.status] });
  const { db, keys } = c.var.deps;
  const place = { region: regionOf(c), digestId: digest.id };
  const [readers, sent] = await Promise.all([listReaders(db, place.region), listMailings(db, place)]);
  const unsent = readers.filter(({ id }) => !sent.has(id)).map(({ id }) => id);
  const form = shown.form ?? { ...emptyForm, values: { readers: unsent } };
  const options = readers.map(({ id, name, addressSealed }) => {
    const day = sent.get(id);
    const hint = `${maskMail(open(keys, seals.reader, addressSealed))}${day ? `，${formatDateTime(day)} 已发` : ''}`;
    return { value: id, label: name, hint };
  });
  return consolePage(
    c,
    {
      title: '邮件发送剪报',
      current: DIGESTS,
      breadcrumbs: [
        { href: DIGESTS, label: '剪报' },
        { href: digestHref(digest.id), label: digest.title },
        { label: '邮件发送' },
      ],
      status: shown.status,
    },
    readers.length === 0 ? (
      <EmptyState
        title="收件人名单是空的"
        action={<ButtonLink href={`${DIGESTS}/readers`} label="登记收件人" />}
      />
    ) : (
      <Stack>
        <ErrorSummary errors={form.errors} labels={{ readers: '收件人' }} />
        <Form action={digestHref(digest.id, '/send')} requestId={newId()}>
          <CheckboxGroup
            name="readers"
            label="收件人"
            form={form}
            options={options}
            hint="同一期每人只发一次，已发过的勾选了也不会重发。"
          />
          <Actions>
            <SubmitButton label="发送" />
            <ButtonLink href={digestHref(digest.id)} label="返回剪报" />
          </Actions>
        </Form>
      </Stack>
    ),
  );
}

import { z } from 'zod';
import { open } from '../../../../platform/crypto.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { mailAddress, maskMail } from '../../mail/mail-address-form.ts';
import { seals } from '../../mail/mail-seals.ts';
import { DIGESTS } from '../digest-links.ts';
import { addReader, removeReader } from '../readers/keep-readers.ts';
import { listReaders } from '../readers/reader-store.ts';

const READERS = `${DIGESTS}/readers`;
const labels = { name: '姓名或单位', address: '邮箱' };
const readerForm = z.object({ name: text(labels.name, 40), address: mailAddress });

const done: Readonly<Record<string, string>> = { added: '收件人已登记。', removed: '已移出名单。' };

/** 剪报收件人名单. */
export function showReaders(c: AppContext): Promise<Response> {
  return readersPage(c, emptyForm, 200);
}

export async function postReader(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(readerForm, values);
  if (!parsed.ok) return readersPage(c, parsed.form, 422);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await addReader(tx, actOf(c), parsed.value);
        return `${READERS}?done=added`;
      }),
    (refusal) => readersPage(c, withError(parsed.form, 'address', refusal.message), refusal.status),
  );
}

export async function postRemoveReader(c: AppContext): Promise<Response> {
  const id = idParam(c, 'reader');
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    await removeReader(tx, actOf(c), id);
    return `${READERS}?done=removed`;
  });
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly since: string;
}

const columns: readonly Column<Line>[] = [
  { key: 'name', header: labels.name, cell: ({ name }) => name },
  { key: 'address', header: labels.address, cell: ({ address }) => address },
  { key: 'since', header: '登记', cell: ({ since }) => since },
  {
    key: 'remove',
    header: '办理',
    cell: ({ id, name }) => (
      <ActionForm
        action={`${READERS}/${id}/remove`}
        label="移出"
        requestId={newId()}
        confirm={`把${name}移出名单？`}
      />
    ),
  },
];

async function readersPage(
  c: AppContext,
  form: FormState,
  status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503,
): Promise<Response> {
  const { db, keys } = c.var.deps;
  const rows = (await listReaders(db, regionOf(c))).map((reader) => ({
    id: reader.id,
    name: reader.name,
    address: maskMail(open(keys, seals.reader, reader.addressSealed)),
    since: `${shanghaiDate(reader.createdAt)} ${reader.creatorName}`,
  }));
  return consolePage(
    c,
    {
      title: '剪报收件人名单',
      current: DIGESTS,
      breadcrumbs: [{ href: DIGESTS, label: '剪报' }, { label: '收件人名单' }],
      flash: done[c.req.query('done') ?? ''],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={labels} />
      <Table caption="收件人" columns={columns} rows={rows} empty={<EmptyState title="名单还是空的" />} />
      <Section title="登记收件人">
        <Form action={READERS} requestId={newId()}>
          <TextField name="name" label={labels.name} form={form} size="medium" required />
          <TextField
            name="address"
            label={labels.address}
            form={form}
            type="email"
            size="medium"
            hint="每封剪报都附有停收的地址，收件人不用登录就能停收。"
            required
          />
          <SubmitButton label="登记" />
        </Form>
      </Section>
    </Stack>,
  );
}

import { addDays } from '../../../../platform/calendar.ts';
import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Refused } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findPersonCard } from '../../../people/index.ts';
import { SETTLEMENTS, TILL } from '../../benefit-links.ts';
import { tillOf } from '../../benefit-policy.ts';
import { findProgrammes } from '../../programmes/programme-store.ts';
import { checkCode, redeemClaim, type ShownCode } from '../../redemptions/redeem-claim.ts';
import { mayVoid, type Redemption } from '../../redemptions/redemption.ts';
import { codeForm, voidForm } from '../../redemptions/redemption-form.ts';
import { findRedemption, listRedemptions } from '../../redemptions/redemption-store.ts';
import { reverseRedemption } from '../../redemptions/reverse-redemption.ts';

const SHOWN_DAYS = 7;
const SHOWN = 50;

/** 核销: type or scan a code, look, take it. */
export async function showTill(c: AppContext): Promise<Response> {
  return render(c, { form: emptyForm, status: 200 });
}

/** Looks a code up; nothing is taken yet. */
export async function postCheck(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(codeForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, status: 422 });
  try {
    const found = await checkCode(c.var.deps.db, actOf(c), parsed.value.code);
    return await render(c, { form: parsed.form, status: 200, found });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return render(c, { form: withError(parsed.form, 'code', error.message), status: 422 });
  }
}

export async function postRedeem(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(codeForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const id = await redeemClaim(tx, actOf(c), parsed.value.code);
        return `${TILL}?done=${id}`;
      }),
    (refusal) => {
      if (refusal.status === 403) throw refusal;
      return render(c, { form: withError(parsed.form, 'code', refusal.message), status: 409 });
    },
  );
}

export async function postVoid(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(voidForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await reverseRedemption(tx, actOf(c), { id, reason: parsed.value.reason });
        return TILL;
      }),
    (refusal) => {
      if (refusal.status === 403 || refusal.status === 404) throw refusal;
      return render(c, { form: withError(parsed.form, '', refusal.message), status: 409 });
    },
  );
}

interface Shown {
  readonly form: FormState;
  readonly status: 200 | 409 | 422;
  readonly found?: ShownCode;
}

async function render(c: AppContext, shown: Shown): Promise<Response> {
  const { form, found } = shown;
  const errors = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    {
      title: '券码核销',
      current: TILL,
      actions: <ButtonLink href={SETTLEMENTS} label="结算单" />,
      status: shown.status,
    },
    <Stack>
      {errors ? <ErrorSummary errors={form.errors} labels={{ code: '券码', reason: '撤销原因' }} /> : null}
      {await doneWords(c)}
      {found ? await FoundCode(c, found, String(form.values.code ?? '')) : null}
      <Section title={found ? '查下一个' : '查验券码'}>
        <Form action={`${TILL}/check`} requestId={newId()}>
          <TextField
            name="code"
            label="券码"
            form={found ? emptyForm : form}
            required
            size="medium"
            autocomplete="off"
            placeholder="ABCDE-23456"
            hint="10 位字母和数字，大小写、空格和横线都可以；也可以用扫码枪扫二维码"
          />
          <SubmitButton label="查验" tone={found ? 'secondary' : 'primary'} />
        </Form>
      </Section>
      {await recentPart(c, form)}
    </Stack>,
  );
}

async function FoundCode(c: AppContext, { claim, programme }: ShownCode, code: string) {
  const { db, keys } = c.var.deps;
  const card = await findPersonCard(db, claim.region, claim.personId, keys);
  return (
    <Section title="可以使用">
      <DescriptionList
        items={[
          { term: '项目', detail: programme.name },
          { term: '内容', detail: `${programme.what}（${formatYuan(claim.valueFen)} 元）` },
          { term: '领取人', detail: card?.maskedName },
          { term: '有效期至', detail: claim.redeemUntil },
          { term: '怎么用', detail: programme.howToUse },
        ]}
      />
      <Form action={`${TILL}/redeem`} requestId={newId()}>
        <HiddenFields values={{ code }} />
        <Actions>
          <SubmitButton label="确认核销" />
          <ButtonLink href={TILL} label="不核销" />
        </Actions>
      </Form>
    </Section>
  );
}

async function doneWords(c: AppContext) {
  const id = c.req.query('done') ?? '';
  const done = /^[0-9a-f-]{36}$/.test(id) ? await findRedemption(c.var.deps.db, regionOf(c), id) : undefined;
  if (!done || done.providerId !== tillOf(c.var.actor) || done.voidedAt) return null;
  return (
    <Alert tone="success" role="status">
      已核销，{formatYuan(done.valueFen)} 元，{formatDateTime(done.redeemedAt)}。
    </Alert>
  );
}

async function recentPart(c: AppContext, form: FormState) {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const today = shanghaiDate(c.var.now);
  const providerId = tillOf(c.var.actor) ?? '';
  const span = { region, providerId, from: addDays(today, -SHOWN_DAYS), to: today };
  const rows =
    providerId === '' ? [] : (await listRedemptions(db, span, { offset: 0, limit: SHOWN })).slice(0, SHOWN);
  const programmes = await findProgrammes(
    db,
    region,
    rows.map(({ programmeId }) => programmeId),
  );
  return (
    <Section title="最近七天的核销">
      <Table<Redemption>
        caption="最近七天的核销"
        columns={[
          { key: 'at', header: '时间', cell: (row) => formatDateTime(row.redeemedAt) },
          { key: 'what', header: '项目', cell: (row) => programmes.get(row.programmeId)?.name },
          { key: 'value', header: '金额（元）', align: 'end', cell: (row) => formatYuan(row.valueFen) },
          { key: 'by', header: '经手人', cell: (row) => row.redeemedBy },
          { key: 'state', header: '状态', cell: (row) => <State row={row} today={today} form={form} /> },
        ]}
        rows={rows}
        empty={<EmptyState title="最近七天没有核销" />}
      />
      <Muted>点错了可以当天撤销，要写明原因；第二天起请联系县总工会。</Muted>
    </Section>
  );
}

function State({ row, today, form }: { row: Redemption; today: string; form: FormState }) {
  if (row.voidedAt) return <>已撤销：{row.voidReason}</>;
  if (!mayVoid(row, today)) return <Tag tone="success">{row.settlementId ? '已结算' : '已核销'}</Tag>;
  return (
    <Form action={`${TILL}/${row.id}/void`} requestId={newId()}>
      <TextField name="reason" id={`reason-${row.id}`} label="撤销原因" form={form} size="medium" />
      <SubmitButton label="撤销" tone="secondary" confirm="确定撤销这笔核销吗？" />
    </Form>
  );
}

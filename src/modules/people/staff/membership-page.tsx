import { formatDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import type { Panel } from '../../../platform/http/panel.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { findOrganisations, searchOrganisations } from '../../orgs/index.ts';
import { findPersonFile } from '../find-person.ts';
import { joinUnion, leaveUnion, transferMembership } from '../memberships/join-union.ts';
import { openMembership } from '../memberships/membership.ts';
import {
  type MembershipAct,
  membershipActNames,
  membershipActs,
  membershipForm,
} from '../memberships/membership-form.ts';
import { refuse } from '../memberships/membership-refusals.ts';
import { findMemberships } from '../memberships/membership-store.ts';
import { keepPeople } from '../people-permissions.ts';

const HOME = '/console/people';

/** 会籍 on the page of a person: where and since when, and what can be put down next. */
export const membershipPanel: Panel = {
  on: 'person',
  permission: keepPeople,
  render: async (c, id) => {
    const { db } = c.var.deps;
    const memberships = await findMemberships(db, regionOf(c), [id]);
    const unionIds = memberships.map(({ unionId }) => unionId);
    const unions = await findOrganisations(db, regionOf(c), unionIds);
    const acts: MembershipAct[] = openMembership(memberships) ? ['transfer', 'leave'] : ['join'];
    const buttons = acts.map((act) => (
      <ButtonLink href={`${HOME}/${id}/membership?act=${act}`} label={membershipActNames[act]} />
    ));
    return (
      <Section title="会籍" actions={buttons}>
        <Table
          caption="会籍"
          columns={[
            { key: 'union', header: '工会', cell: ({ unionId }) => unions.get(unionId)?.name },
            { key: 'joined', header: '入会', cell: ({ joinedOn }) => formatDate(joinedOn) },
            { key: 'left', header: '至', cell: ({ leftOn }) => (leftOn ? formatDate(leftOn) : '至今') },
            { key: 'source', header: '依据', cell: ({ source }) => source },
          ]}
          rows={memberships}
          empty={<EmptyState title="还不是工会会员" />}
        />
      </Section>
    );
  },
};

export function showMembership(c: AppContext): Promise<Response> {
  const act = membershipActs.find((one) => one === c.req.query('act')) ?? 'join';
  return render(c, { values: { act }, errors: {} });
}

async function render(c: AppContext, form: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  const id = idParam(c);
  const file = (await findPersonFile(c.var.deps.db, actOf(c), id)) ?? refuseCommon('not-found');
  const act = membershipActs.find((one) => one === form.values.act) ?? 'join';
  const title = membershipActNames[act];
  return consolePage(
    c,
    {
      title,
      current: HOME,
      breadcrumbs: [
        { href: HOME, label: '职工档案' },
        { href: `${HOME}/${id}`, label: file.name },
        { label: title },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${HOME}/${id}/membership`} requestId={newId()}>
        <HiddenFields values={{ act }} />
        {act === 'leave' ? null : (
          <TextField
            name="unionName"
            label={act === 'transfer' ? '转入工会' : '入会工会'}
            form={form}
            required
            hint="写全称，须与单位名册中的工会一致"
          />
        )}
        <DateField name="on" label={act === 'leave' ? '最后一天' : '入会日期'} form={form} required />
        <TextField
          name="source"
          label={act === 'leave' ? '原因' : '依据'}
          form={form}
          required
          hint={act === 'leave' ? '如：本人申请、调离本县、退休' : '如：入会申请书、会员名册、转会介绍信'}
        />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={`${HOME}/${id}`} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

export async function postMembership(c: AppContext): Promise<Response> {
  const personId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(membershipForm, values);
  if (!parsed.ok) return render(c, parsed.form, 422);
  const typed = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        if (typed.act === 'leave') {
          await leaveUnion(tx, actOf(c), { personId, leftOn: typed.on, reason: typed.source });
        } else {
          const search = { text: typed.unionName, kind: 'union' as const, limit: 20 };
          const found = await searchOrganisations(tx, regionOf(c), search);
          const union =
            found.find(({ name }) => name === typed.unionName) ?? refuse('membership.not-a-union');
          const joining = { personId, unionId: union.id, joinedOn: typed.on, source: typed.source };
          await (typed.act === 'join' ? joinUnion : transferMembership)(tx, actOf(c), joining);
        }
        return `${HOME}/${personId}`;
      }),
    (refusal) => {
      const field = refusal.code === 'membership.not-a-union' ? 'unionName' : '';
      return render(c, withError(parsed.form, field, refusal.message), refusal.status === 422 ? 422 : 409);
    },
  );
}

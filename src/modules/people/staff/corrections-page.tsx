import type { KeyRing } from '../../../platform/crypto.ts';
import { formatDateTime } from '../../../platform/dates.ts';
import { addressWith, idParam, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { Tabs } from '../../../ui/tabs/tabs.tsx';
import { townshipName } from '../../orgs/index.ts';
import { maskBankCard } from '../bank-card.ts';
import { answerCorrection } from '../corrections/answer-correction.ts';
import {
  type Correction,
  type CorrectionState,
  correctionFields,
  correctionStates,
} from '../corrections/correction.ts';
import { listCorrections } from '../corrections/correction-store.ts';
import { openWanted } from '../corrections/seal-correction.ts';
import { educationLevels } from '../education-levels.ts';
import { ethnicGroups } from '../ethnic-groups.ts';
import { findPersonCards } from '../find-person.ts';
import { maskIdentity } from '../identity-number.ts';
import { householdTypes, type PersonCard } from '../person.ts';
import { maskPhone } from '../phone.ts';

const HOME = '/console/corrections';
const PAGE_SIZE = 20;

/** What workers ask to have corrected, open requests first. */
export async function showCorrections(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db, keys } = c.var.deps;
  const asked = c.req.query('state');
  const state: CorrectionState = asked === 'accepted' || asked === 'refused' ? asked : 'open';
  const page = pageNumber(c);
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await listCorrections(db, regionOf(c), { state, offset, limit: PAGE_SIZE });
  const corrections = rows.slice(0, PAGE_SIZE);
  const people = await findPersonCards(
    db,
    regionOf(c),
    corrections.map(({ personId }) => personId),
    keys,
  );
  const wrong = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    { title: '更正申请', current: HOME, status: wrong ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Tabs label="状态" current={addressOf(state)} tabs={tabs} />
      {corrections.length === 0 ? <EmptyState title={`没有${correctionStates[state]}的更正申请`} /> : null}
      {corrections.map((correction) => (
        <CorrectionCard correction={correction} person={people.get(correction.personId)} keys={keys} />
      ))}
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(addressOf(state), { page: number })}
      />
    </Stack>,
  );
}

function addressOf(state: CorrectionState): string {
  return state === 'open' ? HOME : `${HOME}?state=${state}`;
}

const tabs = (['open', 'accepted', 'refused'] as const).map((state) => ({
  href: addressOf(state),
  label: correctionStates[state],
}));

interface CardProps {
  readonly correction: Correction;
  readonly person: PersonCard | undefined;
  readonly keys: KeyRing;
}

function CorrectionCard({ correction, person, keys }: CardProps) {
  const wanted = readable(correction, openWanted(keys, correction.wantedSealed));
  const answered =
    correction.answeredAt && `${correction.answeredByName} ${formatDateTime(correction.answeredAt)}`;
  return (
    <Section title={`${person?.name ?? '已移走的档案'}:${correctionFields[correction.field]}`}>
      <DescriptionList
        items={[
          { term: '希望改为', detail: wanted },
          { term: '理由', detail: correction.reason },
          { term: '提出时间', detail: formatDateTime(correction.askedAt) },
          { term: '档案', detail: <a href={`/console/people/${correction.personId}`}>查看档案</a> },
          ...(answered ? [{ term: '答复', detail: `${answered} ${correction.answer ?? ''}` }] : []),
        ]}
      />
      {correction.state === 'open' ? <AnswerForm id={correction.id} /> : null}
    </Section>
  );
}

function AnswerForm({ id }: { id: string }) {
  return (
    <Form action={`${HOME}/${id}`} requestId={newId()}>
      <TextField id={`answer-${id}`} name="answer" label="答复说明" hint="不采纳时必填，职工会看到" />
      <Actions>
        <SubmitButton label="采纳并更正" name="decision" value="accept" />
        <SubmitButton label="不采纳" name="decision" value="refuse" tone="secondary" />
      </Actions>
    </Form>
  );
}

/** What was asked for, in words; numbers stay masked here, too. */
function readable(correction: Pick<Correction, 'field'>, wanted: string): string {
  const tables: Partial<Record<Correction['field'], Readonly<Record<string, string>>>> = {
    education: educationLevels,
    ethnic: ethnicGroups,
    'household-type': householdTypes,
  };
  if (correction.field === 'identity') return maskIdentity(wanted);
  if (correction.field === 'phone') return maskPhone(wanted);
  if (correction.field === 'bank-card') return maskBankCard(wanted);
  if (correction.field === 'township') return townshipName(wanted) ?? wanted;
  return tables[correction.field]?.[wanted] ?? wanted;
}

export async function postAnswer(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const answer = typeof values.answer === 'string' ? values.answer.trim() : '';
  const form: FormState = { values, errors: {} };
  if (values.decision !== 'accept' && answer === '') {
    return showCorrections(c, withError(form, '', '不采纳时请写明理由'));
  }
  const decided =
    values.decision === 'accept'
      ? ({ id, decision: 'accept', answer: answer || undefined } as const)
      : ({ id, decision: 'refuse', answer } as const);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await answerCorrection(tx, actOf(c), decided);
        return HOME;
      }),
    (refusal) => showCorrections(c, withError(form, '', refusal.message)),
  );
}

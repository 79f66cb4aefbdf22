import { formatDate } from '../../../platform/dates.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { renderPanels } from '../../../platform/http/panel.ts';
import { newId } from '../../../platform/id.ts';
import { Refused, refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { findOrganisations, townshipName } from '../../orgs/index.ts';
import { consentPurposes } from '../consents/consent.ts';
import { findConsents } from '../consents/consent-store.ts';
import { giveConsent, withdrawConsent } from '../consents/give-consent.ts';
import { findDisclosures } from '../disclosures/disclosure-store.ts';
import { educationLevels } from '../education-levels.ts';
import { findEmploymentSpells } from '../employment/employment-store.ts';
import { ethnicGroups } from '../ethnic-groups.ts';
import { findPersonFile } from '../find-person.ts';
import { identityTypeLabels } from '../identity-number.ts';
import { householdTypes, type PersonFile, sexNames } from '../person.ts';
import { revealForm } from '../person-form.ts';
import { type RevealedPerson, revealPerson } from '../reveal-person.ts';
import { ConsentSection, DisclosureSection, EmploymentSection } from './person-sections.tsx';
import { KnownFile, RevealedFields, RevealForm } from './reveal-view.tsx';

const HOME = '/console/people';

/** One person's file with masked numbers, and what higher modules know about the person. */
export async function showPerson(
  c: AppContext,
  shown: { form: FormState; revealed?: RevealedPerson; reason?: string } = { form: emptyForm },
): Promise<Response> {
  const id = idParam(c);
  const { db } = c.var.deps;
  const region = regionOf(c);
  const file = (await findPersonFile(db, actOf(c), id)) ?? refuseCommon('not-found');
  const spells = await findEmploymentSpells(db, region, [id]);
  const employers = await findOrganisations(
    db,
    region,
    spells.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const consents = await findConsents(db, region, id);
  const disclosures = await findDisclosures(db, region, id);
  const panels = await renderPanels(c, 'person', id);
  const wrong = Object.keys(shown.form.errors).length > 0;
  return consolePage(
    c,
    {
      title: file.name,
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '职工档案' }, { label: file.name }],
      actions: <ButtonLink href={`${HOME}/${id}/edit`} label="修改" />,
      status: wrong ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <KnownFile known={c.req.query('known')} />
      {shown.revealed ? <RevealedFields revealed={shown.revealed} reason={shown.reason ?? ''} /> : null}
      <Section title="基本情况">
        <DescriptionList columns items={factsOf(file)} />
        <RevealForm personId={id} form={shown.form} requestId={newId()} />
      </Section>
      {panels}
      <EmploymentSection personId={id} spells={spells} employers={employers} />
      <ConsentSection personId={id} consents={consents} requestId={newId} />
      <DisclosureSection disclosures={disclosures} />
    </Stack>,
  );
}

function factsOf(file: PersonFile) {
  const household = householdTypes[file.householdType];
  const source =
    file.householdSource &&
    file.householdAsOf &&
    `（${file.householdSource}，${formatDate(file.householdAsOf)}）`;
  return [
    { term: '姓名', detail: file.name },
    { term: '性别', detail: sexNames[file.sex] },
    { term: '出生日期', detail: file.birthDate && formatDate(file.birthDate) },
    { term: identityTypeLabels[file.identityType], detail: file.maskedIdentity },
    { term: '手机号', detail: file.maskedPhone },
    { term: '银行卡', detail: file.maskedBankCard && `${file.bankName ?? ''} ${file.maskedBankCard}` },
    { term: '户籍性质', detail: `${household}${source ?? ''}` },
    { term: '居住乡镇', detail: file.townshipCode && (townshipName(file.townshipCode) ?? file.townshipCode) },
    { term: '民族', detail: file.ethnicCode && ethnicGroups[file.ethnicCode] },
    { term: '文化程度', detail: file.educationCode && educationLevels[file.educationCode] },
  ];
}

/** Shows whole numbers once, on the answer to this form; reloading asks again. */
export async function postReveal(c: AppContext): Promise<Response> {
  const personId = idParam(c);
  const { values } = await readForm(c);
  const parsed = parseForm(revealForm, values);
  if (!parsed.ok) return showPerson(c, { form: parsed.form });
  const { fields, reason } = parsed.value;
  try {
    const revealed = await inTransaction(c.var.deps.db, (tx) =>
      revealPerson(tx, actOf(c), { personId, fields, reason }),
    );
    return await showPerson(c, { form: emptyForm, revealed, reason });
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error;
    return showPerson(c, { form: withError(parsed.form, 'reason', error.message) });
  }
}

/** A consent on signed paper is put down, or taken back, by staff. */
export async function postConsent(c: AppContext): Promise<Response> {
  const personId = idParam(c);
  const { values, requestId } = await readForm(c);
  const purpose = consentPurposes.find((one) => one === values.purpose) ?? refuseCommon('not-found');
  const change = values.act === 'withdraw' ? withdrawConsent : giveConsent;
  return mutate(c, requestId, async (tx) => {
    await change(tx, actOf(c), { personId, purpose });
    return `${HOME}/${personId}`;
  });
}

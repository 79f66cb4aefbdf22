import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { townshipName } from '../../orgs/index.ts';
import { findPersonCard, type PersonCard } from '../../people/index.ts';
import { type Certificate, questionsAbout } from '../certificate.ts';
import { findCertificate, findCertificatesOf } from '../certificate-store.ts';
import { levelByOrdinal } from '../skill-level.ts';
import { keepTalents } from '../talent-permissions.ts';
import { CertificateNumberParts } from './certificate-number-parts.tsx';

const HOME = '/console/talents';

/** One certificate: what its number says, whose it is, what should be compared. */
export async function showRecord(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { deps, actor, now } = c.var;
  const region = regionOf(c);
  const certificate = (await findCertificate(deps.db, region, idParam(c))) ?? refuseCommon('not-found');
  const [card, all] = await Promise.all([
    findPersonCard(deps.db, region, certificate.personId, deps.keys),
    findCertificatesOf(deps.db, region, certificate.personId),
  ]);
  const mayChange = mayPass(actor, keepTalents) && certificate.removedOn === undefined;
  const facts = {
    birthDate: card?.birthDate,
    personName: card?.name ?? certificate.holderName,
    today: shanghaiDate(now),
  };
  return consolePage(
    c,
    {
      title: `${certificate.holderName}:${certificate.occupationName}`,
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '技能人才名册' }, { label: certificate.holderName }],
      actions: mayChange ? <ButtonLink href={`${HOME}/${certificate.id}/edit`} label="修改" /> : undefined,
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <Questions questions={questionsAbout(certificate, facts)} certificate={certificate} />
      <Section title="证书">
        <DescriptionList columns items={factsOf(certificate)} />
      </Section>
      <CertificateNumberParts number={certificate.certificateNumber} />
      <Section title="持证人">
        <DescriptionList columns items={card ? holderOf(card) : []} />
      </Section>
      <Others certificates={all.filter(({ id }) => id !== certificate.id)} />
      {mayChange ? <Removal id={certificate.id} form={form} /> : null}
    </Stack>,
  );
}

function Questions({ questions, certificate }: { questions: string[]; certificate: Certificate }) {
  if (certificate.removedOn !== undefined) {
    return (
      <Alert tone="warning" title={`已于 ${formatDate(certificate.removedOn)} 移出名册`}>
        <p>{certificate.removedReason}</p>
      </Alert>
    );
  }
  if (questions.length === 0) return null;
  return (
    <Alert tone="warning" title="请核对">
      <ul>
        {questions.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
    </Alert>
  );
}

function factsOf(certificate: Certificate) {
  return [
    { term: '职业（工种）', detail: certificate.occupationName },
    { term: '职业编码', detail: certificate.occupationCode },
    { term: '技能等级', detail: levelByOrdinal(certificate.level)?.label },
    { term: '证书编号', detail: certificate.certificateNumber },
    { term: '发证机构', detail: certificate.issuer },
    { term: '发证日期', detail: certificate.issuedOn },
    { term: '有效期至', detail: certificate.expiresOn ?? '长期' },
    { term: '工作单位', detail: employerOf(certificate) },
    { term: '乡镇', detail: townshipName(certificate.townshipCode ?? '') },
    { term: '数据来源', detail: certificate.source },
    { term: '登记日期', detail: certificate.registeredOn },
  ];
}

/** An employer on file leads to its other certificates. */
function employerOf({ employerName, organisationId }: Certificate) {
  if (organisationId === undefined) return employerName;
  return <a href={addressWith('/console/talents', { employer: organisationId })}>{employerName}</a>;
}

function holderOf(card: PersonCard) {
  return [
    { term: '姓名', detail: card.name },
    { term: '证件号码', detail: card.maskedIdentity },
    { term: '手机号', detail: card.maskedPhone },
    { term: '出生日期', detail: card.birthDate },
  ];
}

function Others({ certificates }: { certificates: readonly Certificate[] }) {
  if (certificates.length === 0) return null;
  return (
    <Section title="同一人的其他证书">
      <ul>
        {certificates.map((one) => (
          <li>
            <a href={`${HOME}/${one.id}`}>
              {one.occupationName} {levelByOrdinal(one.level)?.label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Removal({ id, form }: { id: string; form: FormState }) {
  return (
    <Section title="移出名册">
      <Form action={`${HOME}/${id}/remove`} requestId={newId()}>
        <TextField
          name="reason"
          label="移出原因"
          form={form}
          required
          hint="移出后不再计入以后日期的指标，记录仍保留。"
        />
        <SubmitButton label="移出名册" tone="danger" confirm="确定把这张证书移出名册吗?" />
      </Form>
    </Section>
  );
}

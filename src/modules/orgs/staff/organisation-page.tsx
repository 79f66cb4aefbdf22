import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { renderPanels } from '../../../platform/http/panel.ts';
import { mayPass } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { parseCreditCode } from '../credit-code.ts';
import {
  kindWarning,
  type OrganisationFile,
  organisationKinds,
  organisationStatuses,
} from '../organisation.ts';
import { findOrganisationFile } from '../organisation-store.ts';
import { keepOrganisations } from '../organisations-permissions.ts';
import { townshipName } from '../townships.ts';
import { openContactPhone } from '../write-organisation.ts';

/** One organisation, with what higher modules add about it. */
export async function showOrganisation(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { db, keys } = c.var.deps;
  const file = (await findOrganisationFile(db, regionOf(c), id)) ?? refuseCommon('not-found');
  const panels = await renderPanels(c, 'organisation', id);
  const mayEdit = mayPass(c.var.actor, keepOrganisations);
  return consolePage(
    c,
    {
      title: file.name,
      current: '/console/orgs',
      breadcrumbs: [{ href: '/console/orgs', label: '单位名册' }, { label: file.name }],
      actions: mayEdit ? <ButtonLink href={`/console/orgs/${id}/edit`} label="修改" /> : undefined,
    },
    <Stack>
      {warningsOf(file).map((warning) => (
        <Alert tone="warning">{warning}</Alert>
      ))}
      <Section title="基本情况">
        <DescriptionList columns items={factsOf(file, openContactPhone(keys, file.contactPhoneSealed))} />
      </Section>
      {panels}
    </Stack>,
  );
}

/** What staff should look at; nothing here stops them. */
function warningsOf(file: Pick<OrganisationFile, 'kind' | 'creditCode'>): string[] {
  const parsed = file.creditCode === undefined ? undefined : parseCreditCode(file.creditCode);
  if (!parsed?.ok) return [];
  return [parsed.warning, kindWarning(file.kind, parsed.kind)].filter((warning) => warning !== undefined);
}

function factsOf(file: OrganisationFile, phone: string | undefined) {
  return [
    { term: '类别', detail: organisationKinds[file.kind] },
    { term: '统一社会信用代码', detail: file.creditCode },
    { term: '状态', detail: organisationStatuses[file.status] },
    { term: '所在乡镇', detail: file.townshipCode && (townshipName(file.townshipCode) ?? file.townshipCode) },
    { term: '地址', detail: file.address },
    { term: '法定代表人（负责人）', detail: file.legalPersonName },
    { term: '联系人', detail: file.contactName },
    { term: '联系电话', detail: phone },
    { term: '曾用名', detail: file.formerNames.join('、') },
    { term: '简称', detail: file.aliases.join('、') },
  ];
}

import { formatDate, formatDateTime } from '../../../platform/dates.ts';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { Organisation } from '../../orgs/index.ts';
import {
  type Consent,
  type ConsentPurpose,
  consentPurposes,
  consentTexts,
  inForce,
} from '../consents/consent.ts';
import type { Disclosure } from '../disclosures/disclosure.ts';
import { type EmploymentSpell, overlappingPairs } from '../employment/employment-spell.ts';

interface EmploymentProps {
  readonly personId: string;
  readonly spells: readonly EmploymentSpell[];
  readonly employers: ReadonlyMap<string, Organisation>;
}

export function EmploymentSection({ personId, spells, employers }: EmploymentProps) {
  const columns: readonly Column<EmploymentSpell>[] = [
    {
      key: 'employer',
      header: '用人单位',
      cell: ({ organisationId, employerName }) =>
        (organisationId && employers.get(organisationId)?.name) ?? employerName ?? '–',
    },
    { key: 'occupation', header: '岗位或工种', cell: ({ occupation }) => occupation ?? '–' },
    { key: 'from', header: '自', cell: ({ from }) => formatDate(from) },
    { key: 'to', header: '至', cell: ({ to }) => (to ? formatDate(to) : '至今') },
  ];
  const add = <ButtonLink href={`/console/people/${personId}/employment`} label="登记用工经历" />;
  return (
    <Section title="用工经历" actions={add}>
      {overlappingPairs(spells).length > 0 ? <p>有同一时间在不同单位的记录，请向本人了解情况。</p> : null}
      <Table
        caption="用工经历"
        columns={columns}
        rows={spells}
        empty={<EmptyState title="还没有登记用工经历" />}
      />
    </Section>
  );
}

interface ConsentProps {
  readonly personId: string;
  readonly consents: readonly Consent[];
  readonly requestId: () => string;
}

export function ConsentSection({ personId, consents, requestId }: ConsentProps) {
  const columns: readonly Column<ConsentPurpose>[] = [
    { key: 'purpose', header: '事项', cell: (purpose) => consentTexts[purpose].name },
    { key: 'state', header: '状态', cell: (purpose) => <ConsentTag consent={inForce(consents, purpose)} /> },
    {
      key: 'act',
      header: '凭签字的同意书',
      cell: (purpose) => {
        const given = inForce(consents, purpose) !== undefined;
        return (
          <ActionForm
            action={`/console/people/${personId}/consents`}
            label={given ? '登记撤回' : '登记同意'}
            values={{ purpose, act: given ? 'withdraw' : 'give' }}
            requestId={requestId()}
          />
        );
      },
    },
  ];
  return (
    <Section title="本人同意">
      <Table caption="本人同意" columns={columns} rows={consentPurposes} empty={null} />
    </Section>
  );
}

function ConsentTag({ consent }: { consent: Consent | undefined }) {
  if (!consent) return <Tag>未同意</Tag>;
  const where = consent.givenThrough === 'portal' ? '网上' : '书面';
  return (
    <Tag tone="success">
      {where}同意，{formatDateTime(consent.givenAt)}
    </Tag>
  );
}

export function DisclosureSection({ disclosures }: { disclosures: readonly Disclosure[] }) {
  return (
    <Section title="提供给其他单位的记录">
      <Table
        caption="提供记录"
        columns={disclosureColumns}
        rows={disclosures}
        empty={<EmptyState title="没有向其他单位提供过" />}
      />
    </Section>
  );
}

const disclosureColumns: readonly Column<Disclosure>[] = [
  { key: 'at', header: '时间', cell: ({ disclosedAt }) => formatDateTime(disclosedAt) },
  { key: 'recipient', header: '接收单位', cell: ({ recipient }) => recipient },
  { key: 'what', header: '内容', cell: ({ what }) => what },
  { key: 'purpose', header: '用途', cell: ({ purpose }) => purpose },
  { key: 'basis', header: '依据', cell: ({ legalBasis }) => legalBasis },
];

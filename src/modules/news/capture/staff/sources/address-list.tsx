import { formatDateTime } from '../../../../../platform/dates.ts';
import { Section } from '../../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tabs } from '../../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../../ui/tone.ts';
import { type AddressStatus, statusNames } from '../../frontier/address-lifecycle.ts';
import type { FrontierAddress } from '../../frontier/address-row.ts';
import { snapshotHref } from '../capture-links.ts';

interface Props {
  readonly addresses: readonly FrontierAddress[];
  readonly counts: Partial<Record<AddressStatus, number>>;
  readonly status: AddressStatus | undefined;
  readonly page: number;
  readonly hasNext: boolean;
  readonly hrefFor: (query: { status?: string | undefined; page?: number }) => string;
}

const statuses: readonly AddressStatus[] = ['waiting', 'kept', 'refused', 'gone', 'given-up'];

/** The status that an address filter asks for, or undefined for all. */
export function addressStatus(asked: string | undefined): AddressStatus | undefined {
  return statuses.find((status) => status === asked);
}

/** Every address a source led to, and what became of it. */
export function AddressList({ addresses, counts, status, page, hasNext, hrefFor }: Props) {
  const total = statuses.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const tabs = [
    { href: hrefFor({}), label: '全部', count: total },
    ...statuses.map((one) => ({
      href: hrefFor({ status: one }),
      label: statusNames[one],
      count: counts[one] ?? 0,
    })),
  ];
  return (
    <Section title="网址">
      <Tabs label="按状态" tabs={tabs} current={hrefFor({ status })} />
      <Table
        caption="这个来源的网址"
        columns={columns}
        rows={addresses}
        empty={
          <EmptyState title="没有网址">
            <p>抓取列表后，找到的网址会出现在这里。</p>
          </EmptyState>
        }
      />
      <Pagination page={page} hasNext={hasNext} hrefFor={(number) => hrefFor({ status, page: number })} />
    </Section>
  );
}

const tones: Readonly<Record<AddressStatus, Tone>> = {
  waiting: 'info',
  kept: 'success',
  refused: 'warning',
  gone: 'neutral',
  'given-up': 'danger',
};

const columns: readonly Column<FrontierAddress>[] = [
  {
    key: 'url',
    header: '网址',
    width: 'wide',
    cell: ({ url, snapshotId }) => (snapshotId ? <a href={snapshotHref(snapshotId)}>{url}</a> : url),
  },
  { key: 'kind', header: '种类', cell: ({ kind }) => (kind === 'list' ? '列表' : '网页') },
  {
    key: 'status',
    header: '状态',
    cell: ({ status }) => <Tag tone={tones[status]}>{statusNames[status]}</Tag>,
  },
  {
    key: 'last',
    header: '最近一次',
    width: 'medium',
    cell: ({ attemptedAt, detail }) =>
      attemptedAt ? `${formatDateTime(attemptedAt)} ${detail ?? ''}` : '还没有访问过',
  },
  {
    key: 'due',
    header: '下次',
    cell: ({ dueAt }) => (dueAt ? (dueAt.getUTCFullYear() < 9000 ? formatDateTime(dueAt) : '暂停中') : '–'),
  },
];

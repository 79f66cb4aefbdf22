import type { Child } from 'hono/jsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { townshipName } from '../../orgs/index.ts';
import { householdTypes, type PersonCard, sexNames } from '../person.ts';

/** People with masked numbers; a row leads to the file. */
export function PeopleTable({ people, empty }: { people: readonly PersonCard[]; empty: Child }) {
  return (
    <Table
      caption="职工档案"
      columns={columns}
      rows={people}
      rowHref={({ id }) => `/console/people/${id}`}
      empty={empty}
    />
  );
}

const columns: readonly Column<PersonCard>[] = [
  { key: 'name', header: '姓名', cell: ({ name }) => name },
  { key: 'sex', header: '性别', width: 'narrow', cell: ({ sex }) => sexNames[sex] },
  {
    key: 'birth',
    header: '出生年份',
    width: 'narrow',
    cell: ({ birthDate }) => birthDate?.slice(0, 4) ?? '–',
  },
  { key: 'identity', header: '证件号码', cell: ({ maskedIdentity }) => maskedIdentity },
  { key: 'phone', header: '手机号', cell: ({ maskedPhone }) => maskedPhone ?? '–' },
  { key: 'household', header: '户籍性质', cell: ({ householdType }) => householdTypes[householdType] },
  {
    key: 'township',
    header: '乡镇',
    cell: ({ townshipCode }) => (townshipCode && townshipName(townshipCode)) ?? '–',
  },
];

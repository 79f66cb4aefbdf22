import { addressWith } from '../../../platform/http/address.ts';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { townshipName, townshipsOf } from '../../orgs/index.ts';
import type { TalentFilter } from '../certificate-form.ts';
import { levelByOrdinal, skillLevels } from '../skill-level.ts';

const HOME = '/console/talents';

const levels = [
  { value: 'high', label: '高级工(三级)及以上' },
  ...skillLevels.map(({ ordinal, label }) => ({ value: String(ordinal), label })),
];
const terms = [30, 90, 180, 365].map((days) => ({ value: String(days), label: `${days} 天内` }));

/** The filters of the register; what is not a field here (职业, 单位) comes from links and stays as a chip. */
export function RegisterFilters({ filter, region }: { filter: TalentFilter; region: string }) {
  const townships = townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterBar action={HOME} resetHref={HOME} active={chips(filter)}>
      <TextField name="q" label="姓名、职业、单位或证书编号" value={filter.q} type="search" />
      <Select name="level" label="等级" options={levels} value={filter.level} blank="全部" />
      <TextField name="occupation" label="职业（工种）全称" value={filter.occupation} />
      <Select name="township" label="乡镇" options={townships} value={filter.township} blank="全部" />
      <Select
        name="expiring"
        label="即将到期"
        options={terms}
        value={filter.expiring === undefined ? undefined : String(filter.expiring)}
        blank="不限"
      />
      <DateField name="asOf" label="截止日期" value={filter.asOf} />
    </FilterBar>
  );
}

function chips(filter: TalentFilter) {
  const without = (name: keyof TalentFilter) => addressWith(HOME, { ...filter, [name]: undefined });
  const words: Partial<Record<keyof TalentFilter, string>> = {
    q: `含“${filter.q}”`,
    level: filter.level === 'high' ? '高级工(三级)及以上' : levelByOrdinal(Number(filter.level))?.label,
    occupation: filter.occupation,
    employer: '指定单位',
    township: townshipName(filter.township ?? ''),
    expiring: `${filter.expiring} 天内到期`,
    asOf: `截至 ${filter.asOf}`,
  };
  const names = ['q', 'level', 'occupation', 'employer', 'township', 'expiring', 'asOf'] as const;
  return names
    .filter((name) => filter[name] !== undefined)
    .map((name) => ({ label: words[name] ?? name, removeHref: without(name) }));
}

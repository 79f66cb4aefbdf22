import { addressWith } from '../../../../platform/http/address.ts';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { NEWS } from '../article-links.ts';
import { type ArticleFilter, type FilterNames, filterWords } from '../filter/article-filter.ts';
import { categories, themes } from '../filter/topics.ts';

interface Props {
  readonly filter: ArticleFilter;
  readonly origins: readonly { id: string; name: string }[];
  readonly names: FilterNames;
}

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** One list for three ticks: a register is looked at in one of these ways at a time. */
const views = [
  { value: 'incomplete', label: '来源不完整' },
  { value: 'copies', label: '含转载' },
  { value: 'blocked', label: '已下线' },
] as const;

/** The filters of the register; an entity comes from a link and stays as a chip. */
export function RegisterFilters({ filter, origins, names }: Props) {
  const view = views.find(({ value }) => filter[value] !== undefined)?.value;
  const active = filterWords(filter, names).map(({ name, label }) => ({
    label,
    removeHref: addressWith(NEWS, { ...filter, [name]: undefined }),
  }));
  return (
    <FilterBar action={NEWS} resetHref={NEWS} active={active}>
      <TextField name="q" label="词语" value={filter.q} type="search" placeholder="欠薪 “技能竞赛” -足球" />
      <Select
        name="category"
        label="类别"
        options={options(categories)}
        value={filter.category}
        blank="全部"
      />
      <Select name="theme" label="工会主题" options={options(themes)} value={filter.theme} blank="全部" />
      <TextField name="source" label="来源" value={filter.source} placeholder="南海网" />
      <Select
        name="origin"
        label="采集自"
        options={origins.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.origin}
        blank="全部"
      />
      <DateField name="from" label="发布日期起" value={filter.from} />
      <DateField name="to" label="发布日期止" value={filter.to} />
      <Select name="view" label="范围" options={views} value={view} blank="每组转载只列一条" />
      <HiddenFields values={{ entity: filter.entity }} />
    </FilterBar>
  );
}

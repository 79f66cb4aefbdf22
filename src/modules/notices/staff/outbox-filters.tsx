import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import type { MessageTemplate } from '../../../platform/messenger.ts';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { channelLabels, noticeStates, outChannels, stateLabels } from '../notice.ts';
import type { OutboxQuery } from '../outbox/list-outbox.ts';

const states = noticeStates.map((value) => ({ value, label: stateLabels[value] }));
const channels = outChannels.map((value) => ({ value, label: channelLabels[value] }));

type FilterProps = { home: string; filter: OutboxQuery; templates: readonly MessageTemplate[] };

export const OutboxFilterBar: FC<FilterProps> = ({ home, filter, templates }) => (
  <FilterBar action={home} resetHref={home} active={activeFilters(home, filter, templates)}>
    <Select name="state" label="状态" options={states} blank="全部" value={filter.state ?? ''} />
    <Select
      name="channel"
      label="方式"
      options={channels}
      blank="全部"
      value={filter.channel ?? ''}
      id="filter-channel"
    />
    <Select
      name="template"
      label="用途"
      options={templates.map(({ name, purpose }) => ({ value: name, label: purpose }))}
      blank="全部"
      value={filter.template ?? ''}
    />
  </FilterBar>
);

function activeFilters(home: string, filter: OutboxQuery, templates: readonly MessageTemplate[]) {
  const purpose = templates.find(({ name }) => name === filter.template)?.purpose;
  const chosen = [
    { name: 'state', value: filter.state, label: filter.state && stateLabels[filter.state] },
    { name: 'channel', value: filter.channel, label: filter.channel && channelLabels[filter.channel] },
    { name: 'template', value: filter.template, label: purpose ?? filter.template },
  ];
  const given = chosen.flatMap(({ name, value, label }) => (value && label ? [{ name, value, label }] : []));
  return given.map(({ name, label }) => {
    const others = given.filter((one) => one.name !== name);
    const query = new URLSearchParams(Object.fromEntries(others.map((one) => [one.name, one.value])));
    return { label, removeHref: `${home}?${query}` };
  });
}

/** 有人说没收到: looks for one recipient; posted, so that the number stands in no address. */
export const FindRecipient: FC<{ home: string; form: FormState }> = ({ home, form }) => (
  <Disclosure summary="查一个收件人" open={Object.keys(form.values).length > 0}>
    <Form action={`${home}/find`}>
      <Select form={form} name="channel" label="方式" options={channels} required />
      <TextField form={form} name="to" label="收件人" hint="完整的手机号或邮箱" required />
      <SubmitButton label="查找" tone="secondary" />
    </Form>
  </Disclosure>
);

import { addressWith, idParam, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { townshipName, townshipsOf } from '../../orgs/index.ts';
import { keepEvents } from '../event/event-permissions.ts';
import { SPEAKERS } from '../event-links.ts';
import { addSpeaker, editSpeaker } from './keep-speaker.ts';
import type { Speaker } from './speaker.ts';
import { speakerForm } from './speaker-form.ts';
import { findSpeaker, listSpeakers } from './speaker-store.ts';

const PAGE_SIZE = 50;

/** 宣讲人名册. */
export async function showSpeakers(c: AppContext): Promise<Response> {
  const text = c.req.query('q')?.trim().slice(0, 60);
  const page = pageNumber(c);
  const found = await listSpeakers(c.var.deps.db, regionOf(c), {
    text,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE + 1,
  });
  const speakers = found.slice(0, PAGE_SIZE);
  const keeps = mayPass(c.var.actor, keepEvents);
  return consolePage(
    c,
    {
      title: '宣讲人名册',
      current: SPEAKERS,
      actions: keeps ? <ButtonLink href={`${SPEAKERS}/new`} label="登记宣讲人" tone="primary" /> : undefined,
    },
    <Stack>
      <FilterBar action={SPEAKERS} resetHref={SPEAKERS}>
        <TextField name="q" label="姓名、行业、讲题" type="search" value={text} />
      </FilterBar>
      <Table
        caption="宣讲人名册"
        columns={[
          { key: 'name', header: '姓名', cell: (one: Speaker) => one.name },
          { key: 'honour', header: '荣誉', cell: (one) => one.honour },
          { key: 'trade', header: '行业', cell: (one) => one.trade },
          { key: 'town', header: '乡镇', cell: (one) => townshipName(one.townshipCode) ?? '' },
          { key: 'topics', header: '讲题', cell: (one) => one.topics.join('、') },
          { key: 'free', header: '有空时间', cell: (one) => one.freeWhen ?? '' },
          {
            key: 'active',
            header: '状态',
            cell: (one) => (
              <Tag tone={one.isActive ? 'success' : 'neutral'}>{one.isActive ? '可约请' : '暂停'}</Tag>
            ),
          },
        ]}
        rows={speakers}
        rowHref={keeps ? (one) => `${SPEAKERS}/${one.id}` : undefined}
        empty={<EmptyState title="没有找到宣讲人">可以换个词再找，或者登记新的宣讲人。</EmptyState>}
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(SPEAKERS, { q: text, page: number })}
      />
    </Stack>,
  );
}

export function showNewSpeaker(c: AppContext): Response | Promise<Response> {
  return formPage(c, { speaker: undefined, form: { ...emptyForm, values: { active: 'on' } }, status: 200 });
}

export async function takeNewSpeaker(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(speakerForm, values);
  if (!parsed.ok) return formPage(c, { speaker: undefined, form: parsed.form, status: 422 });
  return mutate(c, requestId, async (tx) => {
    await addSpeaker(tx, actOf(c), parsed.value);
    return SPEAKERS;
  });
}

export async function showSpeaker(c: AppContext): Promise<Response> {
  const speaker = await load(c);
  const values = {
    name: speaker.name,
    honour: speaker.honour,
    trade: speaker.trade,
    township: speaker.townshipCode,
    topics: speaker.topics.join('、'),
    freeWhen: speaker.freeWhen,
    active: speaker.isActive ? 'on' : undefined,
  };
  return formPage(c, { speaker, form: { ...emptyForm, values }, status: 200 });
}

export async function takeSpeaker(c: AppContext): Promise<Response> {
  const speaker = await load(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(speakerForm, values);
  if (!parsed.ok) return formPage(c, { speaker, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const change = { speakerId: speaker.id, version: Number(values.version), profile: parsed.value };
        await editSpeaker(tx, actOf(c), change);
        return SPEAKERS;
      }),
    async (refusal) =>
      formPage(c, {
        speaker: await load(c),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

async function load(c: AppContext): Promise<Speaker> {
  return (await findSpeaker(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}

function formPage(
  c: AppContext,
  shown: { speaker: Speaker | undefined; form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  const { speaker, form } = shown;
  const title = speaker ? '修改宣讲人' : '登记宣讲人';
  const towns = townshipsOf(regionOf(c)).map(({ code, name }) => ({ value: code, label: name }));
  return consolePage(
    c,
    {
      title,
      current: SPEAKERS,
      breadcrumbs: [{ href: SPEAKERS, label: '宣讲人名册' }, { label: title }],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={speaker ? `${SPEAKERS}/${speaker.id}` : `${SPEAKERS}/new`} requestId={newId()}>
        {speaker ? <HiddenFields values={{ version: String(speaker.version) }} /> : null}
        <TextField name="name" label="姓名" form={form} required hint="本人同意列入名册并公开姓名、荣誉" />
        <TextField name="honour" label="荣誉" form={form} required hint="例如：海南省劳动模范（2015年）" />
        <TextField name="trade" label="行业（工种）" form={form} required />
        <Select name="township" label="乡镇" form={form} required blank="请选择" options={towns} />
        <TextArea name="topics" label="讲题" form={form} required rows={3} hint="几个讲题用顿号分开" />
        <TextField name="freeWhen" label="有空时间" form={form} hint="例如：周末、工作日晚上" />
        <TextField
          name="phone"
          label="联系电话"
          form={form}
          inputMode="tel"
          hint={speaker?.hasPhone ? '已登记，不改的不用填' : '约请时发短信用'}
        />
        <Checkbox name="active" label="可以约请" form={form} />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={SPEAKERS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

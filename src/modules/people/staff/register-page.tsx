import type { Child } from 'hono/jsx';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { recordAudit } from '../../audit/index.ts';
import { townshipName } from '../../orgs/index.ts';
import { findPeoplePage, lookUpPeople } from '../find-person.ts';
import { optionsOf, townshipOptions } from '../option-list.ts';
import { householdTypes, type PersonCard } from '../person.ts';
import { lookUpForm, peopleFilter } from '../person-form.ts';
import { PeopleTable } from './people-table.tsx';

const PAGE_SIZE = 20;
const HOME = '/console/people';

/** The register of people, filtered by its address; whole numbers are looked up by a form instead. */
export async function showRegister(c: AppContext): Promise<Response> {
  const filter = peopleFilter.parse(c.req.query());
  const page = pageNumber(c);
  const { people, hasNext } = await findPeoplePage(c.var.deps.db, actOf(c), {
    filter: { name: filter.name, householdType: filter.household, townshipCode: filter.township },
    page,
    limit: PAGE_SIZE,
  });
  return renderRegister(
    c,
    emptyForm,
    <>
      <Filters filter={filter} region={regionOf(c)} />
      <PeopleTable
        people={people}
        empty={
          <EmptyState title="没有符合条件的职工">
            <p>可以只写姓名中的一个字再找，或按证件号码、手机号查找。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={hasNext}
        hrefFor={(number) => addressWith(HOME, { ...filter, page: number })}
      />
    </>,
  );
}

/** Looks up by a whole identity number or phone; the act is recorded, the number is not. */
export async function postLookUp(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(lookUpForm, values);
  if (!parsed.ok) return renderRegister(c, parsed.form, null);
  const act = actOf(c);
  const people = await lookUpPeople(c.var.deps.db, act, parsed.value.number);
  const [only, second] = people;
  await recordAudit(c.var.deps.db, act, {
    word: 'person.look-up',
    subject: { type: 'person', id: only && !second ? only.id : 'many' },
    detail: { found: people.length },
  });
  if (only && !second) return c.redirect(`${HOME}/${only.id}`, 303);
  if (people.length === 0) {
    return renderRegister(c, withError(parsed.form, 'number', '没有找到使用这个号码的档案'), null);
  }
  return renderRegister(c, emptyForm, <SharedNumber people={people} />);
}

function SharedNumber({ people }: { people: readonly PersonCard[] }) {
  return (
    <>
      <p>以下 {people.length} 份档案登记了这个手机号：</p>
      <PeopleTable people={people} empty={null} />
    </>
  );
}

function renderRegister(c: AppContext, lookUp: FormState, children: Child): Response | Promise<Response> {
  const wrong = Object.keys(lookUp.errors).length > 0;
  return consolePage(
    c,
    {
      title: '职工档案',
      current: HOME,
      actions: <ButtonLink href={`${HOME}/new`} label="登记职工" tone="primary" />,
      status: wrong ? 422 : 200,
    },
    <Stack>
      <Disclosure summary="按证件号码或手机号查找" open={wrong}>
        <Form action={`${HOME}/look-up`}>
          <TextField
            name="number"
            label="完整的证件号码或手机号"
            form={lookUp}
            size="medium"
            autocomplete="off"
            required
          />
          <SubmitButton label="查找" tone="secondary" />
        </Form>
      </Disclosure>
      {children}
    </Stack>,
  );
}

type Filter = ReturnType<typeof peopleFilter.parse>;

function Filters({ filter, region }: { filter: Filter; region: string }) {
  const without = (name: keyof Filter) => addressWith(HOME, { ...filter, [name]: undefined });
  const active = [
    filter.name && { label: `姓名含“${filter.name}”`, removeHref: without('name') },
    filter.household && { label: householdTypes[filter.household], removeHref: without('household') },
    filter.township && {
      label: townshipName(filter.township) ?? filter.township,
      removeHref: without('township'),
    },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar action={HOME} resetHref={HOME} active={active}>
      <TextField name="name" label="姓名" value={filter.name} type="search" />
      <Select
        name="household"
        label="户籍性质"
        options={optionsOf(householdTypes)}
        value={filter.household}
        blank="全部"
      />
      <Select
        name="township"
        label="乡镇"
        options={townshipOptions(region)}
        value={filter.township}
        blank="全部"
      />
    </FilterBar>
  );
}

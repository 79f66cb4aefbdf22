import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import type { Panel } from '../../../../platform/http/panel.ts';
import { mayPass } from '../../../../platform/http/route.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { type Company, openUndertakings, undertakingsOf } from '../../companies/company.ts';
import { loadCompany } from '../../companies/load-company.ts';
import { keepSupervision, readSupervision } from '../../supervision-permissions.ts';
import { LETTERS } from '../letters/letter-links.ts';
import { COMPANIES, companyHref, visitHref } from './company-links.ts';
import { LettersTable, UndertakingsTable, VisitsTable } from './company-parts.tsx';

async function companyOf(c: AppContext): Promise<Company> {
  return (await loadCompany(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}

/** 一企一页: visits, letters, promises and proofs of one firm on one page. */
export async function showCompany(c: AppContext): Promise<Response> {
  const company = await companyOf(c);
  const today = shanghaiDate(c.var.now);
  const { firm } = company;
  return consolePage(
    c,
    {
      title: firm.name,
      current: COMPANIES,
      breadcrumbs: [{ href: COMPANIES, label: '一企一页' }, { label: firm.name }],
      actions: (
        <Actions>
          {mayPass(c.var.actor, keepSupervision) ? (
            <ButtonLink href={`${LETTERS}/new?firm=${firm.id}`} label="起草函件" tone="primary" />
          ) : null}
          <ButtonLink href={companyHref(firm.id, 'print')} label="打印" />
          <ButtonLink href={`/console/orgs/${firm.id}`} label="单位资料" />
        </Actions>
      ),
    },
    <Stack>
      <CompanyStats company={company} />
      <Section title="问题、承诺与证明" id="undertakings">
        <UndertakingsTable undertakings={undertakingsOf(company)} today={today} />
      </Section>
      <Section title="函件" id="letters">
        <LettersTable company={company} />
      </Section>
      <Section title="联合检查" id="visits">
        <VisitsTable visits={company.visits} href={visitHref} />
      </Section>
    </Stack>,
  );
}

function CompanyStats({ company }: { company: Company }) {
  const all = undertakingsOf(company);
  const open = openUndertakings(company);
  const issued = company.letters.filter(({ letter }) => letter.number !== undefined);
  return (
    <StatRow>
      <Stat
        label="联合检查"
        value={company.visits.filter((visit) => visit.status === 'finished').length}
        unit="次"
      />
      <Stat label="发出函件" value={issued.length} unit="份" />
      <Stat label="指出问题" value={all.length} unit="项" />
      <Stat label="复查认定已整改" value={all.length - open.length} unit="项" />
      <Stat label="尚未销号" value={open.length} unit="项" />
    </StatRow>
  );
}

/** The same page on paper, to take along to a visit or to the joint conference. */
export async function printCompany(c: AppContext): Promise<Response> {
  const company = await companyOf(c);
  const today = shanghaiDate(c.var.now);
  return printPage(
    c,
    { title: `${company.firm.name}劳动法律监督情况`, backHref: companyHref(company.firm.id) },
    <>
      <p>截至 {today}</p>
      <CompanyStats company={company} />
      <h2>一、问题、承诺与证明</h2>
      <UndertakingsTable undertakings={undertakingsOf(company)} today={today} />
      <h2>二、函件</h2>
      <LettersTable company={company} />
      <h2>三、联合检查</h2>
      <VisitsTable visits={company.visits} />
      <SignatureRow labels={['制表人', '审核人', '日期']} />
    </>,
  );
}

/** On the organisation's page: what is open, and the way to the whole. */
export const companyPanel: Panel = {
  on: 'organisation',
  permission: readSupervision,
  render: async (c, id) => {
    const company = await loadCompany(c.var.deps.db, regionOf(c), id);
    if (!company || (company.visits.length === 0 && company.letters.length === 0)) return undefined;
    return (
      <Section title="劳动法律监督" actions={<ButtonLink href={companyHref(id)} label="一企一页" />}>
        <CompanyStats company={company} />
        <LettersTable company={company} />
      </Section>
    );
  },
};

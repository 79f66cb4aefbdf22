import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { printPage } from '../../../platform/http/page.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import { consentPurposes, consentTexts, inForce } from '../consents/consent.ts';
import { heldFacts, type OwnFile, retention } from '../own-file.ts';
import { refuse } from '../person-refusals.ts';
import { readOwnFile } from '../read-own-file.ts';
import { DisclosureList, EmploymentList } from './own-file-sections.tsx';

/** The own file on paper. */
export async function showPrint(c: AppContext): Promise<Response> {
  const file = (await readOwnFile(c.var.deps.db, actOf(c))) ?? refuse('person.no-file');
  return printPage(
    c,
    { title: '职工个人档案', backHref: '/my/file' },
    <>
      <Muted>
        {c.var.siteName}，打印于 {formatDateTime(c.var.now)}
      </Muted>
      <DescriptionList
        items={heldFacts(file).map(({ term, value }) => ({ term, detail: value ?? '没有登记' }))}
      />
      <h2>用工经历</h2>
      <EmploymentList spells={file.employment} />
      <h2>本人同意</h2>
      <DescriptionList items={consentItems(file)} />
      <h2>提供给其他单位的记录</h2>
      <DisclosureList disclosures={file.disclosures} />
      <Muted>{retention}</Muted>
    </>,
  );
}

function consentItems(file: OwnFile) {
  return consentPurposes.map((purpose) => {
    const given = inForce(file.consents, purpose);
    return {
      term: consentTexts[purpose].name,
      detail: given ? `同意，${formatDateTime(given.givenAt)}` : '未同意',
    };
  });
}

import type { FC } from 'hono/jsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { applicationKinds, applicationShortNames } from '../../applications/application.ts';
import type { CaseView } from '../../load-case.ts';
import { caseHref } from '../case-links.ts';
import { activeClaimants, claimantName } from '../names.ts';

/** More people than this are folded away. */
const SHOWN = 3;

/** Applications to tribunal and court, one per claimant. */
export const ApplicationsSection: FC<{ view: CaseView }> = ({ view }) => {
  const claimants = activeClaimants(view);
  if (claimants.length === 0) return null;
  return (
    <Section title="代写文书" id="applications">
      <List view={view} claimants={claimants.slice(0, SHOWN)} />
      {claimants.length > SHOWN ? (
        <Disclosure summary={`另有 ${claimants.length - SHOWN} 人`}>
          <List view={view} claimants={claimants.slice(SHOWN)} />
        </Disclosure>
      ) : null}
    </Section>
  );
};

const List: FC<{ view: CaseView; claimants: readonly { id: string }[] }> = ({ view, claimants }) => (
  <ul>
    {claimants.map(({ id }) => (
      <li>
        {claimantName(view, id)}：
        {applicationKinds.map((kind, at) => (
          <>
            {at > 0 ? '、' : ''}
            <a href={caseHref(view.rightsCase.id, `applications/${id}/${kind}`)}>
              {applicationShortNames[kind]}
            </a>
          </>
        ))}
      </li>
    ))}
  </ul>
);

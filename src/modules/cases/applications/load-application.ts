import type { Act } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { findOrganisationFile, townshipName } from '../../orgs/index.ts';
import { sexNames } from '../../people/index.ts';
import type { CaseView } from '../load-case.ts';
import type { ApplicantFacts, Application, ApplicationKind } from './application.ts';
import { findApplication } from './application-store.ts';
import { prefillApplication } from './prefilled-application.ts';

/** The draft of this claimant as saved, or filled from the case. The reader has been shown to be in reach of `view`. */
export async function loadApplication(
  db: Db,
  act: Pick<Act, 'keys'>,
  of: { view: CaseView; claimantId: string; kind: ApplicationKind },
): Promise<Application> {
  const { view, kind } = of;
  const { rightsCase } = view;
  const claimant = view.claimants.find(({ id }) => id === of.claimantId) ?? refuseCommon('not-found');
  const where = { region: rightsCase.region, claimantId: claimant.id, kind };
  const saved = await findApplication(db, act.keys, where);
  if (saved) return saved;
  const { id } = rightsCase.employer;
  const employer = id === undefined ? undefined : await findOrganisationFile(db, rightsCase.region, id);
  const township = view.cards.get(claimant.personId)?.townshipCode;
  return {
    kind,
    claimantId: claimant.id,
    version: 0,
    savedAt: undefined,
    saverName: undefined,
    values: prefillApplication(kind, {
      rightsCase,
      claimant,
      lines: view.lines.filter((line) => line.claimantId === claimant.id),
      demands: view.demands,
      papers: view.papers.filter((paper) => !paper.removal).map((paper) => paper.label),
      employer: { address: employer?.address, head: employer?.legalPersonName },
      applicantAddress: township === undefined ? undefined : townshipName(township),
    }),
  };
}

/** What is known of the applicant without a reason: numbers are masked. */
export function maskedApplicant(view: CaseView, claimantId: string): ApplicantFacts {
  const claimant = view.claimants.find(({ id }) => id === claimantId) ?? refuseCommon('not-found');
  const card = view.cards.get(claimant.personId) ?? refuseCommon('not-found');
  return {
    name: card.name,
    sex: sexNames[card.sex],
    birthDate: card.birthDate,
    identity: card.maskedIdentity,
    phone: card.maskedPhone,
  };
}

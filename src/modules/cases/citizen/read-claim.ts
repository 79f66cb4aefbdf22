import { parseForm } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';
import type { CaseKind } from '../case.ts';
import type { LinkRole } from '../chain/chain.ts';
import type { NewChainLink } from '../chain/chain-store.ts';
import type { NewClaimLine } from '../claims/claimant.ts';
import type { CompassAnswers } from '../compass/compass-questions.ts';
import type { ClaimDraft, DraftSections } from '../drafts/claim-draft.ts';
import { type StepKey, stepsFor } from '../drafts/claim-journey.ts';
import type { FiledClaim } from '../drafts/filed-claim.ts';
import { ownIdentityOf } from './claim-steps.tsx';
import { compassForm } from './compass/compass-form.ts';
import { employerForm, siteForm } from './employer-form.ts';
import { kindOf, parseDemandStep } from './kind-step.tsx';
import { parseLines } from './lines-form.ts';
import { parseMembers } from './members-form.ts';
import { type KnownFiler, whoForm } from './who-form.ts';

export type ReadClaim =
  | { readonly ok: true; readonly claim: FiledClaim; readonly answers: CompassAnswers | undefined }
  /** The step that has to be filled in, or is no longer right. */
  | { readonly ok: false; readonly step: StepKey };

/** The whole draft, checked again: days go by and rules change between two sittings. */
export function readClaim(draft: ClaimDraft, known: KnownFiler): ReadClaim {
  const kind = kindOf(draft.sections);
  if (kind !== 'wage-arrears') return readOther(draft, { known, kind });
  const { sections } = draft;
  const read = {
    questions: parseForm(compassForm, sections.questions ?? {}),
    who: parseForm(whoForm(known), sections.who ?? {}),
    employer: parseForm(employerForm, sections.employer ?? {}),
    site: parseForm(siteForm, sections.site ?? {}),
    lines: parseLines(sections.lines ?? {}, known.today),
    members: parseMembers(sections.members ?? {}, {
      today: known.today,
      ownIdentity: ownIdentityOf(sections),
    }),
  };
  const applying = new Set(stepsFor(sections).map((step) => step.key));
  const { questions, who, employer, site, lines, members } = read;
  if (!questions.ok) return { ok: false, step: 'questions' };
  if (!who.ok) return { ok: false, step: 'who' };
  if (!employer.ok) return { ok: false, step: 'employer' };
  if (applying.has('site') && !site.ok) return { ok: false, step: 'site' };
  if (!lines.ok) return { ok: false, step: 'lines' };
  if (applying.has('members') && !members.ok) return { ok: false, step: 'members' };
  const group = applying.has('members') && members.ok ? members.value : undefined;
  const { occupation, employedFrom, employedTo } = employer.value;
  return {
    ok: true,
    answers: questions.value,
    claim: {
      identity: who.value.identity,
      consents: who.value.consents,
      facts: factsOf(sections, { ...employer.value, lines: lines.value, answers: questions.value }),
      own: {
        ...{ occupation, employedFrom, employedTo, lines: lines.value },
        isRepresentative: group?.ownIsRepresentative ?? false,
      },
      members: group?.members ?? [],
    },
  };
}

/** A claim of another kind than wages: who, employer, what happened and what is demanded. */
function readOther(
  { sections }: ClaimDraft,
  { known, kind }: { known: KnownFiler; kind: CaseKind },
): ReadClaim {
  const who = parseForm(whoForm(known), sections.who ?? {});
  const employer = parseForm(employerForm, sections.employer ?? {});
  const site = parseForm(siteForm, sections.site ?? {});
  const isSite = employer.ok && employer.value.isSite === 'yes';
  const asked = parseDemandStep(sections.demands ?? {}, { kind, today: known.today });
  if (!who.ok) return { ok: false, step: 'who' };
  if (!employer.ok) return { ok: false, step: 'employer' };
  if (isSite && !site.ok) return { ok: false, step: 'site' };
  if (!asked.ok) return { ok: false, step: 'demands' };
  const { occupation, employedFrom, employedTo, organisationId, employerName } = employer.value;
  return {
    ok: true,
    answers: undefined,
    claim: {
      identity: who.value.identity,
      consents: who.value.consents,
      facts: {
        kind,
        employer: { id: organisationId, name: employerName },
        townshipCode: employer.value.townshipCode,
        workPlace: employer.value.workPlace,
        isSite,
        projectName: isSite && site.ok ? site.value.projectName : undefined,
        hasWageNote: false,
        ...asked.value,
      },
      own: { occupation, employedFrom, employedTo, lines: [], isRepresentative: false },
      members: [],
    },
  };
}

type Facts = {
  readonly employerName: string;
  readonly organisationId: string | undefined;
  readonly townshipCode?: string | undefined;
  readonly workPlace?: string | undefined;
  readonly isSite: 'yes' | 'no';
  readonly summary?: string | undefined;
  readonly lines: readonly NewClaimLine[];
  readonly answers: CompassAnswers;
};

function factsOf(sections: DraftSections, from: Facts): FiledClaim['facts'] {
  const isSite = from.isSite === 'yes';
  const site = isSite ? parseForm(siteForm, sections.site ?? {}) : undefined;
  const months = from.lines.flatMap((line) => [line.month, line.lastMonth]).sort();
  const { organisationId } = from;
  return {
    employer: {
      id: organisationId !== undefined && isId(organisationId) ? organisationId : undefined,
      name: from.employerName,
    },
    townshipCode: from.townshipCode,
    workPlace: from.workPlace,
    isSite,
    projectName: site?.ok ? site.value.projectName : undefined,
    summary: from.summary ?? `拖欠 ${months[0]} 至 ${months.at(-1)} 的工资。`,
    arrearsSince: `${months[0]}-01`,
    hasWageNote: from.answers.proof === 'wage-note',
    links: site?.ok ? linksOf(site.value) : [],
  };
}

/** Only the links that the worker knows, from the money down to the crew. */
function linksOf(site: Partial<Record<LinkRole, string | undefined>>): NewChainLink[] {
  const roles = ['owner', 'general', 'sub', 'dispatcher', 'crew'] as const;
  return roles.flatMap((role) => {
    const name = site[role];
    return name === undefined ? [] : [{ role, name, ...unknownOfLink }];
  });
}

/** What the clerk finds out later. */
const unknownOfLink = {
  organisationId: undefined,
  worksUnpaidFen: undefined,
  isLicensed: undefined,
  isIllegalAward: false,
  lendsLicence: false,
  note: '申请人登记',
} as const;

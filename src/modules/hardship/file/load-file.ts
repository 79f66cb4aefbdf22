import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Attachment, listAttachments, paperPacket } from '../../documents/index.ts';
import { findPersonCard, type PersonCard } from '../../people/index.ts';
import { findNoticeStanding, type NoticeStanding } from '../../publicity/index.ts';
import { listSignatures, type Signature } from '../approval/signature-store.ts';
import { listChecks, type MeansCheck } from '../checks/check-store.ts';
import type { Visit } from '../checks/visit.ts';
import { listVisits } from '../checks/visit-store.ts';
import { maySeeFile } from '../hardship-policy.ts';
import { type KeptAssessment, listAssessments } from '../household/assessment-store.ts';
import { listCosts, listMembers } from '../household/household-store.ts';
import { loadAssessment } from '../household/load-assessment.ts';
import type { LoadedAssessment } from '../household/loaded-assessment.ts';
import type { Cost, Member } from '../household/member.ts';
import { requiredPapers } from '../household/required-papers.ts';
import { traitsOf } from '../household/traits.ts';
import { FILE_OWNER } from '../steps/add-file-paper.ts';
import { NOTICE_SUBJECT } from '../steps/take-down-notice.ts';
import type { FileEvent } from './file-event.ts';
import { listEvents } from './file-event-store.ts';
import { findFile } from './file-store.ts';
import type { HardshipFile } from './hardship-file.ts';

/** Everything that a page of one file shows. */
export interface FileView {
  readonly file: HardshipFile;
  readonly applicant: PersonCard | undefined;
  readonly members: readonly Member[];
  readonly costs: readonly Cost[];
  /** By the rule of today; undefined where the county has no 低保 line or nobody is filled in. */
  readonly assessment: LoadedAssessment | undefined;
  readonly assessments: readonly KeptAssessment[];
  readonly visits: readonly Visit[];
  readonly checks: readonly MeansCheck[];
  readonly signatures: readonly Signature[];
  readonly papers: readonly Attachment[];
  readonly packet: ReturnType<typeof paperPacket>;
  readonly standing: NoticeStanding | undefined;
  readonly events: readonly FileEvent[];
  readonly today: string;
}

/** A file with all that belongs to it, or undefined where it is out of the reader's reach. */
export async function loadFile(
  db: Db,
  act: Pick<Act, 'actor' | 'keys' | 'now'>,
  where: { region: string; id: string },
): Promise<FileView | undefined> {
  const file = await findFile(db, act.keys, where);
  if (!file || !maySeeFile(act.actor, file)) return undefined;
  const { region, id } = file;
  const of = { region, fileId: id };
  const today = shanghaiDate(act.now);
  const [members, costs, papers, applicant] = await Promise.all([
    listMembers(db, act.keys, of),
    listCosts(db, of),
    listAttachments(db, region, { type: FILE_OWNER, id }),
    findPersonCard(db, region, file.applicantPersonId, act.keys),
  ]);
  const [assessments, visits, checks, signatures, events, standing, assessment] = await Promise.all([
    listAssessments(db, of),
    listVisits(db, act.keys, of),
    listChecks(db, act.keys, of),
    listSignatures(db, of),
    listEvents(db, region, id),
    file.noticeId === undefined
      ? undefined
      : findNoticeStanding(db, region, { type: NOTICE_SUBJECT, id }, act.now),
    loadAssessment(db, { file, members, costs }, { day: today }),
  ]);
  const packet = paperPacket(requiredPapers(traitsOf({ file, members, costs })), papers);
  const parts = { assessment, assessments, visits, checks, signatures, events, standing };
  return { file, applicant, members, costs, papers, packet, today, ...parts };
}

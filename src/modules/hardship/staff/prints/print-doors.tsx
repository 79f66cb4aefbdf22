import { formatDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { letterPage } from '../../../documents/index.ts';
import { ownFileHref } from '../../citizen/file-links.ts';
import { loadOwnFile } from '../../citizen/portal-desk.tsx';
import type { FileView } from '../../file/load-file.ts';
import { fileHref, loadShownFile } from '../staff-desk.tsx';
import { ApplicationSheet } from './application-sheet.tsx';
import { ApprovalSheet } from './approval-sheet.tsx';
import { AuthorisationSheet } from './authorisation-sheet.tsx';
import { MembersSheet, VisitSheet } from './visit-sheet.tsx';

/** 申请表 in the look of the national form. */
export async function printApplication(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  return applicationPage(c, { view, backHref: fileHref(view.file.id) });
}

export async function printOwnApplication(c: AppContext): Promise<Response> {
  const view = await loadOwnFile(c);
  return applicationPage(c, { view, backHref: ownFileHref(view.file) });
}

function applicationPage(c: AppContext, page: { view: FileView; backHref: string }) {
  return printPage(
    c,
    { title: '困难职工家庭档案申请表', backHref: page.backHref },
    <ApplicationSheet view={page.view} siteName={c.var.siteName} />,
  );
}

/** 《家庭经济状况核对授权委托书》: without the signatures nobody checks a family's means. */
export async function printAuthorisation(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  return authorisationPage(c, { view, backHref: fileHref(view.file.id) });
}

export async function printOwnAuthorisation(c: AppContext): Promise<Response> {
  const view = await loadOwnFile(c);
  return authorisationPage(c, { view, backHref: ownFileHref(view.file) });
}

function authorisationPage(c: AppContext, page: { view: FileView; backHref: string }) {
  return printPage(
    c,
    { title: '家庭经济状况核对授权委托书', backHref: page.backHref },
    <AuthorisationSheet view={page.view} siteName={c.var.siteName} />,
  );
}

/** 入户核查表: filled in by hand at the family's table; what is on file stands on it. */
export async function printVisit(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  return printPage(
    c,
    { title: '困难职工入户核查表', backHref: fileHref(view.file.id) },
    <VisitSheet view={view} />,
  );
}

/** 审批表 with the four opinions and a line to sign each by hand. */
export async function printApproval(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  return printPage(
    c,
    { title: '困难职工家庭建档审批表', backHref: fileHref(view.file.id) },
    <ApprovalSheet view={view} />,
  );
}

export async function printMembers(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  return printPage(
    c,
    { title: '困难职工家庭成员表', backHref: fileHref(view.file.id) },
    <MembersSheet view={view} />,
  );
}

/** 核对函 to the civil affairs office, on official paper. */
export async function printCheck(c: AppContext): Promise<Response> {
  const view = await loadShownFile(c);
  const { file, members, applicant } = view;
  const check = view.checks.find((one) => one.id === idParam(c, 'check')) ?? refuseCommon('not-found');
  return letterPage(c, {
    number: check.number,
    title: '关于核对困难职工家庭经济状况的函',
    addressee: check.addressee,
    paragraphs: [
      `我会正在办理职工${applicant?.name ?? ''}（档案编号${file.number ?? ''}）的困难职工家庭建档。申请人全家${members.length}人已签署《家庭经济状况核对授权委托书》，同意核对家庭收入和财产。`,
      '现将家庭成员名单和授权委托书送上，请协助核对：全家最近十二个月的工资、经营、转移性收入，存款、房产、车辆、工商登记，以及是否享受最低生活保障和其他社会救助。',
      `请于${formatDate(check.dueOn)}前将核对结果书面函告我会。名单和结果仅用于困难职工认定，由专人保管。`,
    ],
    enclosures: ['家庭成员名单', '家庭经济状况核对授权委托书'],
    signedBy: c.var.siteName,
    date: check.askedOn,
  });
}

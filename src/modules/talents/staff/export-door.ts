import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import { recordAudit } from '../../audit/index.ts';
import { townshipName } from '../../orgs/index.ts';
import type { Certificate } from '../certificate.ts';
import { talentFilter } from '../certificate-form.ts';
import { type CertificateFilter, readCertificates } from '../certificate-store.ts';
import { levelByOrdinal } from '../skill-level.ts';
import { filterOf } from '../talent-filter-form.ts';

const PIECE = 2_000;

const columns = [
  { title: '姓名' },
  { title: '职业（工种）', width: 20 },
  { title: '职业编码' },
  { title: '技能等级', width: 16 },
  { title: '证书编号', width: 26 },
  { title: '发证机构', width: 28 },
  { title: '发证日期', kind: 'date' },
  { title: '有效期至', kind: 'date' },
  { title: '工作单位', width: 28 },
  { title: '乡镇' },
  { title: '登记日期', kind: 'date' },
] as const;

/** The register as filtered by the address, streamed; who took it with which filter is recorded before the first byte. */
export async function sendExport(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const query = talentFilter.parse(c.req.query());
  const format = c.req.query('format') === 'csv' ? 'csv' : 'xlsx';
  const today = shanghaiDate(c.var.now);
  await inTransaction(db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'talent.export',
      subject: { type: 'talent', id: 'many' },
      detail: { format, filter: JSON.stringify(query) },
    }),
  );
  const rows = exportRows(db, regionOf(c), filterOf(query, today));
  return sheetAnswer(c, { name: '技能人才名册', columns, rows });
}

async function* exportRows(db: Db, region: string, filter: CertificateFilter) {
  let after: string | undefined;
  do {
    const piece = await readCertificates(db, region, { filter, after, limit: PIECE });
    for (const certificate of piece) yield cellsOf(certificate);
    after = piece.length === PIECE ? piece.at(-1)?.id : undefined;
  } while (after !== undefined);
}

function cellsOf(row: Certificate) {
  return [
    row.holderName,
    row.occupationName,
    row.occupationCode,
    levelByOrdinal(row.level)?.label,
    row.certificateNumber,
    row.issuer,
    row.issuedOn,
    row.expiresOn,
    row.employerName,
    townshipName(row.townshipCode ?? ''),
    row.registeredOn,
  ];
}

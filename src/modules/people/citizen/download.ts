import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { writeCsv } from '../../../platform/sheets/write-csv.ts';
import { consentTexts } from '../consents/consent.ts';
import { correctionFields, correctionStates } from '../corrections/correction.ts';
import { heldFacts, type OwnFile, retention } from '../own-file.ts';
import { refuse } from '../person-refusals.ts';
import { readOwnFile } from '../read-own-file.ts';

/** The own file for another program (个人信息保护法 §45: copy and transfer). */
export async function downloadJson(c: AppContext): Promise<Response> {
  const file = await ownFile(c);
  return c.body(JSON.stringify(portable(file), null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="my-file.json"',
  });
}

/** The own file as a sheet, one fact a line. */
export async function downloadCsv(c: AppContext): Promise<Response> {
  const file = await ownFile(c);
  const sink = new PassThrough();
  const columns = ['类别', '项目', '内容', '时间'].map((title) => ({ title }));
  const [bytes] = await Promise.all([
    buffer(sink),
    writeCsv(columns, lines(file), { sink, encoding: 'utf-8-bom' }),
  ]);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="my-file.csv"',
  });
}

async function ownFile(c: AppContext): Promise<OwnFile> {
  return (await readOwnFile(c.var.deps.db, actOf(c))) ?? refuse('person.no-file');
}

/** Everything but what only this platform can use: ids, versions and sealed forms. */
function portable(file: OwnFile) {
  return {
    retention,
    held: heldFacts(file),
    employment: file.employment.map(({ employer, occupation, from, to }) => ({
      employer,
      occupation,
      from,
      to,
    })),
    consents: file.consents.map(({ purpose, textVersion, givenAt, withdrawnAt }) => ({
      purpose: consentTexts[purpose].name,
      textVersion,
      givenAt,
      withdrawnAt,
    })),
    disclosures: file.disclosures.map(({ id: _id, ...disclosure }) => disclosure),
    corrections: file.corrections.map(({ field, wanted, reason, state, askedAt, answer, answeredAt }) => ({
      field: correctionFields[field],
      wanted,
      reason,
      state: correctionStates[state],
      askedAt,
      answer,
      answeredAt,
    })),
    looks: file.looks,
  };
}

function lines(file: OwnFile): string[][] {
  const { held, employment, consents, disclosures, corrections } = portable(file);
  return [
    ...held.map(({ term, value }) => ['基本情况', term, value ?? '', '']),
    ...employment.map(({ employer, occupation, from, to }) => [
      '用工经历',
      employer,
      occupation ?? '',
      `${from} 至 ${to ?? '今'}`,
    ]),
    ...consents.map(({ purpose, givenAt, withdrawnAt }) => [
      '本人同意',
      purpose,
      withdrawnAt ? `已于 ${formatDateTime(withdrawnAt)} 撤回` : '同意',
      formatDateTime(givenAt),
    ]),
    ...disclosures.map(({ recipient, what, purpose, disclosedAt }) => [
      '提供记录',
      recipient,
      `${what}（${purpose}）`,
      formatDateTime(disclosedAt),
    ]),
    ...corrections.map(({ field, wanted, state, askedAt }) => [
      '更正申请',
      field,
      `${wanted}（${state}）`,
      formatDateTime(askedAt),
    ]),
    ...file.looks.map(({ at, byName, word, reason }) => [
      '查看记录',
      byName,
      `${word} ${reason ?? ''}`.trim(),
      formatDateTime(at),
    ]),
  ];
}

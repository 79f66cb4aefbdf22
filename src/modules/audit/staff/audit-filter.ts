import { z } from 'zod';
import { addressWith } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { optionalDay, optionalText } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';
import type { AuditFilter } from '../audit-store.ts';

export const auditHome = '/console/audit';

/** What the address of the register may say; whatever is wrong in it is left out. */
const filterSchema = z.object({
  word: optionalText('操作', 80).catch(undefined),
  actor: optionalText('操作人', 60).catch(undefined),
  type: optionalText('对象类型', 60).catch(undefined),
  subject: optionalText('对象编号', 120).catch(undefined),
  from: optionalDay('起').catch(undefined),
  to: optionalDay('止').catch(undefined),
});

export type AuditQuery = z.output<typeof filterSchema>;

export function readAuditQuery(c: AppContext): AuditQuery {
  return filterSchema.parse(c.req.query());
}

/** 操作人 may be an account id or a name. */
export function toFilter(query: AuditQuery): AuditFilter {
  const { actor } = query;
  const byId = actor !== undefined && isId(actor);
  return {
    word: query.word,
    actorId: byId ? actor : undefined,
    actorName: byId ? undefined : actor,
    subjectType: query.type,
    subjectId: query.subject,
    from: query.from,
    to: query.to,
  };
}

export const filterLabels: Readonly<Record<keyof AuditQuery, string>> = {
  word: '操作',
  actor: '操作人',
  type: '对象类型',
  subject: '对象编号',
  from: '起',
  to: '止',
};

/** The address of the same register with some filters changed or lifted. */
export function auditAddress(
  query: AuditQuery,
  change: Partial<AuditQuery> & { before?: string | undefined } = {},
): string {
  return addressWith(auditHome, { ...query, ...change });
}

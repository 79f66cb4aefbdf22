/** What a rule answers when it says no: HTTP status and the sentence a person reads (HTML and JSON alike). */
export interface RefusalText<Detail> {
  readonly status: 403 | 404 | 409 | 410 | 422 | 429 | 503;
  readonly sentence: string | ((detail: Detail) => string);
}

/** Thrown by a use case to undo its transaction; caught once at the door. */
export class Refused extends Error {
  readonly code: string;
  readonly status: RefusalText<unknown>['status'];
  constructor(code: string, status: RefusalText<unknown>['status'], sentence: string) {
    super(sentence);
    this.code = code;
    this.status = status;
  }
}

/**
 * Makes the `refuse` function of a module from its closed table of codes.
 * @example const refuse = refusals({ 'case.taken': { status: 409, sentence: (d: {by: string}) => `已由${d.by}受理` } });
 */
export function refusals<Table extends Record<string, RefusalText<never>>>(table: Table) {
  return function refuse<Code extends keyof Table & string>(
    code: Code,
    ...detail: Table[Code]['sentence'] extends (detail: infer Detail) => string ? [Detail] : []
  ): never {
    const text = table[code] as RefusalText<unknown>;
    const sentence = typeof text.sentence === 'string' ? text.sentence : text.sentence(detail[0]);
    throw new Refused(code, text.status, sentence);
  };
}

/** Refusals that every module shares. */
export const refuseCommon = refusals({
  'not-found': { status: 404, sentence: '没有找到这条记录，可能已被移走，或者不属于您。' },
  forbidden: { status: 403, sentence: '您没有办理此事的权限。如确需办理，请联系本单位管理员。' },
  stale: {
    status: 409,
    sentence: '这条记录刚刚被别人改过。下面保留了您填写的内容，请核对最新情况后再提交。',
  },
});

/** 会籍: a time as a member of one union. Both days are included; `leftOn` undefined: still a member. */
export interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly unionId: string;
  /** 'YYYY-MM-DD' */
  readonly joinedOn: string;
  readonly leftOn: string | undefined;
  /** Where it is known from: 入会申请书, 会员名册 … */
  readonly source: string;
}

type Span = Pick<Membership, 'joinedOn' | 'leftOn'>;

const OPEN_END = '9999-12-31';

export function isMemberOnDay(memberships: readonly Span[], day: string): boolean {
  return memberships.some((one) => one.joinedOn <= day && day <= (one.leftOn ?? OPEN_END));
}

/** The membership that has a day in common with the span: nobody is a member of two unions at a time. */
export function overlapping<One extends Span>(memberships: readonly One[], span: Span): One | undefined {
  return memberships.find(
    (one) => one.joinedOn <= (span.leftOn ?? OPEN_END) && span.joinedOn <= (one.leftOn ?? OPEN_END),
  );
}

export function openMembership<One extends Span>(memberships: readonly One[]): One | undefined {
  return memberships.find((one) => one.leftOn === undefined);
}

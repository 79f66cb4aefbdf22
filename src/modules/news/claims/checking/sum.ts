import type { FoundClaim, Part } from '../finding/claim.ts';

/** Whether the numbers of a text fit each other. */
export type SumStatus = 'none' | 'fits' | 'off';

export interface SumCheck {
  readonly status: SumStatus;
  /** By how much the parts miss the whole, in the unit's smallest part; positive where the parts are more. */
  readonly gap: bigint | undefined;
}

type Summed = Pick<FoundClaim, 'amount' | 'unit' | 'subject'> & { readonly part: Part | undefined };

const none: SumCheck = { status: 'none', gap: undefined };
const fits: SumCheck = { status: 'fits', gap: undefined };

/**
 * 文中算不算得拢: parts that the text sets out as all there is must add up to the whole, a part of it (其中) must not be
 * more than the whole, a share must be what part and whole give, a headline must say what the text says. Hedged numbers are left alone.
 * @returns one check per claim: of a whole with its parts, of a part (with its whole), of a share.
 */
export function checkSums(claims: readonly Summed[]): SumCheck[] {
  return claims.map((claim, index) => {
    if (claim.part?.kind === 'share') return checkShare(claims, claim);
    if (claim.part?.kind === 'repeats') return checkHeadline(claim, claims[claim.part.of]);
    const parts = claims.filter(
      (one) => one.part?.of === index && one.part.kind !== 'share' && one.part.kind !== 'repeats',
    );
    if (parts.length > 0) return checkWhole(claim, parts);
    const whole = claim.part && claims[claim.part.of];
    return whole ? checkPart(claim, whole) : none;
  });
}

function checkWhole(whole: Summed, parts: readonly Summed[]): SumCheck {
  const total = exactValue(whole);
  const values = parts.map(exactValue);
  if (total === undefined || values.includes(undefined)) return none;
  const sum = values.reduce((a: bigint, b) => a + (b ?? 0n), 0n);
  const gap = sum - total;
  const slack =
    values.length > 1 ? roundingOf(whole) + parts.reduce((a, one) => a + roundingOf(one), 0n) : 0n;
  if (gap >= -slack && gap <= slack) return fits;
  return gap > 0n || mustBeAll(parts) ? { status: 'off', gap } : none;
}

function checkPart(part: Summed, whole: Summed): SumCheck {
  const [value, total] = [exactValue(part), exactValue(whole)];
  if (value === undefined || total === undefined) return none;
  return value > total ? { status: 'off', gap: value - total } : fits;
}

/** Only headlines that give another number refer to the text at all. */
function checkHeadline(headline: Summed, body: Summed | undefined): SumCheck {
  const [value, said] = [exactValue(headline), body && exactValue(body)];
  return value === undefined || said === undefined ? none : { status: 'off', gap: value - said };
}

/** 占34.4%: part ÷ whole, half up to the printed digits. The gap is in millionths. */
function checkShare(claims: readonly Summed[], share: Summed): SumCheck {
  const part = claims[share.part?.of ?? -1];
  const whole = part?.part && claims[part.part.of];
  const [value, total] = [part && exactValue(part), whole && exactValue(whole)];
  const { value: said, low, high } = share.amount;
  if (value === undefined || !total || said === undefined || low === undefined || high === undefined)
    return none;
  const actual = (value * 1_000_000n * 2n + total) / (total * 2n);
  return actual >= low && actual <= high ? fits : { status: 'off', gap: said - actual };
}

function exactValue(claim: Summed): bigint | undefined {
  return claim.amount.hedge === 'exact' ? claim.amount.value : undefined;
}

/** 万元 with two decimals may each be rounded: their sum may miss the rounded whole by as much. */
function roundingOf({ amount }: Summed): bigint {
  return amount.value === undefined || amount.high === undefined ? 0n : amount.high - amount.value;
}

/**
 * 其中 may leave something out, unless the parts are classes of one kind (中级工 and 高级工, 女职工 and 男职工); parts
 * behind a colon, in brackets or before 共 are all there is.
 */
function mustBeAll(parts: readonly Summed[]): boolean {
  if (parts.length < 2) return false;
  if (parts.some(({ part }) => part?.kind === 'split')) return true;
  const kinds = parts.map(({ subject }) => subject.replaceAll(/[（(][^）)]*[）)]/g, '').slice(-2));
  return kinds[0] !== '' && kinds.every((kind) => kind === kinds[0]);
}

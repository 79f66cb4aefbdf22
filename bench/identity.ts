const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const DAYS_OF_BIRTH = 10_000;
const SERIALS = 999;
const DAY_MS = 86_400_000;

/** The n-th made-up resident identity number with a right check character (GB 11643); 9,990,000 different ones for an area. */
export function identityNumber(n: number, area = '469024'): string {
  const born = new Date(Date.UTC(1970, 0, 1) + (n % DAYS_OF_BIRTH) * DAY_MS).toISOString().slice(0, 10);
  const serial = (Math.floor(n / DAYS_OF_BIRTH) % SERIALS) + 1;
  const body = `${area}${born.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

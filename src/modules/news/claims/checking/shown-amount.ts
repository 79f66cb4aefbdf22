import { formatYuan } from '../../../../platform/money.ts';
import type { Unit } from '../finding/unit.ts';

const WAN_FEN = 1_000_000n;

/** An amount in smallest parts as the county writes it: 3,096,300.00 元（309.63万元）, 184 人, 34.2%. */
export function shownAmount(value: bigint, unit: Unit): string {
  if (unit === 'ppm') return `${decimalOf(value, 4)}%`;
  if (unit !== '分') return `${grouped(value)} ${unit}`;
  const isWan = value >= WAN_FEN || value <= -WAN_FEN;
  return isWan ? `${grouped(value, 6)} 万元` : `${formatYuan(value).replace(/\.00$/, '')} 元`;
}

/** 1234567n with 2 places → '12,345.67'; zeros at the end are left out. */
function grouped(value: bigint, places = 0): string {
  const text = decimalOf(value, places);
  const [whole = '', decimals] = text.split('.');
  const parts = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? parts : `${parts}.${decimals}`;
}

function decimalOf(value: bigint, places: number): string {
  const absolute = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = absolute.slice(0, absolute.length - places);
  const decimals = absolute.slice(absolute.length - places).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${places > 0 && decimals !== '' ? `.${decimals}` : ''}`;
}

const MINUTE = 60_000;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:秒|second)/i, 1000],
  [/^(?:分|min)/i, MINUTE],
  [/^(?:小时|小時|hour|hr)/i, 60 * MINUTE],
  [/^(?:天|日|day)/i, 1440 * MINUTE],
  [/^(?:周|星期|week)/i, 7 * 1440 * MINUTE],
];
const AGO =
  /(\d{1,3})\s?(?:个)?(秒钟?|分钟?|小时|小時|天|日|周|星期|seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?)\s?(?:之)?(?:前|ago)/i;
const NAMED = /(今天|今日|昨天|昨日|前天)\s?(\d{1,2})[:：](\d{2})|刚刚|刚才|just now/i;

export interface RelativeTime {
  readonly at: Date;
  /** How exactly it can be said from the words. */
  readonly precision: 'minute' | 'day';
  readonly printed: string;
}

/**
 * What `3小时前` or `昨天 10:20` means; nobody can say it without the time of capture.
 * @param offset minutes east of Greenwich in which 今天 and 昨天 are meant.
 */
export function relativeTime(text: string, capturedAt: Date, offset: number): RelativeTime | undefined {
  const ago = AGO.exec(text);
  if (ago) {
    const size = units.find(([unit]) => unit.test(ago[2] ?? ''))?.[1] ?? MINUTE;
    const at = new Date(capturedAt.getTime() - Number(ago[1]) * size);
    return { at, precision: size <= MINUTE ? 'minute' : 'day', printed: ago[0] };
  }
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const [printed, day, hour, minute] = named;
  if (!day) return { at: capturedAt, precision: 'minute', printed };
  const back = { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 }[day] ?? 0;
  const local = new Date(capturedAt.getTime() + offset * MINUTE - back * 1440 * MINUTE);
  local.setUTCHours(Number(hour), Number(minute), 0, 0);
  return { at: new Date(local.getTime() - offset * MINUTE), precision: 'minute', printed };
}

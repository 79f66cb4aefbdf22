import type { Channel, MessageTemplate } from '../../../platform/messenger.ts';

/** Hours of the day in Asia/Shanghai; from 22 to 8 spans midnight, equal hours mean none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;
/** China has one time zone and no summer time. */
const SHANGHAI_OFFSET = 8 * HOUR;

interface Outgoing {
  readonly channel: Channel;
  readonly kind: MessageTemplate['kind'];
}

/**
 * When a message may leave: at once, or when the quiet hours end. Only what makes a phone ring waits,
 * and a code that somebody is waiting for never does.
 */
export function releaseAt(outgoing: Outgoing, quiet: QuietHours, now: Date): Date {
  const rings = outgoing.channel === 'sms' || outgoing.channel === 'wechat';
  if (!rings || outgoing.kind === 'code' || !isQuiet(quiet, now)) return now;
  const local = now.getTime() + SHANGHAI_OFFSET;
  const midnight = local - (local % (24 * HOUR));
  const end = midnight + quiet.to * HOUR;
  return new Date((end > local ? end : end + 24 * HOUR) - SHANGHAI_OFFSET);
}

function isQuiet(quiet: QuietHours, now: Date): boolean {
  const hour = new Date(now.getTime() + SHANGHAI_OFFSET).getUTCHours();
  if (quiet.from <= quiet.to) return hour >= quiet.from && hour < quiet.to;
  return hour >= quiet.from || hour < quiet.to;
}

import type { Speaker, Wish } from './speaker.ts';
import { distanceBetween } from './township-places.ts';

/** What is known of a speaker's calendar. */
export interface Calendar {
  /** Days on which the speaker is booked. */
  readonly busy: readonly string[];
  readonly lastSpokeOn: string | undefined;
}

export interface Proposal {
  readonly speaker: Speaker;
  /** First wished day that is free. */
  readonly day: string;
  /** Why this one, in sentences for the clerk and the host. */
  readonly reasons: readonly string[];
}

const PROPOSED = 3;
/** Speakers of one ring count as equally near: half an hour on the road more or less is no reason to pass one over. */
const RING_KM = 15;

/**
 * Three speakers for a wish: by topic, then trade, then nearness in rings; among equals who spoke least recently, so
 * that the same few are not sent out each time. They come in the order of their names: it is a choice, not a ranking.
 */
export function proposeSpeakers(
  wish: Pick<Wish, 'topic' | 'trade' | 'townshipCode' | 'days'>,
  of: { speakers: readonly Speaker[]; calendars: ReadonlyMap<string, Calendar> },
): Proposal[] {
  const judged = of.speakers
    .filter((speaker) => speaker.isActive)
    .flatMap((speaker) => judge(wish, speaker, of.calendars.get(speaker.id)) ?? []);
  return judged
    .sort((one, other) => compare(one.order, other.order))
    .slice(0, PROPOSED)
    .map(({ proposal }) => proposal)
    .sort((one, other) => one.speaker.name.localeCompare(other.speaker.name, 'zh-CN'));
}

interface Judged {
  readonly proposal: Proposal;
  readonly order: readonly (number | string)[];
}

function judge(
  wish: Pick<Wish, 'topic' | 'trade' | 'townshipCode' | 'days'>,
  speaker: Speaker,
  calendar: Calendar | undefined,
): Judged | undefined {
  const day = wish.days.find((one) => !calendar?.busy.includes(one));
  if (day === undefined) return undefined;
  const topic =
    speaker.topics.find((one) => isWithin(one, wish.topic)) ??
    speaker.topics.find((one) => touches(one, wish.topic));
  const trade = wish.trade !== undefined && touches(speaker.trade, wish.trade);
  const kilometres = distanceBetween(speaker.townshipCode, wish.townshipCode);
  const last = calendar?.lastSpokeOn;
  const reasons = [
    topic === undefined ? `可讲：${speaker.topics.join('、')}` : `讲题相符：${topic}`,
    ...(trade ? [`行业相符：${speaker.trade}`] : []),
    kilometres === undefined
      ? '路程不明'
      : kilometres < 1
        ? '同一乡镇'
        : `相距约 ${Math.round(kilometres)} 公里`,
    last === undefined ? '还没有通过本平台宣讲过' : `上次宣讲 ${last}`,
    `${day} 有空`,
    ...(speaker.freeWhen ? [`本人说明：${speaker.freeWhen}`] : []),
  ];
  return {
    proposal: { speaker, day, reasons },
    order: [
      topic === undefined ? 2 : isWithin(topic, wish.topic) ? 0 : 1,
      trade ? 0 : 1,
      kilometres === undefined ? 99 : Math.floor(kilometres / RING_KM),
      last ?? '',
      speaker.id,
    ],
  };
}

/** One text within the other, or two characters in a row in common: 安全生产 and 工地安全. */
function touches(one: string, other: string): boolean {
  if (isWithin(one, other)) return true;
  const characters = [...one];
  return characters.slice(1).some((character, index) => other.includes(`${characters[index]}${character}`));
}

function isWithin(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against === undefined || value === against) continue;
    return value < against ? -1 : 1;
  }
  return 0;
}

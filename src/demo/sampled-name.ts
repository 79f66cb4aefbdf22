import type { Random } from './random.ts';

const surnames = [...'王陈林符李吴黄郑周许'];
const given = ['阿明', '小妹', '大海', '秀英', '国强', '丽珍', '文波', '海燕', '志强', '春花'];

/** A made-up name for a sampled worker; nobody on file. */
export function sampledName(random: Random): string {
  return random.pick(surnames) + random.pick(given);
}

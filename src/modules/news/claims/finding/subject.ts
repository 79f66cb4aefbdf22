/** Words that say nothing of what is counted, at the beginning of what stands before or after a number. */
const LEADING =
  /^(?:其中|另有|还有|以及|并且|同时|此外|共有|共计|合计|总计|累计|已经|目前|现有|全县|全市|全省|我县|该县|临高县|临高|给予|分别|占|已|将|约|达(?!成)|的|了|为(?!民)|共(?![产青同享建])|其(?![他余它])|\d{4}年度?|今年(?:以来)?|去年|上年|[上下]半年|前[两二三]个?季度|\d{1,2}月(?:份|底|末)?(?:\d{1,2}[日号])?)/;
const TRAILING =
  /(?:分别为|分别有|分别|达到|达|共计|合计|总计|累计|共有|累计有|现有|约为|为|有|(?<!签)约|近|超过|超|共|各|等|的|了|已|是|到|和|与|及)$/;
/** 陈某某等4人: who is named is no part of what is counted. */
const NAMED_PEOPLE = /^[\p{Script=Han}·]{2,4}(?:[、和][\p{Script=Han}·]{2,4}){0,4}等$/u;

/** A subject is a few words; more is a sentence without punctuation. */
const MOST_SIGNS = 40;

/** What stands beside a number, without filling words; of a signless rest the empty string. */
export function cleanWords(text: string): string {
  let words = text.replaceAll(/[\s“”‘’"'《》「」]/g, '').replace(NAMED_PEOPLE, '');
  for (let earlier = ''; earlier !== words; ) {
    earlier = words;
    words = words
      .replace(/^[，,、；;：:）)\]】]+|[，,、；;：:（([【]+$/g, '')
      .replace(LEADING, '')
      .replace(TRAILING, '');
  }
  // 其中级工 is written for 其中中级工.
  return words.replace(/^级工/, '中级工').slice(0, MOST_SIGNS);
}

const EVENT = /竞赛|大赛|比赛|赛事|培训班|招聘会|宣讲会|宣讲|讲座|行动|工程|论坛|评选|活动|演练|比武/g;
const EVENT_VERB = /^.*(?:举办|开展|组织|承办|主办|参加|举行|实施|推进)[了的]?/;

/** The event that the clauses before a number speak of, without verbs and years; '' where none is named. */
export function eventIn(textBefore: string): string {
  const clause = textBefore
    .split(/[，,。；;\n]/)
    .findLast((one) => one.search(EVENT) !== -1)
    ?.replaceAll(/[\s“”‘’"'《》「」\-—]/g, '');
  const event = [...(clause ?? '').matchAll(EVENT)].at(-1);
  if (clause === undefined || !event) return '';
  const name = clause.slice(0, event.index + event[0].length).replace(EVENT_VERB, '');
  return cleanWords(name.replaceAll(/(?:\d{4}年度?|今年|去年)/g, '')).slice(-MOST_SIGNS);
}

/** Only what carries meaning: no punctuation, no digits, no blanks; 中级工(四级) is 中级工. */
export function fingerprintOf(parts: readonly string[]): string {
  return parts
    .map((part) => part.replaceAll(/([初中高]级工)[（(][一二三四五]级[）)]/g, '$1'))
    .map((part) => part.replaceAll(/[^\p{Script=Han}A-Za-z|]/gu, ''))
    .filter((part) => part !== '')
    .join('|')
    .slice(0, 200);
}

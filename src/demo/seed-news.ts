import {
  addNewsSubscription,
  blockTakedown,
  composeDigest,
  forwardTakedown,
  issueDigest,
  linkClaim,
  listClaimsOf,
  registerNewsSource,
  restoreTakedown,
  storeNewsPage,
  submitCounter,
  submitTakedown,
  switchNewsSource,
} from '../modules/news/index.ts';
import { modules } from '../modules.ts';
import { publicActor } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import type { FileStore } from '../platform/files.ts';
import { demoPerson } from './demo-person.ts';
import { newsPage } from './news-page.ts';
import { seededRandom } from './random.ts';
import { type NewsSite, type NewsStory, newsSites } from './sources/news-sites.ts';
import { correctedParagraph, correctedPath, stories2023 } from './sources/news-stories.ts';
import { recentStories } from './sources/recent-stories.ts';
import { type Stage, staffAct, systemAct } from './stage.ts';

const SEED = 2080;
/** Indexes of people that no other seed uses. */
const FIRST_PERSON = 7_201;
const CLERK = 'culture-clerk';
const HOUR = 3_600_000;

interface NewsStage {
  readonly stage: Stage;
  readonly files: FileStore;
  readonly sources: ReadonlyMap<NewsSite, string>;
  /** Article ids by address. */
  readonly articles: Map<string, string>;
}

/** 新闻: four sources, a year of reports and the last weeks, copies, a corrected page, claims, an issue, takedowns. */
export async function seedNews(stage: Stage, files: FileStore, today: string): Promise<void> {
  const news = { stage, files, sources: await registerSources(stage), articles: new Map<string, string>() };
  await subscribeStaff(stage);
  const stories = [...stories2023, ...recentStories.map((story) => dated(story, today))];
  for (const story of stories) await capture(news, story);
  await correct(news);
  await linkFigures(news);
  await printWeek(stage);
  await draftWeeks(stage, today);
  await takeDown(news, today);
}

async function registerSources(stage: Stage): Promise<Map<NewsSite, string>> {
  const act = staffAct(stage, CLERK, '2023-01-05');
  const ids = new Map<NewsSite, string>();
  for (const key of Object.keys(newsSites) as NewsSite[]) {
    const site = newsSites[key];
    const id = await registerNewsSource(stage.tx, act, {
      name: site.name,
      kind: site.kind,
      url: site.url,
      intervalMinutes: 360,
      dailyBudget: 200,
      category: site.category,
      impactNote: '演示来源：每日少量公开报道，间隔抓取，不影响网站运行，不采集评论和个人主页。',
      republishBasis: site.republishBasis,
      contact: site.contact,
    });
    // The hosts do not exist: a worker would only fail at them.
    const to = key === 'copies' ? 'retire' : 'pause';
    await switchNewsSource(stage.tx, staffAct(stage, CLERK, '2023-12-20'), { id, to });
    ids.set(key, id);
  }
  return ids;
}

async function subscribeStaff(stage: Stage): Promise<void> {
  const wishes = [
    ['culture-clerk', '产改报道', { theme: '产改' }],
    ['rights-clerk', '欠薪和维权', { theme: '维权' }],
    ['rights-clerk', '追回欠薪', { q: '追回' }],
  ] as const;
  for (const [role, name, criteria] of wishes)
    await addNewsSubscription(stage.tx, staffAct(stage, role, '2023-01-06'), {
      name,
      criteria: { ...criteria } as Parameters<typeof addNewsSubscription>[2]['criteria'],
      inSite: true,
      mail: 'none',
    });
}

function dated(story: (typeof recentStories)[number], today: string): NewsStory {
  const day = addDays(today, -story.daysAgo);
  const printed = story.time === '00:00:00' ? day : `${day} ${story.time}`;
  return { ...story, printed, path: `/a/${day.replaceAll('-', '')}-${story.slug}.html` };
}

/** A few hours after it was published, as a crawl would have come by. */
async function capture({ stage, files, sources, articles }: NewsStage, story: NewsStory): Promise<void> {
  const url = new URL(story.path, newsSites[story.site].url).href;
  const capturedAt = new Date(instantOf(story.printed).getTime() + 3 * HOUR);
  const { articleId } = await storeNewsPage(stage.tx, systemAct(stage, capturedAt), {
    files,
    capture: {
      origin: 'crawl',
      sourceId: sources.get(story.site),
      page: newsPage(url, story, capturedAt),
      capturedAt,
      note: undefined,
      rules: { bodyPart: undefined, category: newsSites[story.site].category },
    },
  });
  articles.set(url, articleId);
}

/** Lingao time; a day alone counts from eight in the morning. */
function instantOf(printed: string): Date {
  const [day = '', time = '08:00'] = printed.split(' ');
  return new Date(`${day}T${time}+08:00`);
}

/** The site changed its page: a clerk captures it again, both copies are kept. */
async function correct(news: NewsStage): Promise<void> {
  const story = stories2023.find(({ path }) => path === correctedPath);
  if (!story) return;
  const { stage, files, sources } = news;
  const at = new Date('2023-02-17T01:30:00Z');
  const url = new URL(story.path, newsSites[story.site].url).href;
  const paragraphs = [correctedParagraph, ...story.paragraphs.slice(1)];
  await storeNewsPage(stage.tx, staffAct(stage, CLERK, at), {
    files,
    capture: {
      origin: 'address',
      sourceId: sources.get(story.site),
      page: newsPage(url, { ...story, paragraphs }, at),
      capturedAt: at,
      note: '读者来电说企业数不对，重新抓取留证',
      rules: { bodyPart: undefined, category: newsSites[story.site].category },
    },
  });
}

/** Figures that the county's press clerk has tied to the words of the report. */
const linked: readonly (readonly [value: bigint, unit: string, figure: string])[] = [
  [184n, '人', 'wages.recovered.workers'],
  [309_630_000n, '分', 'wages.recovered.amount'],
  [169n, '人', 'wages.recovered.migrant-workers'],
  [298_780_000n, '分', 'wages.recovered.migrant-amount'],
  [563n, '人', 'talents.registered'],
  [142n, '人', 'talents.high-skilled'],
];

async function linkFigures({ stage, articles }: NewsStage): Promise<void> {
  const articleId = articles.get('https://haifeng.example/a/20231207-reform.html');
  if (articleId === undefined) return;
  const claims = await listClaimsOf(stage.tx, stage.region, articleId);
  for (const [value, unit, figureKey] of linked) {
    const claim = claims.find((one) => one.amount.value === value && one.unit === unit);
    if (!claim) continue;
    await linkClaim(stage.tx, staffAct(stage, CLERK, '2023-12-08'), {
      claimId: claim.id,
      figureKey,
      kind: 'same',
      modules,
    });
  }
}

async function printWeek(stage: Stage): Promise<void> {
  const id = await composeDigest(stage.tx, staffAct(stage, CLERK, '2023-10-07'), {
    title: '工会剪报：九月快递竞赛专刊',
    from: '2023-09-01',
    until: '2023-09-30',
    topics: [],
  });
  if (id === undefined) return;
  const act = staffAct(stage, CLERK, '2023-10-08');
  await issueDigest(stage.tx, act, { id, version: 1, signedBy: '县总工会宣教文体部' });
}

/** A draft of the last fortnight that waits to be laid out. */
async function draftWeeks(stage: Stage, today: string): Promise<void> {
  await composeDigest(stage.tx, staffAct(stage, CLERK, today), {
    title: '近两周工会新闻',
    from: addDays(today, -14),
    until: addDays(today, -1),
    topics: ['产改', '维权', '劳模', '竞赛', '帮扶', '培训', '就业', '普惠', '安全', '党建'],
  });
}

/** One notice that ended in a restoration, one whose article is off, one that waits for a clerk, one incomplete. */
async function takeDown({ stage, articles }: NewsStage, today: string): Promise<void> {
  const { tx, region } = stage;
  const random = seededRandom(SEED);
  const visitor = (on: string) => ({ ...staffAct(stage, CLERK, on), actor: publicActor(region) });
  const articleOf = (url: string) => `/news/${region}/${articles.get(url) ?? ''}`;
  const notify = async (
    nth: number,
    of: { on: string; line: string; proofCount: number; statement: string },
  ) => {
    const person = demoPerson(random, FIRST_PERSON + nth, 'urban');
    const party = {
      kind: 'person',
      name: person.name,
      identity: person.identityNumber,
      phone: person.phone,
      email: undefined,
      address: '临高县临城镇（演示）',
      work: '渔港的早晨（照片）',
      statement: of.statement,
      isVouchedFor: true,
    } as const;
    return submitTakedown(tx, visitor(of.on), {
      channel: 'web',
      ground: nth === 1 ? 'personal-information' : 'copyright',
      party,
      lines: [of.line],
      proofCount: of.proofCount,
      address: `demo-${nth}`,
    });
  };
  const restored = await notify(0, {
    on: '2023-10-23',
    line: articleOf('https://haifeng.example/a/20231019-wages.html'),
    proofCount: 1,
    statement: '文中照片是我拍的，没有署名。',
  });
  await blockAndForward(stage, { id: restored.id, on: '2023-10-23', to: newsSites.haifeng.name });
  const number = numberOf(restored.number);
  await submitCounter(tx, visitor('2023-10-26'), {
    number,
    party: {
      kind: 'organisation',
      name: newsSites.haifeng.name,
      identity: '',
      phone: '0898-2828 0001',
      email: undefined,
      address: '海口市（演示）',
      work: '“钱到账了！”工会帮木工班组要回三个月工资',
      statement: '照片由本网记者拍摄，附原始文件和发稿记录。',
      isVouchedFor: true,
    },
    address: 'demo-counter',
  });
  await restoreTakedown(tx, staffAct(stage, CLERK, '2023-10-26'), {
    id: restored.id,
    reason: '对方提交了原始照片文件和发稿记录，依条例第十七条恢复。',
  });
  const blocked = await notify(1, {
    on: addDays(today, -2),
    line: articleOf('https://workers.example/news/2023/08/11/study.html'),
    proofCount: 1,
    statement: '文章写了我孩子的学校和村名，请下线。',
  });
  await blockAndForward(stage, { id: blocked.id, on: addDays(today, -2), to: newsSites.workers.name });
  await notify(2, {
    on: addDays(today, -1),
    line: articleOf('https://haifeng.example/a/20230705-heat.html'),
    proofCount: 1,
    statement: '文中第二张图是我公司的宣传照，没有授权。',
  });
  await notify(3, {
    on: addDays(today, -1),
    line: '写夜校开课的那篇',
    proofCount: 0,
    statement: '转载了我的文章，没有署名。',
  });
}

async function blockAndForward(stage: Stage, of: { id: string; on: string; to: string }): Promise<void> {
  const act = staffAct(stage, CLERK, of.on);
  await blockTakedown(stage.tx, act, { id: of.id, copies: 'named-only' });
  await forwardTakedown(stage.tx, act, { id: of.id, channel: 'announcement', to: of.to });
}

function numberOf(number: string): { year: number; sequence: number } {
  const [year = 0, sequence = 0] = [...number.matchAll(/\d+/g)].map(Number);
  return { year, sequence };
}

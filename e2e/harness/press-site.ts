import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formatDateTime } from '../../src/platform/dates.ts';
import { type Answer, type NewsSite, newsSite } from '../../test/news-site.ts';

/** Folder of the public test sets; they are never part of the project. */
const dataFolder =
  process.env.WENLAN_NEWS_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data/news');
const seedFolder = process.env.WENLAN_NEWS_SEED ?? path.resolve(import.meta.dirname, '../../../shared/seed');

/** The article that asked for all this, as text; undefined where the folder is not there. */
export async function readSeedArticle(): Promise<Buffer | undefined> {
  if (!existsSync(seedFolder)) return undefined;
  const name = (await readdir(seedFolder)).find((file) => file.endsWith('.txt'));
  return name === undefined ? undefined : readFile(path.join(seedFolder, name));
}

/** A few real Chinese pages as raw bytes; none where the folder is not there. */
export async function readRealPages(most: number): Promise<Uint8Array[]> {
  const folder = path.join(dataFolder, 'cwce-dev/pages');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html.gz')).sort();
  const read = names.slice(0, most).map(async (name) => gunzipSync(await readFile(path.join(folder, name))));
  return Promise.all(read);
}

const paragraphs = [
  '早上七点半，海边的预制构件车间已经响成一片，班组长把当天的图纸贴在墙上，二十多名工人各就各位，吊机缓缓转动。',
  '县里推动产业工人队伍建设改革一年多，工人们说最实在的变化是有学处、有比处、有说理处，车间里还办起了夜校。',
  '截至11月2日，县总工会会同有关部门为184名劳动者追回309.63万元，其中为169名农民工追回298.78万元，每一笔都由本人确认。',
  '首届快递行业职业技能竞赛提升技能等级9人，其中四级6人、三级3人，选手们说，比赛之后才知道送快递也有标准。',
];

/** Another report: no copy of the first. */
const quayText = `<p>晚饭过后，码头边的职工之家亮起了灯，装卸班组的三十二名工友搬来板凳，听法律援助律师讲工资怎么要回来。</p>
<p>律师从一张欠条说起：写清欠款人、金额、日期和用工单位，打卡记录和微信聊天都要留好，超过时效再来就难办了。</p>
<p>课后，两名工友当场填了求助表。去年以来，这个职工之家帮工友追回工资26.4万元，办成案件15件。</p>`;

/** A page as Chinese sites write it. */
function articlePage(of: { title: string; time: string; charset: string; body: string }): string {
  return `<!doctype html><html><head><meta charset="${of.charset}"><title>${of.title}</title></head><body>
<div class="nav"><a href="/list.html">首页</a></div><h1>${of.title}</h1>
<div class="info"><span>${of.time}</span> <span>来源：海边时报</span> <span>作者：王小海</span></div>
<div class="content">${of.body}</div><p>责任编辑：陈小校</p></body></html>`;
}

const html = (body: string | Uint8Array, charset = 'utf-8'): Answer => ({
  type: `text/html; charset=${charset}`,
  body,
});

/**
 * A small press site: list, feed, robots.txt with a crawl delay, an article in GBK and one of two pages, a hostile
 * page, a slow one, one that leads inside. Closed when the test file ends.
 * @param real pages of the public sets, served under /real/
 */
export async function pressSite(
  real: readonly Uint8Array[],
): Promise<NewsSite & { readonly printed: string }> {
  // Subscribers hear of what is new.
  const printed = `${formatDateTime(new Date(Date.now() - 3_600_000))}:07`;
  const text = paragraphs.map((one) => `<p>${one}</p>`).join('\n');
  const page = (title: string, time: string, body = text) =>
    html(articlePage({ title, time, charset: 'utf-8', body }));
  const gbk = articlePage({
    title: '工人夜校开课了',
    time: printed,
    charset: 'gbk',
    body: text.replaceAll('首届', '第二届'),
  });
  const realPages = Object.fromEntries(
    real.map((body, index) => [`/real/${index}.html`, { type: 'text/html', body }]),
  );
  const site = await newsSite({
    '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 1\nDisallow: /private/\n' },
    '/list.html': html(`<!doctype html><meta charset="utf-8"><title>海边时报</title><ul>
<li><a href="/a/20231207-1.html">海边车间的三件新鲜事：有学处有比处有说理处</a></li>
<li><a href="/a/20231121-2.html">工人夜校开课了，下班来学数控</a></li>
<li><a href="/a/20231120-3.html">两页的长报道：一支班组的十年</a></li>
<li><a href="/a/20231119-4.html">这一页会跳到里面去看内部网络</a></li>
<li><a href="/a/20231118-5.html">这一页带着脚本想跑出去玩一玩</a></li>
<li><a href="/private/20231117-6.html">这一页不让爬虫看，写在协议里</a></li></ul>`),
    '/a/20231207-1.html': page('海边车间的三件新鲜事', printed),
    '/a/20231121-2.html': html(encodeGbk(gbk), 'gbk'),
    '/a/20231120-3.html': page('一支班组的十年', printed, `${text}<a href="/a/20231120-3_2.html">下一页</a>`),
    '/a/20231120-3_2.html': page(
      '一支班组的十年',
      printed,
      '<p>十年以后，班组里当年的学徒成了师傅，墙上的照片换了三回，只有那句“先把人教会”一直没有换。</p>',
    ),
    '/a/20231119-4.html': { status: 302, headers: { location: 'http://10.0.0.1/secret' } },
    '/a/20231118-5.html': page(
      '带脚本的一页',
      printed,
      `${text}<script>location='/stolen'</script><img src="data:image/svg+xml,<svg onload=alert(1)>" onerror="fetch('/stolen')"><svg><script>fetch('/stolen')</script></svg>`,
    ),
    '/phone.html': html(`<!doctype html><meta charset="utf-8"><title>码头时报</title><ul>
<li><a href="/p/20231206-9.html">码头班组晚饭后的一堂课：讲工资怎么要回来</a></li></ul>`),
    '/p/20231206-9.html': page('码头班组晚饭后的一堂课', printed, quayText),
    '/private/20231117-6.html': page('不该被看到', printed),
    ...realPages,
  });
  return { ...site, printed };
}

/** GBK bytes of a text: what the platform decodes, read backwards. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? [code] : (codes.get(character) ?? [0x3f]);
  });
  return Uint8Array.from(bytes);
}

import { idParam } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { canonicalList, checkedDraw, type Draw } from '../draw/draw.ts';
import { findDraw } from '../draw/draw-store.ts';
import { publicDrawHref } from '../staff/draws/draw-links.ts';
import { DrawCheck, DrawFacts, EntriesTable } from '../staff/draws/draw-parts.tsx';

async function drawOf(c: AppContext): Promise<Draw> {
  const region = c.req.param('region') ?? '';
  if (!/^\d{6}$/.test(region)) refuseCommon('not-found');
  return (await findDraw(c.var.deps.db, region, idParam(c))) ?? refuseCommon('not-found');
}

/** The whole rule once more, for people who trust their own computer more than ours. */
const script = `// node draw.mjs list.txt 种子 抽取个数
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
const [file, seed, count] = process.argv.slice(2);
const list = readFileSync(file, 'utf8').trimEnd();
console.log('校验码', createHash('sha256').update(list).digest('hex'));
const rank = (line) => createHmac('sha256', seed).update(line).digest('hex');
const order = list.split('\\n').sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
order.slice(0, Number(count)).forEach((line, i) => console.log(i + 1, line));
`;

/** 抽取复算: hash, seed and rule for anybody; list and result once they are public. */
export async function showPublicDraw(c: AppContext): Promise<Response> {
  const draw = await drawOf(c);
  const isPublic = draw.publishedAt !== undefined;
  return portalPage(
    c,
    { title: `抽取复算：${draw.title}` },
    <Stack>
      <Muted>检查对象和检查人员随机抽取。名单先锁定并公布校验码，种子后取得，人人可以复算。</Muted>
      <DrawFacts draw={draw} />
      {isPublic ? <DrawCheck check={await checkedDraw(draw)} /> : null}
      <Section title="抽取规则" id="rule">
        <ol>
          <li>名单一行一个，写作“编号 名称”（UTF-8，换行分隔，末尾无换行），其 SHA-256 即名单校验码。</li>
          <li>以种子为密钥，对每一行计算 HMAC-SHA256，写成十六进制小写。</li>
          <li>按算得的值从小到大排列，前 {draw.pickCount} 个为抽中。</li>
        </ol>
      </Section>
      {isPublic ? (
        <Section
          title="名单和结果"
          id="entries"
          actions={
            <ButtonLink href={`${publicDrawHref(draw.region, draw.id)}/list.txt`} label="下载名单" download />
          }
        >
          <EntriesTable draw={draw} />
        </Section>
      ) : (
        <Muted>检查结束后公开名单和结果，届时可以用上面的校验码核对名单没有改动过。</Muted>
      )}
      <Section title="自己算一遍" id="script">
        <Muted>保存为 draw.mjs，用 Node.js 运行：</Muted>
        <pre>
          <code>{script}</code>
        </pre>
      </Section>
    </Stack>,
  );
}

/** The canonical list as it was hashed, once it is public. */
export async function sendDrawList(c: AppContext): Promise<Response> {
  const draw = await drawOf(c);
  if (draw.publishedAt === undefined) return refuseCommon('not-found');
  return c.body(canonicalList(draw.entries).join('\n'), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': 'attachment; filename="list.txt"',
  });
}

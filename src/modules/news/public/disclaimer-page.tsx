import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { ANNOUNCEMENTS, COUNTER_FORM, TAKEDOWN_FORM } from '../takedowns/takedown-links.ts';
import { isNewsPublic, loadPublicFace } from './load-public-face.ts';

/** 声明: what we keep, for what, how to have it removed, whom to ask. Open even where the digest itself is not. */
export async function showDisclaimer(c: AppContext): Promise<Response> {
  const where = { region: regionOf(c), now: c.var.now };
  const { db } = c.var.deps;
  const [face, isPublic] = await Promise.all([loadPublicFace(db, where), isNewsPublic(db, where)]);
  return portalPage(
    c,
    { title: '新闻剪报的声明' },
    <Stack>
      <Section title="这是什么">
        <p>
          {c.var.siteName}
          收集与职工、工会有关的公开报道，做内部剪报和留证之用。采集遵守各网站的爬虫协议，控制频率，不绕过登录和付费，不采集个人主页。
        </p>
        <p>
          {isPublic
            ? '对公众只展示标题、来源、发布时间、不超过 120 字的摘要和原文链接。展示全文的，只限有书面转载依据的来源，并注明来源、作者、原标题和编辑。'
            : '目前没有对公众开放，公众看不到收录的报道。'}
        </p>
        <p>
          我们保存网页当时的样子，并记下网址、时间和校验值，为的是日后能够核对。我们不修改原文；摘要、分类和数字核对由程序生成、人工复核，可能有错，以原文为准。收录一篇报道，不等于认可其中的说法。
        </p>
      </Section>
      <Section title="怎样要求下线">
        <p>
          认为收录的内容侵犯了您的著作权、个人信息、名誉等权利，可以提交下线通知，不需要注册。通知写明身份、联系方式、文章网址和初步证明材料的，我们立即下线，并转送提供作品的一方；无法联系的，在本站公告。提供作品的一方可以提交书面说明，说明齐备的，我们立即恢复并转送通知人。以上依据《信息网络传播权保护条例》第十四条至第十七条。
        </p>
        <p>查阅、更正、删除自己的个人信息，也可以这样提出，只需证明您是本人。</p>
        <Actions>
          <ButtonLink href={TAKEDOWN_FORM} label="申请下线" tone="primary" />
          <ButtonLink href={COUNTER_FORM} label="提交书面说明（要求恢复）" />
          <ButtonLink href={ANNOUNCEMENTS} label="转送公告" />
        </Actions>
      </Section>
      <Section title="保存多久">
        <p>
          对公众展示过的内容、发布时间和网址，记录保存不少于 60
          日（《互联网信息服务管理办法》第十四条）。下线的文章立即从公众页面、订阅、剪报和检索中消失，快照只作为证据封存，查看要写明理由并留痕。通知人的身份和联系方式加密保存，只用于办理。
        </p>
      </Section>
      <Section title="联系谁">
        <p>
          {c.var.siteName}宣教文体部：{face.contact}
          {face.isContactVerified ? '' : '（未核实，以本县公布为准）'}
        </p>
        {face.licence ? <p>互联网新闻信息服务许可证编号：{face.licence}</p> : null}
        <Muted>没有许可证编号的，本站不展示任何报道的全文。</Muted>
      </Section>
    </Stack>,
  );
}

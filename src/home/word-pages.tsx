import type { Child } from 'hono/jsx';
import { portalPage } from '../platform/http/page.tsx';
import { everyone, type Route, unrecorded } from '../platform/http/route.ts';
import { Section } from '../ui/card/card.tsx';

/** Pages that are only words: who we are, what happens to personal data, how the site can be used by all. */
export const wordRoutes: readonly Route[] = [
  wordPage('/about', '关于本平台', () => (
    <>
      <Section title="这是什么">
        <p>
          这里是县总工会为职工办事的地方：讨要工资、了解自己的权利、查看办理进度。不用下载软件，
          手机浏览器、微信里打开都能用；不会用手机的，打 <a href="tel:12351">12351</a>{' '}
          或到工会窗口，效果一样。
        </p>
      </Section>
      <Section title="工会能做什么，不能做什么">
        <p>
          工会登记您的诉求、核对证据、督促单位、组织调解、跟踪到钱到账。责令单位付钱由人社部门（或综合行政执法部门）
          办理，裁决由仲裁委员会和法院作出。该转给谁，我们会转，并把接收单位和答复期限告诉您。
        </p>
      </Section>
      <Section title="办事不收费">
        <p>本平台所有服务都不收费。任何人以工会名义收费，请打 12351 举报。</p>
      </Section>
    </>
  )),
  wordPage('/privacy', '个人信息怎么保护', () => (
    <>
      <Section title="收集什么、为什么">
        <p>
          登录只用手机号。登记欠薪时要姓名和身份证号，因为劳动监察、仲裁和发钱都要核对是不是本人；
          银行卡号可以不填，填了方便把追回的工资打给您。
        </p>
      </Section>
      <Section title="怎么保管">
        <p>
          身份证号、手机号、银行卡号加密保存，页面上只显示前后几位。工作人员要看全部号码，
          必须写明原因，每看一次都有记录。未提交的草稿也加密保存，到期自动删除，您也可以随时删除。
        </p>
      </Section>
      <Section title="给谁看">
        <p>
          承办您事项的工作人员可以看到办事需要的内容。用人单位看不到您交的材料（信访工作条例第三十条）。
          提供给其他单位前会征得您的单独同意，每次提供都记入您的档案，您可以查看。
        </p>
      </Section>
      <Section title="您可以做什么">
        <p>
          在<a href="/my/file">我的档案</a>
          里查看、下载、申请更正自己的信息，也可以撤回同意。撤回不影响撤回以前已经办的事。不方便上网的，打
          12351。
        </p>
      </Section>
    </>
  )),
  wordPage('/accessibility', '无障碍说明', () => (
    <>
      <Section title="字大一点">
        <p>点页面上方的“长辈版”，字和按钮都会变大。再点一次“返回标准版”就变回来。</p>
      </Section>
      <Section title="用读屏软件或者键盘">
        <p>
          所有功能都可以用键盘完成，不需要打开脚本。填错时，页面最上面会列出哪里要改，点一下就跳到那一栏，
          已经填好的内容不会丢。
        </p>
      </Section>
      <Section title="还是不方便">
        <p>
          打 <a href="tel:12351">12351</a>
          ，或请家人、工友、村里和企业的工会干部帮忙登记；所有表格都有纸质版，可以到窗口领取。
        </p>
      </Section>
    </>
  )),
];

function wordPage(path: string, title: string, words: () => Child): Route {
  return {
    method: 'GET',
    path,
    permission: everyone,
    audit: unrecorded('公开的说明文字'),
    handler: (c) => portalPage(c, { title, current: path }, words()),
  };
}

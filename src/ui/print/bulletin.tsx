import type { Child, FC } from 'hono/jsx';

type BulletinProps = {
  /** Name of the bulletin in red over a red line. */
  redHead: string;
  /** 第N期 at the left, who issues it and when at the right. */
  number: string;
  issuer: string;
  /** Said first, such as a foreword or that the issue was withdrawn. */
  before?: Child;
  contents: readonly { title: string; items: readonly string[] }[];
  children?: Child;
};

/** 简报, 剪报: a numbered bulletin with its contents; stands in a print layout with `official` margins. */
export const Bulletin: FC<BulletinProps> = ({ redHead, number, issuer, before, contents, children }) => (
  <article class="letter bulletin">
    <h1 class="letter-head">{redHead}</h1>
    <p class="bulletin-line">
      <span>{number}</span>
      <span>{issuer}</span>
    </p>
    <hr class="letter-line" />
    {before}
    <h2 class="bulletin-heading">目　录</h2>
    <div class="bulletin-contents">
      {contents.map(({ title, items }) => (
        <>
          <p>{title}</p>
          <ul class="plain-list">
            {items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      ))}
    </div>
    {children}
  </article>
);

type BulletinItemProps = {
  heading: string;
  /** 来源、作者、日期. */
  credit: string;
  /** Several paragraphs where the text has line breaks. */
  text?: string | undefined;
  note?: string | undefined;
  /** Address of the original, printed out so that it can be typed. */
  address?: string | undefined;
};

/** One item of a bulletin, its heading kept with its first lines. */
export const BulletinItem: FC<BulletinItemProps> = ({ heading, credit, text, note, address }) => (
  <section class="bulletin-item">
    <h3>{heading}</h3>
    <p class="bulletin-credit">{credit}</p>
    {text ? text.split('\n').map((line) => <p>{line}</p>) : null}
    {note ? <p class="bulletin-note">编者注：{note}</p> : null}
    {address ? <p class="bulletin-address">原文：{address}</p> : null}
  </section>
);

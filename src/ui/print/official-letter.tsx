import type { Child, FC } from 'hono/jsx';

export type OfficialLetterProps = {
  /** 发文机关标志 in red over a red line; left out on a plain letter. */
  redHead?: string | undefined;
  /** 发文字号, e.g. 临工维〔2023〕12号. */
  number?: string | undefined;
  /** A line break shows where a long title may be cut without tearing a word apart. */
  title: string;
  /** 主送机关, without the colon. */
  addressee?: string | undefined;
  /** Paragraphs of the text; headings and tables may stand among them. */
  paragraphs: readonly Child[];
  /** Names of the enclosures, numbered where there are several. */
  enclosures?: readonly string[] | undefined;
  /** 落款: who signs, and the day as it is written (2023年11月2日). */
  signedBy: string;
  signedOn: string;
};

/** A letter by GB/T 9704-2012; stands in a print layout with `official` margins and without its own heading. */
export const OfficialLetter: FC<OfficialLetterProps> = (letter) => (
  <article class="letter">
    {letter.redHead ? <p class="letter-head">{letter.redHead}</p> : null}
    {letter.number ? <p class="letter-number">{letter.number}</p> : null}
    {letter.redHead ? <hr class="letter-line" /> : null}
    <h1>
      {letter.title.split('\n').map((line, index) => (
        <>
          {index > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </h1>
    {letter.addressee ? <p class="letter-addressee">{letter.addressee}：</p> : null}
    {letter.paragraphs.map((paragraph) => (typeof paragraph === 'string' ? <p>{paragraph}</p> : paragraph))}
    <Enclosures names={letter.enclosures ?? []} />
    <div class="letter-signature">
      <p>{letter.signedBy}</p>
      <p>{letter.signedOn}</p>
    </div>
  </article>
);

const Enclosures: FC<{ names: readonly string[] }> = ({ names }) => {
  if (names.length === 0) return null;
  return (
    <div class="letter-enclosures">
      <p>附件：</p>
      <div>
        {names.map((name, index) => (
          <p>{names.length > 1 ? `${index + 1}. ${name}` : name}</p>
        ))}
      </div>
    </div>
  );
};

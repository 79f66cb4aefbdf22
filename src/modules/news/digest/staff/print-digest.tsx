import type { Child } from 'hono/jsx';
import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { Bulletin, BulletinItem } from '../../../../ui/print/bulletin.tsx';
import { digestHref } from '../digest-links.ts';
import { BLOCKED_LINE, creditOf, type Digest, issueName, statusNames } from '../issue/digest.ts';
import { numbered } from '../issue/numbered.ts';
import { readDigestName } from '../read-digest-settings.ts';
import { loadShownDigest } from './shown-digest-page.ts';

/** The issue on A4 paper, in the type of official documents (3 号, readable at arm's length). */
export async function printDigest(c: AppContext): Promise<Response> {
  const digest = await loadShownDigest(c);
  const name = await readDigestName(c.var.deps.db, regionOf(c), c.var.now);
  const sections = numbered(digest);
  return printPage(
    c,
    {
      title: `${name} ${issueName(digest)}`,
      margins: 'official',
      heading: false,
      backHref: digestHref(digest.id),
    },
    <Bulletin
      redHead={name}
      number={digest.number ? issueName(digest) : statusNames[digest.status]}
      issuer={`${c.var.siteName}　${dayOf(digest, c.var.now)}`}
      before={<Before digest={digest} />}
      contents={sections.map(({ title, items }) => ({ title, items: items.map(({ heading }) => heading) }))}
    >
      {sections.map(
        ({ title, note, items }): Child => (
          <>
            <h2>{title}</h2>
            {note ? note.split('\n').map((line) => <p>{line}</p>) : null}
            {items.map(({ heading, item }) =>
              item.isBlocked ? (
                <BulletinItem heading={heading} credit={BLOCKED_LINE} />
              ) : (
                <BulletinItem
                  heading={heading}
                  credit={creditOf(item)}
                  text={item.excerpt}
                  note={item.note}
                  address={item.url}
                />
              ),
            )}
          </>
        ),
      )}
      <p>{footing(digest)}</p>
    </Bulletin>,
  );
}

function Before({ digest }: { digest: Digest }) {
  return (
    <>
      {digest.status === 'withdrawn' ? <p>本期已撤回：{digest.closeReason}</p> : null}
      {digest.foreword ? digest.foreword.split('\n').map((line) => <p>{line}</p>) : null}
    </>
  );
}

export function dayOf({ issuedAt }: Pick<Digest, 'issuedAt'>, now: Date): string {
  return formatDate(shanghaiDate(issuedAt ?? now));
}

/** What stands under the last item. */
export function footing(digest: Pick<Digest, 'signedBy'>): string {
  const signed = digest.signedBy === undefined ? '' : `签发：${digest.signedBy}。`;
  return `${signed}供内部工作参考。摘录均注明作者和来源，全文请看原文。`;
}

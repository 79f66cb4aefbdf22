import { creditOf, type Digest } from '../issue/digest.ts';
import { numbered } from '../issue/numbered.ts';

/** An issue as the plain text of a mail: contents with excerpt, note and address of each item. */
export function issueText(digest: Digest): string {
  const sections = numbered(digest).map(({ title, note, items }) =>
    [
      `【${title}】`,
      ...(note ? [note] : []),
      ...items.flatMap(({ heading, item }) =>
        item.isBlocked
          ? ['', heading]
          : [
              '',
              oneLine(heading),
              oneLine(creditOf(item)),
              ...(item.excerpt ? [item.excerpt] : []),
              ...(item.note ? [`编者注：${oneLine(item.note)}`] : []),
              ...(item.url ? [item.url] : []),
            ],
      ),
    ].join('\n'),
  );
  return [...(digest.foreword ? [digest.foreword] : []), ...sections].join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

import type { Archive } from './archive.ts';
import { readXml } from './xml-events.ts';

/** A worksheet of a workbook: where it is and whether the workbook shows it. */
export interface WorksheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** The table of contents of a workbook. */
export interface Workbook {
  readonly sheets: readonly WorksheetPart[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** True where days count from 1904 (old Macintosh files). */
  readonly from1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Reads the table of contents. @throws SheetError where the archive is no workbook */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = await workbookPart(archive);
  const relations = await relationsOf(archive, path);
  const sheets: WorksheetPart[] = [];
  let from1904 = false;
  await readXml(archive.text(path), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attributes));
      if (relation?.type !== 'worksheet') return;
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, part: relation.part });
    },
  });
  return {
    sheets,
    strings: partOf(relations, 'sharedStrings'),
    styles: partOf(relations, 'styles'),
    from1904,
  };
}

async function workbookPart(archive: Archive): Promise<string> {
  const announced = archive.has('_rels/.rels')
    ? partOf(await relationsOf(archive, ''), 'officeDocument')
    : undefined;
  const path = announced ?? 'xl/workbook.xml';
  if (!archive.has(path) || !/workbook.*\.xml$/i.test(path)) throw await archive.notAWorkbook();
  return path;
}

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  await readXml(archive.text(path), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      relations.set(attributes.Id ?? '', { type, part: resolve(folder, attributes.Target ?? '') });
    },
  });
  return relations;
}

function partOf(relations: Map<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type)?.part;
}

/** The relation's attribute is `r:id`, but some exporters choose another prefix. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const steps = target.replaceAll('\\', '/');
  for (const step of (steps.startsWith('/') ? steps : folder + steps).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

import { aboutOf } from './list-view.ts';
import { choose, copy, fill, place, say } from './shell.ts';
import type { Checklist, Verdict, Work } from './held-visit.ts';
import { findingName, setFinding } from './work.ts';

export type Change = (change: (work: Work) => Work) => Promise<void>;

/** Everything of a visit but the words of its checklists, which are built once by `buildChecklists`. */
export function showVisit(work: Work, on: { openSample: (id: string) => void }): void {
  say('firm', work.visit.firm, visitPart());
  say('about', aboutOf(work), visitPart());
  fill('visitedOn', work.visitedOn);
  fill('receivedBy', work.facts.receivedBy);
  fill('place', work.facts.place);
  fill('summary', work.facts.summary);
  showInspectors(work);
  showSamples(work, on.openSample);
}

function visitPart(): HTMLElement {
  return document.querySelector('[data-field-part="visit"]') ?? document.body;
}

function showInspectors(work: Work): void {
  const all = [...work.visit.inspectors, ...work.inspectors];
  const lines = all.map((one) => paragraph(`${one.name}（${one.bodyName}，${one.certificateNumber}）`));
  const missing = 2 - all.length;
  if (missing > 0) lines.push(paragraph(`还差 ${missing} 名检查人员的证件号码。`));
  place('inspectors').replaceChildren(...lines);
}

function showSamples(work: Work, open: (id: string) => void): void {
  const lines = work.samples.map((sample, index) => {
    const line = copy('sample-line');
    const answered = Object.keys(sample.answers).length;
    const button = line.querySelector('button');
    if (button) {
      button.textContent = `${work.uploadedSamples + index + 1}. ${sample.words.name || '未留名'}（已问 ${answered}/6）`;
      button.addEventListener('click', () => open(sample.id));
    }
    return line;
  });
  const uploaded = work.uploadedSamples > 0 ? [paragraph(`已上传 ${work.uploadedSamples} 人，已从本机删除。`)] : [];
  place('samples').replaceChildren(...uploaded, ...lines);
}

/** The checklists as forms; each change is kept at once. */
export function buildChecklists(work: Work, change: Change): void {
  const lists = work.visit.checklists.map((list) => {
    const element = copy('checklist') as HTMLDetailsElement;
    const items = list.items.map((_item, index) => buildItem(work, { list, index }, change));
    place('items', element).replaceChildren(...items);
    element.dataset.list = list.key;
    return element;
  });
  place('checklists').replaceChildren(...lists);
  showProgress(work);
}

/** How far each checklist is, in its heading. */
export function showProgress(work: Work): void {
  for (const list of work.visit.checklists) {
    const summary = document.querySelector(`[data-list="${list.key}"] > summary`);
    const judged = list.items.filter((item) => work.findings[findingName(list.key, item.code)]?.verdict).length;
    if (summary) summary.textContent = `${list.name}（${judged}/${list.items.length} 项）`;
  }
}

function buildItem(work: Work, at: { list: Checklist; index: number }, change: Change): HTMLElement {
  const element = copy('item');
  const item = at.list.items[at.index];
  if (!item) return element;
  const where = { checklistKey: at.list.key, itemCode: item.code };
  const held = work.findings[findingName(at.list.key, item.code)];
  const [title, hint] = [element.querySelector('legend'), element.querySelector('.field-hint')];
  if (title) title.textContent = `${at.index + 1}. ${item.question}`;
  if (hint) hint.textContent = `怎么看：${item.how}（${item.article}）`;
  const verdictTitle = element.querySelector('[role="radiogroup"] legend');
  if (verdictTitle) verdictTitle.textContent = `第 ${at.index + 1} 项结论`;
  const note = element.querySelector('textarea');
  const noteLabel = element.querySelector(`label[for="${note?.id}"]`);
  if (noteLabel) noteLabel.textContent = `第 ${at.index + 1} 项看到的情况`;
  const [first] = element.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  if (first) choose(first.name, held?.verdict ?? '', element);
  if (note) note.value = held?.note ?? '';
  for (const radio of element.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    radio.addEventListener('change', () =>
      change((now) => setFinding(now, where, { verdict: radio.value as Verdict })), // values of our own template
    );
  }
  note?.addEventListener('input', () => change((now) => setFinding(now, where, { note: note.value.slice(0, 500) })));
  return element;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

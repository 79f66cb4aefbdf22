import { v7 } from 'uuid';
import { pastedNames } from '../../../platform/pasted-names.ts';
import { listHash, seededOrder } from '../../../platform/seeded-order.ts';
import { showLeaving } from './leaving.ts';
import { showList } from './list-view.ts';
import { changeAccount, otherAccounts, readPhone, writePhone } from './phone.ts';
import { keepPhoto, showPhotos } from './photo-view.ts';
import { listenToSample, showSample } from './sample-view.ts';
import { field, part, place, say } from './shell.ts';
import { changeWork, dropWork, listPhotos, listWorks, openStore, type Store } from './store.ts';
import { syncAll } from './sync.ts';
import { ask } from './talk.ts';
import { buildChecklists, type Change, showProgress, showVisit } from './visit-view.ts';
import type { PackedVisit, Work } from './held-visit.ts';
import { addSample, countUnsent, factNames, newWork, refreshWork, removeSample } from './work.ts';

/** As long as the server takes them. */
const factLengths = { receivedBy: 60, place: 200, summary: 1000 } as const;

interface Package {
  readonly account: { readonly id: string; readonly name: string };
  readonly visits: readonly PackedVisit[];
}

/** What is on the screen is in the address: #visit/<id> or #visit/<id>/sample/<id>; the list where it is empty. */
export class FieldApp {
  readonly #main: HTMLElement;
  #store: Store | undefined;
  #accountId: string | undefined;
  #isBusy = false;
  /** Whether the server answered the last question: a browser takes a dead network for a living one. */
  #isReached = true;
  #built: string | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
  }

  async start(): Promise<void> {
    const { current, accounts } = readPhone();
    if (current && !accounts[current]?.locked) await this.#open(current);
    this.#listen();
    await this.#show();
    await this.#download({ quiet: true });
  }

  async #open(accountId: string): Promise<void> {
    this.#store?.close();
    this.#accountId = accountId;
    this.#store = await openStore(accountId);
    this.#built = undefined;
  }

  #listen(): void {
    window.addEventListener('hashchange', () => this.#show());
    window.addEventListener('online', () => this.#download({ quiet: true }));
    window.addEventListener('offline', () => this.#show());
    this.#main.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-field-act]');
      if (button) this.#act(button.dataset.fieldAct ?? '');
    });
    for (const name of factNames) {
      field(name).addEventListener('input', () =>
        this.#change((work) => ({ ...work, facts: { ...work.facts, [name]: field(name).value.trim().slice(0, factLengths[name]) } })),
      );
    }
    field('visitedOn').addEventListener('change', () =>
      this.#change((work) => ({ ...work, visitedOn: field('visitedOn').value || work.visitedOn })),
    );
    field('photo').addEventListener('change', () => this.#keepPhoto());
    listenToSample({ openId: () => this.#address().sampleId, change: this.#change });
  }

  async #act(act: string): Promise<void> {
    const { visitId, sampleId } = this.#address();
    if (act === 'download') await this.#download({ quiet: false });
    if (act === 'upload') await this.#upload();
    if (act === 'back') location.hash = '';
    if (act === 'back-to-visit') location.hash = `visit/${visitId}`;
    if (act === 'add-sample') await this.#addSamples(['']);
    if (act === 'draw') await this.#draw();
    if (act === 'add-inspector') await this.#addInspector();
    if (act === 'remove-sample' && sampleId) {
      await this.#change((work) => removeSample(work, sampleId));
      location.hash = `visit/${visitId}`;
    }
  }

  #address(): { visitId: string | undefined; sampleId: string | undefined } {
    const [kind, visitId, , sampleId] = location.hash.replace(/^#/, '').split('/');
    return kind === 'visit' ? { visitId, sampleId } : { visitId: undefined, sampleId: undefined };
  }

  /** Keeps a change of the open visit before anything else, then shows it. */
  readonly #change: Change = async (change) => {
    const { visitId } = this.#address();
    if (!this.#store || !visitId) return;
    const work = await changeWork(this.#store, visitId, (held) => held && change(held));
    if (work) this.#showVisit(work);
    await this.#tally();
  };

  async #addSamples(names: readonly string[]): Promise<void> {
    const ids = names.map(() => v7());
    await this.#change((work) =>
      names.reduce((grown, name, index) => addSample(grown, ids[index] ?? v7(), name), work),
    );
    if (names.length === 1) location.hash = `visit/${this.#address().visitId}/sample/${ids[0]}`;
  }

  /** The same rule as at the desk: HMAC-SHA256 of each name under the seed. */
  async #draw(): Promise<void> {
    const names = pastedNames(field('roster').value);
    const count = Number(field('drawCount').value);
    const seed = field('drawSeed').value.trim() || new Date().toISOString();
    if (!Number.isInteger(count) || count < 1 || count > 50 || names.length < count) {
      return this.#problem(`名册里认出 ${names.length} 人，不够抽取 ${field('drawCount').value || 0} 人。`);
    }
    const picked = (await seededOrder(names, seed)).slice(0, count);
    const draw = { id: v7(), seed, rosterHash: await listHash(names), rosterSize: names.length, pickCount: count };
    await this.#change((work) => ({ ...work, draws: [...work.draws, draw] }));
    await this.#addSamples(picked);
    field('roster').value = '';
    this.#problem('');
  }

  async #addInspector(): Promise<void> {
    const [name, bodyName, certificateNumber] = ['inspectorName', 'inspectorBody', 'inspectorCertificate'].map((one) =>
      field(one).value.trim().slice(0, 40),
    );
    if (!name || !bodyName || !certificateNumber) return this.#problem('请填写检查人员的姓名、单位和证件号码。');
    await this.#change((work) => ({ ...work, inspectors: [...work.inspectors, { name, bodyName, certificateNumber }] }));
    for (const one of ['inspectorName', 'inspectorCertificate']) field(one).value = '';
    this.#problem('');
  }

  async #keepPhoto(): Promise<void> {
    const input = field('photo') as HTMLInputElement; // the template's file field
    const { visitId } = this.#address();
    const [file] = input.files ?? [];
    if (!file || !visitId || !this.#store) return;
    try {
      await keepPhoto(this.#store, visitId, { id: v7(), file });
    } catch {
      this.#problem('这个文件不是能识别的照片，请重新拍照。');
    }
    input.value = '';
    await this.#show();
  }

  /** Fetches the own visits; what was written here stays on top of them. */
  async #download(how: { quiet: boolean }): Promise<void> {
    const told = await ask<Package>('/console/field/package');
    this.#isReached = told.kind !== 'offline';
    if (told.kind === 'answer') {
      await this.#take(told.answer);
      if (!how.quiet) this.#problem(told.answer.visits.length === 0 ? '近两周没有由您经办的检查。' : '');
    } else if (told.kind === 'signed-out') this.#askToSignIn();
    else if (!how.quiet) this.#problem(told.kind === 'refused' ? told.sentence : '现在没有网络，没有下载。');
    await this.#show();
  }

  async #take({ account, visits }: Package): Promise<void> {
    const phone = readPhone();
    if (phone.current !== account.id) location.hash = '';
    writePhone({ ...phone, current: account.id });
    changeAccount(account.id, { name: account.name, locked: false });
    if (this.#accountId !== account.id) await this.#open(account.id);
    const store = this.#store;
    if (!store) return;
    const today = todayHere();
    for (const visit of visits)
      await changeWork(store, visit.id, (work) => (work ? refreshWork(work, visit) : newWork(visit, today)));
    const packed = new Set(visits.map((visit) => visit.id));
    for (const work of await listWorks(store)) {
      const isDone = countUnsent(work) === 0 && !work.outgoing && (await listPhotos(store, work.id)).length === 0;
      if (!packed.has(work.id) && isDone) await dropWork(store, work.id);
    }
    this.#built = undefined;
    await navigator.storage?.persist?.();
  }

  async #upload(): Promise<void> {
    if (this.#isBusy || !this.#store || !this.#accountId) return;
    this.#isBusy = true;
    this.#problem('');
    say('state', '正在上传…');
    const done = await syncAll(this.#store, {
      accountId: this.#accountId,
      newId: v7,
      onProgress: () => this.#tally(),
    });
    this.#isBusy = false;
    this.#isReached = done.kind !== 'offline';
    if (done.kind === 'signed-out') this.#askToSignIn();
    else if (done.kind === 'refused') this.#problem(done.sentence);
    else if (done.kind === 'offline') this.#problem('网络不通，没有传完。记录都在本机，有网络时再点“上传”。');
    else
      this.#problem(
        done.conflicts > 0 ? `已上传；有 ${done.conflicts} 处与桌面记录不一致，两边都已保存，请在工作台上选定。` : '',
      );
    if (done.kind === 'done') await this.#download({ quiet: true });
    await this.#show();
  }

  #askToSignIn(): void {
    this.#problem('登录已过期。记录都在本机，没有丢失，请重新登录后再上传。');
    const link = document.createElement('a');
    link.href = this.#main.dataset.signIn ?? '/console/sign-in';
    link.textContent = '去登录';
    place('problem').append(' ', link);
  }

  #problem(words: string): void {
    place('problem').replaceChildren(words);
  }

  async #show(): Promise<void> {
    const { visitId, sampleId } = this.#address();
    const works = this.#store ? await listWorks(this.#store) : [];
    const work = works.find((one) => one.id === visitId);
    const view = work ? (sampleId && showSample(work, sampleId) ? 'sample' : 'visit') : 'list';
    for (const name of ['list', 'visit', 'sample']) part(name).hidden = name !== view;
    if (work && view === 'visit') this.#showVisit(work);
    if (work && this.#store) await showPhotos(this.#store, work.id, () => this.#show());
    if (view === 'list') await this.#showList(works);
    await this.#tally();
    showLeaving({ isAsked: location.hash === '#leaving', accountId: this.#accountId, unsent: await this.#unsent() });
  }

  async #showList(works: readonly Work[]): Promise<void> {
    const photos = new Map<string, number>();
    for (const { id } of works) if (this.#store) photos.set(id, (await listPhotos(this.#store, id)).length);
    showList(works, {
      photos,
      open: (id) => {
        location.hash = `visit/${id}`;
      },
    });
  }

  #showVisit(work: Work): void {
    if (part('visit').hidden) return;
    showVisit(work, {
      openSample: (id) => {
        location.hash = `visit/${work.id}/sample/${id}`;
      },
    });
    if (this.#built !== work.id) {
      buildChecklists(work, this.#change);
      field('drawSeed').value = `${work.visit.number}-${new Date().toISOString().slice(0, 19)}`;
      field('inspectorBody').value ||= work.visit.ownerBody;
    }
    this.#built = work.id;
    showProgress(work);
  }

  async #unsent(): Promise<number> {
    if (!this.#store) return 0;
    const works = await listWorks(this.#store);
    const photos = await this.#store.count('photos');
    return works.reduce((sum, work) => sum + Math.max(countUnsent(work), work.outgoing ? 1 : 0), photos);
  }

  /** What is not sent yet, in plain words, on the page and for the sign-out of every other page. */
  async #tally(): Promise<void> {
    const unsent = await this.#unsent();
    if (this.#accountId) changeAccount(this.#accountId, { unsent });
    const line = navigator.onLine && this.#isReached ? '有网络' : '没有网络，照常填写，都存在本机';
    if (!this.#isBusy)
      say('state', `${line}。${unsent > 0 ? `还有 ${unsent} 处没有上传。` : '没有等待上传的记录。'}`);
    const others = otherAccounts(this.#accountId).map((one) => `${one.name || '另一位同志'} ${one.unsent} 处`);
    say('notice', others.length > 0 ? `本机还留有其他同志没有上传的记录：${others.join('、')}，请本人登录后上传。` : '');
  }
}

function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

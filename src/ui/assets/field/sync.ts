import { changeWork, dropPhoto, listPhotos, listWorks, type Store } from './store.ts';
import { ask, type Told } from './talk.ts';
import type { UploadAnswer, Work } from './held-visit.ts';
import { packWork, settleWork, unpackWork } from './work.ts';

export type Synced = { readonly kind: 'done'; readonly conflicts: number } | Exclude<Told<never>, { kind: 'answer' }>;

/**
 * Sends everything that the server does not have. An upload is written down with its id before it is sent and stays
 * until it is answered; the server stores an id once, so sending it again is harmless.
 */
export async function syncAll(
  store: Store,
  on: { accountId: string; newId: () => string; onProgress: () => Promise<void> },
): Promise<Synced> {
  let conflicts = 0;
  let refused: Synced | undefined;
  for (const { id } of await listWorks(store)) {
    const told = await syncVisit(store, id, on);
    if (told.kind === 'done') conflicts += told.conflicts;
    else if (told.kind === 'refused') refused = told;
    else return told;
    await on.onProgress();
  }
  return refused ?? { kind: 'done', conflicts };
}

async function syncVisit(
  store: Store,
  id: string,
  on: { accountId: string; newId: () => string },
): Promise<Synced> {
  let conflicts = 0;
  for (;;) {
    const packed = await changeWork(store, id, (work) =>
      work && packWork(work, { uploadId: on.newId(), accountId: on.accountId }),
    );
    const outgoing = packed?.outgoing;
    if (!outgoing) break;
    const told = await ask<UploadAnswer>('/console/field/uploads', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(outgoing.upload),
    });
    const isOurs = (work: Work) => work.outgoing?.upload.id === outgoing.upload.id;
    if (told.kind === 'answer') {
      conflicts += told.answer.conflicts;
      await changeWork(store, id, (work) => (work && isOurs(work) ? settleWork(work, told.answer) : undefined));
      continue;
    }
    if (told.kind === 'refused')
      await changeWork(store, id, (work) => (work && isOurs(work) ? unpackWork(work) : undefined));
    return told;
  }
  return syncPhotos(store, id, { ...on, conflicts });
}

async function syncPhotos(
  store: Store,
  visitId: string,
  on: { accountId: string; conflicts: number },
): Promise<Synced> {
  for (const photo of await listPhotos(store, visitId)) {
    const body = new FormData();
    body.set('id', photo.id);
    body.set('accountId', on.accountId);
    body.set('visitId', visitId);
    body.set('label', photo.label);
    body.set('file', new File([photo.blob], '现场照片.jpg', { type: 'image/jpeg' }));
    const told = await ask('/console/field/photos', { method: 'POST', body });
    if (told.kind !== 'answer') return told;
    await dropPhoto(store, photo.id);
  }
  return { kind: 'done', conflicts: on.conflicts };
}

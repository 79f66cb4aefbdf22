import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Work } from './held-visit.ts';

export interface HeldPhoto {
  readonly id: string;
  readonly visitId: string;
  readonly label: string;
  readonly blob: Blob;
}

interface Schema extends DBSchema {
  works: { key: string; value: Work };
  photos: { key: string; value: HeldPhoto; indexes: { visit: string } };
}

export type Store = IDBPDatabase<Schema>;

const nameOf = (accountId: string) => `wenlan-field-${accountId}`;

/** The work of one account: each account of a phone has a database of its own, so that none sees another's. */
export function openStore(accountId: string): Promise<Store> {
  return openDB<Schema>(nameOf(accountId), 1, {
    upgrade(db) {
      db.createObjectStore('works', { keyPath: 'id' });
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visitId');
    },
    // Another tab wants to delete or upgrade it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

export function deleteStore(accountId: string): Promise<void> {
  return deleteDB(nameOf(accountId));
}

/** Changes the work of one visit in one transaction: two tabs do not overwrite each other. */
export async function changeWork(
  store: Store,
  id: string,
  change: (work: Work | undefined) => Work | undefined,
): Promise<Work | undefined> {
  const tx = store.transaction('works', 'readwrite');
  const work = change(await tx.store.get(id));
  if (work) await tx.store.put(work);
  await tx.done;
  return work;
}

export async function dropWork(store: Store, id: string): Promise<void> {
  await store.delete('works', id);
}

export async function listWorks(store: Store): Promise<Work[]> {
  const works = await store.getAll('works');
  return works.sort((a, b) => (a.visit.plannedOn < b.visit.plannedOn ? -1 : 1));
}

export function listPhotos(store: Store, visitId: string): Promise<HeldPhoto[]> {
  return store.getAllFromIndex('photos', 'visit', visitId);
}

export async function putPhoto(store: Store, photo: HeldPhoto): Promise<void> {
  await store.put('photos', photo);
}

export async function dropPhoto(store: Store, id: string): Promise<void> {
  await store.delete('photos', id);
}

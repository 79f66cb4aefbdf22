import { coverPhoto, dataAddress, shrinkPhoto } from './photo.ts';
import { field, place } from './shell.ts';
import { dropPhoto, type HeldPhoto, listPhotos, putPhoto, type Store } from './store.ts';

/** Photos of a visit that were not uploaded yet; a tap makes a spot unreadable. */
export async function showPhotos(store: Store, visitId: string, changed: () => Promise<void>): Promise<void> {
  const photos = await listPhotos(store, visitId);
  const shown = await Promise.all(photos.map((photo) => photoElement(store, photo, changed)));
  place('photos').replaceChildren(...shown);
}

async function photoElement(store: Store, photo: HeldPhoto, changed: () => Promise<void>): Promise<HTMLElement> {
  const figure = document.createElement('figure');
  const picture = document.createElement('img');
  picture.src = await dataAddress(photo.blob);
  picture.alt = photo.label;
  picture.className = 'picture picture-full';
  picture.addEventListener('click', async (event) => {
    const at = { x: event.offsetX / picture.clientWidth, y: event.offsetY / picture.clientHeight };
    await putPhoto(store, { ...photo, blob: await coverPhoto(photo.blob, at) });
    await changed();
  });
  const caption = document.createElement('figcaption');
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'btn btn-outline';
  remove.textContent = '删除这张';
  remove.addEventListener('click', async () => {
    await dropPhoto(store, photo.id);
    await changed();
  });
  caption.append(`${photo.label}（未上传） `, remove);
  figure.append(picture, caption);
  return figure;
}

/** Takes a chosen file in. @throws Error where it is no picture that this browser can read */
export async function keepPhoto(store: Store, visitId: string, on: { id: string; file: File }): Promise<void> {
  const label = field('photoLabel').value.trim().slice(0, 60) || '现场照片';
  await putPhoto(store, { id: on.id, visitId, label, blob: await shrinkPhoto(on.file) });
  field('photoLabel').value = '';
}

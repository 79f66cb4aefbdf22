const LONG_SIDE = 1280;
const QUALITY = 0.7;

/** The picture smaller and without where and with what it was taken: a canvas keeps the points alone. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return toJpeg(canvas);
}

/** Makes a square around a point unreadable. @param at 0–1 of width and height */
export async function coverPhoto(blob: Blob, at: { x: number; y: number }): Promise<Blob> {
  const picture = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (context) {
    context.drawImage(picture, 0, 0);
    const side = Math.round(Math.max(picture.width, picture.height) / 7);
    const [left, top] = [at.x * picture.width - side / 2, at.y * picture.height - side / 2];
    // Five points wide: no face and no number survives that.
    const small = document.createElement('canvas');
    small.width = 5;
    small.height = 5;
    small.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, 5, 5);
    context.imageSmoothingEnabled = false;
    context.drawImage(small, left, top, side, side);
  }
  picture.close();
  return toJpeg(canvas);
}

function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
  });
}

/** Our policy lets pictures come from data addresses, not from blobs. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

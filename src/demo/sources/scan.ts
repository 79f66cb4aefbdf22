/** One white pixel: stands for the scans of signed papers in the demo county. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function demoScan(name: string): File {
  return new File([Buffer.from(PIXEL, 'base64')], name, { type: 'image/png' });
}

/** One white pixel: stands for the scans of signed papers in the demo county. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function demoScan(): File {
  return new File([Buffer.from(PIXEL, 'base64')], '授权委托书.png', { type: 'image/png' });
}

import { brotliCompressSync, constants } from 'node:zlib';
import type { ModelFile } from '../../../src/modules/news/understanding/category/linear-model.ts';
import type { Linear } from './train.ts';

const LARGEST = 127;
/** Most weights are small: the step is theirs, and a row with larger ones says by how much it is coarser. */
const ORDINARY = 0.999;

/** Whole numbers instead of fractions; costs nothing on the left-out fifths. */
export function quantise({ names, weights, bias, classes }: Linear): ModelFile {
  const sizes = weights.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * ORDINARY)] ?? 1) / LARGEST;
  const packed = new Int8Array(names.length * (classes + 1));
  for (let row = 0; row < names.length; row += 1) {
    const own = weights.subarray(row * classes, (row + 1) * classes);
    const largest = own.reduce((size, weight) => Math.max(size, Math.abs(weight)), 0);
    const coarseness = Math.min(LARGEST, Math.max(1, Math.ceil(largest / step / LARGEST)));
    packed[row * (classes + 1)] = coarseness;
    packed.set(
      [...own].map((weight) => Math.round(weight / step / coarseness)),
      row * (classes + 1) + 1,
    );
  }
  const content = Buffer.concat([Buffer.from(`${names.join('\n')}\n\n`), Buffer.from(packed.buffer)]);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return {
    content: brotliCompressSync(content, { params: quality }).toString('base64'),
    step,
    bias: bias.map((value) => Number(value.toFixed(4))),
  };
}

/** The model as a source file. */
export function packModel(model: Linear): string {
  const file = quantise(model);
  return `// Written by bench/news/train-titles; not by hand.
import type { ModelFile } from './linear-model.ts';

export const titleModel: ModelFile = {
  content:
    '${file.content}',
  step: ${file.step},
  bias: [${file.bias.join(', ')}],
};
`;
}

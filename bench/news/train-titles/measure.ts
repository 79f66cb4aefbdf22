import { seededRandom } from '../../../src/demo/random.ts';
import { categories } from '../../../src/modules/news/understanding/category/categories.ts';
import { openModel, probabilities } from '../../../src/modules/news/understanding/category/linear-model.ts';
import { shuffled } from '../shuffled.ts';
import { quantise } from './pack.ts';
import { type Example, train } from './train.ts';

export interface Measured {
  readonly tested: number;
  readonly trained: number;
  /** Share right on the fifth left out, one for each seed; by the packed model, as it is shipped. */
  readonly accuracies: readonly number[];
  /** confusion[true][given], all splits added up. */
  readonly confusion: readonly (readonly number[])[];
}

const TRAINED_SHARE = 0.8;

/** Trains on four fifths and tests on the rest, once for each seed. */
export function measureSplits(examples: readonly Example[], seeds: readonly number[]): Measured {
  const classes = categories.length;
  const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  const trained = Math.round(examples.length * TRAINED_SHARE);
  const accuracies = seeds.map((seed) => {
    const mixed = shuffled(examples, seededRandom(seed));
    const model = openModel(quantise(train(mixed.slice(0, trained), classes)));
    let right = 0;
    for (const { features, label } of mixed.slice(trained)) {
      const chances = probabilities(model, features);
      const given = chances.indexOf(Math.max(...chances));
      if (given === label) right += 1;
      const row = confusion[label];
      if (row) row[given] = (row[given] ?? 0) + 1;
    }
    return right / (examples.length - trained);
  });
  return { tested: examples.length - trained, trained, accuracies, confusion };
}

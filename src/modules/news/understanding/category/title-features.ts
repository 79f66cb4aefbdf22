import { jieba } from '../words/jieba.ts';
import { wordForm } from '../words/tokens.ts';
import { categories } from './categories.ts';
import { titleTerms } from './title-terms.ts';

const terms = categories.map((category) => [...new Set(titleTerms[category].trim().split(/\s+/))]);
const MOST_TERMS = 4;

/**
 * What the classifier sees of a title: single, double and triple characters with its ends, words and their kinds,
 * length and signs, and how many hand-written terms of each class it holds. Each feature once.
 */
export function titleFeatures(title: string): string[] {
  const features = new Set<string>();
  const form = wordForm(title);
  const characters = [...`^${title.toLowerCase().replace(/\d+/g, ordinaryNumber)}$`];
  for (const [at, character] of characters.entries()) {
    const [second, third] = [characters[at + 1], characters[at + 2]];
    features.add(`c${character}`);
    if (second !== undefined) features.add(`b${character}${second}`);
    if (third !== undefined) features.add(`t${character}${second}${third}`);
  }
  for (const { word, tag } of jieba().tag(form, true)) {
    if (word.trim() === '') continue;
    features.add(`w${word.replace(/^\d+$/, (digits) => `#${digits.length}`).replace(/^\d+\.\d+$/, '#.#')}`);
    features.add(`p${tag}`);
  }
  for (const shape of shapesOf(title, characters.length)) features.add(shape);
  for (const [index, list] of terms.entries()) {
    const held = Math.min(MOST_TERMS, list.filter((term) => form.includes(term)).length);
    for (let count = 1; count <= held; count += 1) features.add(`L${index}_${count}`);
  }
  return [...features];
}

/** Which number it is says less than how long it is. */
function ordinaryNumber(digits: string): string {
  return '0'.repeat(Math.min(4, digits.length));
}

function shapesOf(title: string, length: number): string[] {
  const shapes = [`s${Math.min(9, Math.floor(length / 3))}`, `d${title.match(/\d+/g)?.length ?? 0}`];
  if (title.includes(' ')) shapes.push('space');
  if (/[a-z]/i.test(title)) shapes.push('latin');
  if (/\d/.test(title)) shapes.push('digit');
  return shapes;
}

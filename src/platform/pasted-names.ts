/**
 * Names of people in a pasted list: one person a line; of a line from a sheet the first cell that holds a name is taken (a
 * running number before it is passed over), so that identity numbers beside it are not read in.
 * Doubles count once. @returns in the order of the paste
 */
export function pastedNames(pasted: string): string[] {
  const names = pasted.split('\n').map(nameIn);
  return [...new Set(names.filter((name) => name !== '' && !headings.has(name)))];
}

const headings = new Set(['姓名', '职工姓名', '工人姓名', '名字', '名单']);

function nameIn(line: string): string {
  const cells = line.split(/[\t,，;；|]/).map((cell) => cell.normalize('NFKC').trim());
  const name = cells.find((cell) => cell !== '' && !/^[\d.、)）\s-]+$/.test(cell) && cell !== '序号') ?? '';
  // "3. 王小明" and "王小明 138…" are one name each.
  return name
    .replace(/^\d+\s*[.、)）]?\s*/, '')
    .replace(/\s*\d[\dXx*]{5,}.*$/, '')
    .trim()
    .slice(0, 40);
}

/** The page's own markup: places by name, copies of templates, fields. */

export function part(name: string): HTMLElement {
  return found(document, `[data-field-part="${name}"]`);
}

export function place(name: string, within: ParentNode = document): HTMLElement {
  return found(within, `[data-field-text="${name}"]`);
}

export function say(name: string, words: string, within: ParentNode = document): void {
  const element = place(name, within);
  if (element.textContent !== words) element.textContent = words;
}

export function field(name: string, within: ParentNode = document): HTMLInputElement | HTMLTextAreaElement {
  return found(within, `[name="${name}"]`);
}

/** Fills a field, unless somebody is typing in it. */
export function fill(name: string, value: string, within: ParentNode = document): void {
  const input = field(name, within);
  if (input !== document.activeElement) input.value = value;
}

export function choose(name: string, value: string, within: ParentNode): void {
  for (const input of within.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`))
    input.checked = input.value === value;
}

let copies = 0;

/** A copy of a template; ids and radio names get a number, so that no two copies share one. */
export function copy(template: string): HTMLElement {
  const source = found<HTMLTemplateElement>(document, `[data-field-template="${template}"]`);
  const element = source.content.firstElementChild?.cloneNode(true) as HTMLElement; // a template holds one element
  copies += 1;
  for (const one of element.querySelectorAll('[id], [for], [aria-describedby]')) {
    for (const attribute of ['id', 'for', 'aria-describedby']) {
      const value = one.getAttribute(attribute);
      if (value) one.setAttribute(attribute, value.replaceAll(/\S+/g, (id) => `${id}-c${copies}`));
    }
  }
  for (const radio of element.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
    radio.name = `${radio.name}-c${copies}`;
  return element;
}

function found<Kind extends Element = HTMLElement>(within: ParentNode, selector: string): Kind {
  const element = within.querySelector<Kind>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** What a form shows again after a failed submit: the raw input and the messages per field name. */
export type FormState = {
  readonly values?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly errors?: Readonly<Record<string, readonly string[]>>;
};

/** What every field takes. `form` supplies value and errors by `name`; `value`/`error` win where given. */
export type FieldProps = {
  name: string;
  label: string;
  form?: FormState | undefined;
  value?: string | undefined;
  error?: string | readonly string[] | undefined;
  hint?: string | undefined;
  required?: boolean | undefined;
  /** Only needed when two forms of one page have a field of the same name. */
  id?: string | undefined;
};

/** The element id of a field, also the target of the error summary's links. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

/** The input to show: the given value, else the first one typed under this name, else empty. */
export function fieldValue({ name, form, value }: Pick<FieldProps, 'name' | 'form' | 'value'>): string {
  return value ?? fieldValues({ name, form })[0] ?? '';
}

/** All values typed under this name, for groups of boxes. */
export function fieldValues({ name, form }: Pick<FieldProps, 'name' | 'form'>): readonly string[] {
  const typed = form?.values?.[name];
  if (typed === undefined) return [];
  return typeof typed === 'string' ? [typed] : typed;
}

/** The messages beside a field, in order; empty when it is fine. */
export function fieldErrors({
  name,
  form,
  error,
}: Pick<FieldProps, 'name' | 'form' | 'error'>): readonly string[] {
  const found = error ?? form?.errors?.[name] ?? [];
  return typeof found === 'string' ? [found] : found;
}

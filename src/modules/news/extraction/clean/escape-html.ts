const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for the inside of an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? '').replaceAll('\u00A0', ' ');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '').replaceAll('\u00A0', ' ');
}

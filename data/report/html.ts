/** A piece of HTML that is safe as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | readonly Part[];

/** A template whose values are escaped, except pieces that are Html already; null leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + partText(values[i - 1] ?? null) + string));
}

function partText(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((item: Part) => partText(item)).join('');
  return escaped(String(part));
}

/** Text for HTML and its attributes; controls that XML forbids become the replacement character. */
export function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to replace.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}

/** A value for a sentence of either direction: the signs around it do not change sides (Unicode FSI, PDI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

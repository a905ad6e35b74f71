/**
 * What may be kept of an error: its kind, its code and where in our own program it was thrown. Never its message,
 * which may quote an account's name, a cell of a file or a path.
 */
export function redactedError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `thrown: ${typeof thrown}`;
  const code = (thrown as { code?: unknown }).code;
  const kind = /^[A-Za-z]{1,40}$/.test(thrown.name) ? thrown.name : 'Error';
  return [`${kind}${isPlainCode(code) ? ` ${code}` : ''}`, ...frames(thrown.stack ?? '')].join('\n    at ');
}

/** The hook behind it, for whatever else is handed to the log: short plain words pass, everything else is named by its type. */
export function redactedValue(value: unknown): string {
  if (value instanceof Error) return redactedError(value);
  if (typeof value === 'string' && isOwnWords(value)) return value;
  return `[${value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value}]`;
}

/** Texts that redactedError made, and names of calls and jobs. */
function isOwnWords(text: string): boolean {
  return text
    .split('\n')
    .every(
      (line) =>
        /^(?:[A-Za-z]{1,40}(?: [A-Z_0-9]{1,60})?|thrown: [a-z]+|[a-z]+\.[A-Za-z]+|job)$/.test(line) || isFrame(line),
    );
}

function isFrame(line: string): boolean {
  return /^ {4}at [\w.-]+\.(?:ts|js|cjs):\d+:\d+$/.test(line);
}

function isPlainCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z_0-9]{1,60}$/.test(code);
}

/** File, line and column of each frame, without folders and without function names that a file could have chosen. */
function frames(stack: string): string[] {
  return [...stack.matchAll(/([\w.-]+\.(?:ts|js|cjs)):(\d+):(\d+)\)?$/gm)].map(
    ([, file, line, column]) => `${file}:${line}:${column}`,
  );
}

import type { I18n } from '@lingui/core';

/** Unicode's first strong isolate, and the end of one: what is between runs its own way and turns nothing around it. */
const [BEGIN, END] = ['\u2068', '\u2069'];

type Messages = I18n['messages'];
type Compiled = Exclude<Messages[string], string>;

/**
 * The messages of a language that runs from right to left, with each name or figure that is filled in kept apart from
 * the sentence around it (Unicode Bidirectional Algorithm, isolates): a sentence that begins with `Miami (US)` stays
 * from right to left, and its brackets and signs stay where they were. What is chosen or counted is not filled in.
 */
export function withIsolatedNames(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, Array.isArray(message) ? isolated(message) : message]),
  );
}

function isolated(message: Compiled): Compiled {
  return message.flatMap((part): Compiled => {
    if (typeof part === 'string') return [part];
    const [name, type, choices] = part;
    if (type === undefined) return [BEGIN, part, END];
    if (typeof choices !== 'object' || choices === null) return [part];
    const each = Object.entries(choices).map(([key, choice]) => [
      key,
      Array.isArray(choice) ? isolated(choice) : choice,
    ]);
    return [[name, type, Object.fromEntries(each)]];
  });
}

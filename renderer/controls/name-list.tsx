import { useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';

/** Names one after the other, with the separator of the reader's language, each in the direction of its own letters. */
export function NameList({ names }: { readonly names: readonly string[] }) {
  const { i18n } = useLingui();
  const parts = new Intl.ListFormat(i18n.locale, { type: 'unit' }).formatToParts(names);
  return parts.map(({ type, value }, i) =>
    type === 'element' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in the list twice
      <bdi key={i}>{value}</bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={i}>{value}</Fragment>
    ),
  );
}

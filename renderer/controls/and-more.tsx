import { Plural } from '@lingui/react/macro';

/** The last line of a list that has not all: how many more there are. Nothing where it has all. */
export function AndMore({ count }: { readonly count: number }) {
  if (count <= 0) return null;
  return (
    <li className="quiet">
      <Plural value={count} one="and # more" other="and # more" />
    </li>
  );
}

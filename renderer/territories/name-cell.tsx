import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { renameTerritory } from '../actions/edit-plan.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { useApp, useAppState } from '../use-app.ts';
import { LockSigns } from './lock-signs.tsx';

const LONGEST_NAME = 200;

/** A territory's name; while it is renamed (F2 or a double click on the row) a field. */
export function NameCell({ row }: { readonly row: TerritoryRow }) {
  const renaming = useAppState((state) => state.renaming === row.key);
  if (renaming) return <NameField row={row} />;
  return (
    <>
      <bdi className="one-line">{row.name}</bdi>
      {row.locks && <LockSigns locks={row.locks} />}
    </>
  );
}

/** Enter and leaving the field keep the name, Escape drops it; the row has the focus again after either key. */
function NameField({ row }: { readonly row: TerritoryRow }) {
  const { t } = useLingui();
  const app = useApp();
  const [name, setName] = useState(row.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const leave = (keep: boolean) => {
    if (keep) renameTerritory(app, row.key, name);
    else app.store.getState().setView({ renaming: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The grid around it moves by arrow keys; in the field they move the caret.
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const line = event.currentTarget.closest('tr');
    leave(event.key === 'Enter');
    line?.focus();
  };
  return (
    <input
      ref={field}
      className="input name-field"
      dir="auto"
      aria-label={t`Name of territory ${row.id}`}
      value={name}
      maxLength={LONGEST_NAME}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => app.store.getState().renaming === row.key && leave(true)}
    />
  );
}

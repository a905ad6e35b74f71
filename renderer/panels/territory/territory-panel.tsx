import { Plural, Trans } from '@lingui/react/macro';
import { CommandButton } from '../../commands/command-button.tsx';
import { useShaped } from '../../dialogs/shape/use-shaped.ts';
import { useAppState } from '../../use-app.ts';
import { ShapedOne } from './shaped-one.tsx';
import { ShapedSeveral } from './shaped-several.tsx';
import { Unassigned } from './unassigned.tsx';

/** The tools that shape what is selected: one territory, several, or units that are to become one. */
export function TerritoryPanel() {
  const shaped = useShaped();
  const units = useAppState((state) => state.pickedUnits.length);
  const [only] = shaped;
  return (
    <div className="stack">
      {only && shaped.length === 1 && <ShapedOne territory={only} />}
      {shaped.length > 1 && <ShapedSeveral territories={shaped} />}
      {shaped.length === 0 && units === 0 && (
        <p className="hint">
          <Trans>Select a territory, or units on the map, to shape them here.</Trans>
        </p>
      )}
      <div className="acts">
        <CommandButton command="territory.create">
          {units > 0 ? (
            <Plural value={units} one="New territory of # unit…" other="New territory of # units…" />
          ) : (
            <Trans>New territory…</Trans>
          )}
        </CommandButton>
        <CommandButton command="territory.delete-empty">
          <Trans>Delete empty ones</Trans>
        </CommandButton>
        {shaped.length !== 1 && (
          <CommandButton command="territory.fill-holes">
            <Trans>Fill all holes</Trans>
          </CommandButton>
        )}
      </div>
      <Unassigned />
    </div>
  );
}

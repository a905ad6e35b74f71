import { useLingui } from '@lingui/react/macro';
import { lockedUnitsText } from '../../core/text/locks-text.ts';
import { Icon } from '../controls/icon.tsx';
import type { RowLocks } from '../state/territory-rows.ts';
import { useFormat } from '../use-app.ts';

/** Signs of what is locked of a territory: all of it, some units with their number, its centre. In words when asked. */
export function LockSigns({ locks }: { readonly locks: RowLocks }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { whole, units, centre } = locks;
  const words = [
    ...(whole ? [t`Locked as a whole`] : []),
    ...(units > 0 ? [lockedUnitsText(i18n, units)] : []),
    ...(centre ? [t`Its centre is fixed`] : []),
  ].join(' · ');
  return (
    <span className="row-locks" title={words}>
      {(whole || units > 0) && <Icon name="lock" />}
      {!whole && units > 0 && <span aria-hidden="true">{format.whole(units)}</span>}
      {centre && <Icon name="centre" />}
      <span className="only-spoken">{words}</span>
    </span>
  );
}

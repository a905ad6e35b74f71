import { Trans, useLingui } from '@lingui/react/macro';
import type { PackFacts } from '../../../electron/api/intake-schemas.ts';
import { IconButton } from '../../controls/button.tsx';
import { countryName } from '../../text/country-name.ts';
import { useAppState, useFormat } from '../../use-app.ts';

interface PackListProps {
  readonly packs: readonly PackFacts[];
  /** Where they can be taken away. */
  readonly onRemove?: (country: string) => void;
}

/** Postal packs by their countries. */
export function PackList({ packs, onRemove }: PackListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const locale = useAppState((state) => state.locale);
  return (
    <ul className="packs">
      {packs.map(({ country, codes }) => {
        const name = countryName(country, locale);
        const count = format.whole(codes);
        return (
          <li key={country}>
            <span>
              {name} <span className="quiet">({<Trans>{count} postal codes</Trans>})</span>
            </span>
            {onRemove && (
              <IconButton
                icon="close"
                label={t`Remove the postal codes of ${name}`}
                onPress={() => onRemove(country)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Nameable, pastedIds } from '../../../core/crm/pasted-ids.ts';
import { Fold } from '../../controls/fold.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { useFormat } from '../../use-app.ts';

type Ids = Readonly<Record<string, string>>;

interface PackIdsFieldProps {
  readonly things: readonly Nameable[];
  readonly isId: (cell: string) => boolean;
  readonly value: Ids;
  readonly onChange: (ids: Ids) => void;
}

/** Rows of a list with ids: 500 territories and their rules. */
const LONGEST_PASTE = 2_000_000;

/** Ids of territories in a CRM, pasted as they come out of it. */
export function PackIdsField({ things, isId, value, onChange }: PackIdsFieldProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const known = things.filter(({ id }) => value[id] !== undefined).length;
  const take = (pasted: string) => {
    const found = pastedIds(pasted, things, isId);
    setText(pasted);
    setUnknown(found.unknown);
    if (Object.keys(found.ids).length > 0) onChange({ ...value, ...found.ids });
  };
  const [count, all] = [format.whole(known), format.whole(things.length)];
  return (
    <Fold title={t`Ids in the CRM`} set={t`${count} of ${all} known`}>
      <div className="stack">
        <LongTextField
          label={t`Paste rows with id and name, as the CRM exports them`}
          value={text}
          maxLength={LONGEST_PASTE}
          onChange={take}
        />
        <p className="hint" aria-live="polite">
          <Trans>
            {count} of {all} known.
          </Trans>
        </p>
        {unknown.length > 0 && (
          <div className="hint">
            <Plural
              value={unknown.length}
              one="# line names nothing of this plan:"
              other="# lines name nothing of this plan:"
            />{' '}
            <NameList names={unknown.slice(0, MOST_SHOWN)} />
          </div>
        )}
      </div>
    </Fold>
  );
}

const MOST_SHOWN = 5;

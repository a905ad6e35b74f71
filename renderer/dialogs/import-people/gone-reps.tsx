import { Plural, useLingui } from '@lingui/react/macro';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { Fold } from '../../controls/fold.tsx';
import type { PeopleForm } from './people-form.ts';
import type { PeopleResult } from './use-people-check.ts';

interface GoneRepsProps {
  readonly result: Extract<PeopleResult, { kind: 'import-reps' }>;
  readonly form: PeopleForm;
  readonly onChange: (form: PeopleForm) => void;
}

/** Reps of the plan whom the list does not have, and whether they stay. */
export function GoneReps({ result, form, onChange }: GoneRepsProps) {
  const { t } = useLingui();
  const { gone, goneReps } = result;
  if (gone === 0) return null;
  const more = gone - goneReps.length;
  return (
    <section className="stack-small">
      <ChoiceGroup
        label={t`Reps of the plan who are not in the list`}
        isTight
        value={form.keepGone ? 'keep' : 'drop'}
        choices={[
          { id: 'keep', text: t`Stay in the plan`, more: t`The list has only some of the reps.` },
          { id: 'drop', text: t`Leave the plan`, more: t`Their territories stay and wait for somebody else.` },
        ]}
        onChange={(id) => onChange({ ...form, keepGone: id === 'keep' })}
      />
      <Fold title={t`Who they are`}>
        <ul className="area-notes">
          {goneReps.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name === '' ? id : name}</bdi>
              {name !== '' && name !== id && (
                <span className="quiet">
                  {' '}
                  <bdi>{id}</bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
        {more > 0 && (
          <p className="quiet small">
            <Plural value={more} one="and # more" other="and # more" />
          </p>
        )}
      </Fold>
    </section>
  );
}

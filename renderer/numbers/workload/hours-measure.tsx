import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { classMeasure, hoursMeasure, workloadColumn } from '../../../core/workload/workload-of.ts';
import { hoursAsMeasure, setWorkload } from '../../actions/workload.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** No measure has this name. */
const BY_CLASS = '\u0000class';

/** Where the hours of calls come from, and the measure that has them, so that territories can be balanced by them. */
export function HoursMeasure({ plan }: { readonly plan: Plan }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const chosen = plan.measures[hoursMeasure(plan)];
  const column = workloadColumn(plan);
  const known = classMeasure(plan);
  const name = known && measureLabel(i18n, known.name);
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Hours of calls come from`}
          choices={[
            { id: BY_CLASS, text: t`the table above` },
            ...plan.measures.map((one) => ({ id: one.name, text: measureLabel(i18n, one.name) })),
          ]}
          value={chosen?.name ?? BY_CLASS}
          isDisabled={readOnly}
          onChange={(id) => setWorkload(app, { measure: id === BY_CLASS ? null : id })}
        />
        {column !== null && known?.column !== column && (
          <Button isDisabled={readOnly} onPress={() => hoursAsMeasure(app)}>
            {known ? <Trans>Bring the measure up to date</Trans> : <Trans>Use these hours as a measure</Trans>}
          </Button>
        )}
      </div>
      {column === null && (
        <>
          <p className="hint">
            <Trans>
              The accounts have no classes, so that all take the same. Import a list with a column of classes, and
              updating accounts is enough.
            </Trans>
          </p>
          <div className="acts">
            <CommandButton command="plan.import">{t`Import a list`}</CommandButton>
          </div>
        </>
      )}
      {known && (
        <p className="hint">
          {known.column === column ? (
            <Trans>
              The measure <bdi>{name}</bdi> has the hours of the table above; a balance can go by it.
            </Trans>
          ) : (
            <Trans>
              The measure <bdi>{name}</bdi> has other hours than the table above.
            </Trans>
          )}
        </p>
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type ColumnTemplate, templateNamed } from '../../../../core/listing/column-template.ts';
import type { ListName } from '../../../../core/listing/list-field.ts';
import { Button } from '../../../controls/button.tsx';
import { type ColumnChoice, isChanged } from './column-choice.ts';
import { TemplateField } from './template-field.tsx';

interface ColumnsOfferProps {
  readonly lists: readonly ListName[];
  readonly templates: readonly ColumnTemplate[];
  readonly value: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
  /** The planner wants to choose one by one. */
  readonly onOpen: () => void;
}

/** Beside the form of files: which columns they have, by template, in short, and the way to choose them one by one. */
export function ColumnsOffer({ lists, templates, value, onChange, onOpen }: ColumnsOfferProps) {
  const { t } = useLingui();
  const { template: name } = value;
  const changed = isChanged(value, name === null ? undefined : templateNamed(templates, name));
  const own = lists.filter((list) => value.lists[list]);
  return (
    <section className="stack" aria-label={t`Columns of the files`}>
      <TemplateField label={t`Columns`} templates={templates} value={value} onChange={onChange} />
      {own.map((list) => (
        <p key={list} className="small column-summary">
          <bdi className="quiet">{`${list}.csv`}</bdi>
          <bdi>{value.lists[list]?.map(({ header }) => header).join(', ')}</bdi>
        </p>
      ))}
      <p className="hint">
        {changed ? (
          <Trans>Changed for this export; it can be kept as a template.</Trans>
        ) : own.length === 0 ? (
          <Trans>
            Your CRM has names of its own? Choose columns, their order and names, and keep them as a template.
          </Trans>
        ) : (
          <Trans>Other files are written as usual.</Trans>
        )}
      </p>
      <div className="acts">
        <Button onPress={onOpen}>
          <Trans>Choose columns</Trans>
        </Button>
      </div>
    </section>
  );
}

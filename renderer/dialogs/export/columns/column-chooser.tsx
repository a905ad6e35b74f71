import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type ChosenColumns, usualColumns } from '../../../../core/listing/column-template.ts';
import { columnsFault } from '../../../../core/listing/columns-fault.ts';
import type { ListName } from '../../../../core/listing/list-field.ts';
import { errorText } from '../../../../core/text/error-text.ts';
import { ChoiceGroup } from '../../../controls/choice-group.tsx';
import type { ColumnChoice } from './column-choice.ts';
import { chosenOf, type DraftColumn, draftOf, sameColumns } from './column-draft.ts';
import { ColumnList } from './column-list.tsx';
import { ColumnPreview } from './column-preview.tsx';
import { TemplateBar } from './template-bar.tsx';
import { useExportList } from './use-export-list.ts';
import type { Templates } from './use-templates.ts';

interface ColumnChooserProps {
  readonly lists: readonly ListName[];
  readonly templates: Templates;
  readonly value: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** Which columns each file has, in which order and under which names, with a template to keep them and how the file begins. */
export function ColumnChooser({ lists, templates, value, onChange }: ColumnChooserProps) {
  const { t, i18n } = useLingui();
  const [name, setName] = useState<ListName>(lists[0] ?? 'assignments');
  // Drafts, because a column that is not chosen any more stays in its place until another template is chosen.
  const [drafts, setDrafts] = useState<Partial<Record<ListName, readonly DraftColumn[]>>>({});
  const list = useExportList(name);
  const titles: Readonly<Record<ListName, string>> = {
    assignments: t`Assignments`,
    territories: t`Territories`,
    units: t`Units`,
    quotas: t`Quotas`,
    changes: t`Changes`,
  };
  const usual = list && usualColumns(list);
  const draft = list && usual && (drafts[name] ?? draftOf(value.lists[name] ?? usual, list.fields));
  const chosen = draft && chosenOf(draft);
  const fault = list && chosen && columnsFault(name, chosen, list.fields);
  const change = (next: DraftColumn[]) => {
    setDrafts({ ...drafts, [name]: next });
    const { [name]: _, ...others } = value.lists;
    const columns = chosenOf(next);
    const asUsual = usual !== null && sameColumns(columns, usual);
    const changed: ChosenColumns = asUsual ? others : { ...others, [name]: columns };
    onChange({ ...value, lists: changed });
  };
  return (
    <div className="column-chooser">
      <TemplateBar
        templates={templates}
        value={value}
        onChoose={(choice) => {
          setDrafts({});
          onChange(choice);
        }}
        onName={(template) => onChange({ ...value, template })}
      />
      {lists.length > 1 && (
        <ChoiceGroup<ListName>
          label={t`File`}
          isTight
          value={name}
          onChange={setName}
          choices={lists.map((id) => ({ id, text: titles[id] }))}
        />
      )}
      {list && draft && chosen ? (
        <>
          <div className="column-head small quiet" aria-hidden="true">
            <span>
              <Trans>What stands in it</Trans>
            </span>
            <span>
              <Trans>Name in the file</Trans>
            </span>
          </div>
          <ColumnList key={name} draft={draft} onChange={change} />
          <div className="column-file">
            {fault ? (
              <p className="form-problem" role="alert">
                {errorText(i18n, fault.code, fault.values)}
              </p>
            ) : (
              <h3 className="field-label">
                <Trans>How the file begins</Trans>
              </h3>
            )}
            <ColumnPreview list={list} columns={chosen} />
          </div>
        </>
      ) : (
        <p className="hint">
          <Trans>Looking at the plan…</Trans>
        </p>
      )}
    </div>
  );
}

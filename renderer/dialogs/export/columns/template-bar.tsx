import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { templateNamed } from '../../../../core/listing/column-template.ts';
import { Button } from '../../../controls/button.tsx';
import { type ColumnChoice, isChanged, USUAL_COLUMNS } from './column-choice.ts';
import { TemplateField } from './template-field.tsx';
import { TemplateNameForm } from './template-name-form.tsx';
import type { Templates } from './use-templates.ts';

interface TemplateBarProps {
  readonly templates: Templates;
  readonly value: ColumnChoice;
  /** Another template was chosen: what is drafted is no longer asked for. */
  readonly onChoose: (choice: ColumnChoice) => void;
  /** The same columns belong to a template of this name now. */
  readonly onName: (name: string) => void;
}

/** Picks a template, and keeps, renames, copies or forgets it. Those that are built in can be copied only. */
export function TemplateBar({ templates, value, onChoose, onName }: TemplateBarProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'copy' | 'rename' | null>(null);
  const { template: name, lists } = value;
  const own = templates.own.find((one) => one.name === name) ?? null;
  const changed = isChanged(value, name === null ? undefined : templateNamed(templates.own, name));
  const keep = (as: string, was: string | null) => templates.keep({ name: as, lists }, was);
  const named = async (as: string, was: string | null) => {
    const done = await keep(as, was);
    if (done) onName(as);
    return done;
  };
  if (asking) {
    const rename = asking === 'rename' && own;
    return (
      <TemplateNameForm
        label={rename ? t`New name of the template` : t`Name of the template`}
        name={rename ? own.name : ''}
        onKeep={(as) => named(as, rename ? own.name : null)}
        onDone={() => setAsking(null)}
      />
    );
  }
  return (
    <div className="template-bar">
      <TemplateField label={t`Template`} templates={templates.own} value={value} onChange={onChoose} />
      <div className="acts">
        {own && changed && (
          <Button tone="primary" onPress={() => keep(own.name, own.name)}>
            <Trans>Save changes</Trans>
          </Button>
        )}
        <Button onPress={() => setAsking('copy')}>
          {own && !changed ? <Trans>Duplicate</Trans> : <Trans>Save as a template</Trans>}
        </Button>
        {own && (
          <>
            <Button tone="quiet" onPress={() => setAsking('rename')}>
              <Trans>Rename</Trans>
            </Button>
            <Button
              tone="quiet"
              onPress={async () => {
                if (await templates.forget(own.name)) onChoose(USUAL_COLUMNS);
              }}
            >
              <Trans>Forget</Trans>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

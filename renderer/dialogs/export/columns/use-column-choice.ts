import { useEffect, useState } from 'react';
import { templateNamed } from '../../../../core/listing/column-template.ts';
import { setPreferences } from '../../../actions/set-preferences.ts';
import { useApp } from '../../../use-app.ts';
import { type ColumnChoice, USUAL_COLUMNS } from './column-choice.ts';
import { type Templates, useTemplates } from './use-templates.ts';

/** The columns of the next export: at first those of the template that was exported with last. */
export function useColumnChoice(): {
  readonly choice: ColumnChoice;
  readonly choose: (choice: ColumnChoice) => void;
  readonly templates: Templates;
  /** Keeps the name of the template for the next time. */
  readonly remember: () => Promise<void>;
} {
  const app = useApp();
  const templates = useTemplates();
  const [chosen, setChosen] = useState<ColumnChoice | null>(null);
  const { known } = templates;
  useEffect(() => {
    const name = app.store.getState().preferences.columns;
    const last = known && name ? templateNamed(known, name) : undefined;
    if (last) setChosen((now) => now ?? { template: last.name, lists: last.lists });
  }, [app, known]);
  const choice = chosen ?? USUAL_COLUMNS;
  return {
    choice,
    choose: setChosen,
    templates,
    remember: async () => {
      const { columns = null } = app.store.getState().preferences;
      if (columns !== choice.template) await setPreferences(app, { columns: choice.template });
    },
  };
}

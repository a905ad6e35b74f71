import { useEffect, useState } from 'react';
import type { ColumnTemplate } from '../../../../core/listing/column-template.ts';
import { forgetTemplate, keepTemplate, readTemplates } from '../../../actions/column-templates.ts';
import { useApp } from '../../../use-app.ts';

/** The planner's own templates, and what can be done to them; each answers whether it was done. */
export interface Templates {
  readonly own: readonly ColumnTemplate[];
  /** Null until they are there. */
  readonly known: readonly ColumnTemplate[] | null;
  readonly keep: (template: ColumnTemplate, was: string | null) => Promise<boolean>;
  readonly forget: (name: string) => Promise<boolean>;
}

export function useTemplates(): Templates {
  const app = useApp();
  const [known, setKnown] = useState<readonly ColumnTemplate[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    readTemplates(app).then((templates) => isWanted && setKnown(templates));
    return () => {
      isWanted = false;
    };
  }, [app]);
  const taken = (templates: readonly ColumnTemplate[] | null) => {
    if (templates) setKnown(templates);
    return templates !== null;
  };
  return {
    own: known ?? [],
    known,
    keep: async (template, was) => taken(await keepTemplate(app, template, was)),
    forget: async (name) => taken(await forgetTemplate(app, name)),
  };
}

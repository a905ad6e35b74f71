import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../controls/button.tsx';

interface ScenarioFormProps {
  /** Whether what was entered is kept, or was there before. */
  readonly keep: () => Promise<boolean>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** What is changed of a scenario in place of where it stands: its fields, kept or left. */
export function ScenarioForm({ keep, onDone, children }: ScenarioFormProps) {
  return (
    <form
      className="stack-small scenario-description"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await keep()) onDone();
      }}
    >
      {children}
      <div className="acts">
        <Button type="submit" tone="primary">
          <Trans>Keep</Trans>
        </Button>
        <Button tone="quiet" onPress={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

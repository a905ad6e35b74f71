import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import type { FileToken } from '../../electron/api/jobs.ts';
import { useApp } from '../use-app.ts';
import { Icon } from './icon.tsx';

interface FileButtonProps {
  readonly children: string;
  readonly purpose: 'plan' | 'accounts';
  readonly tone?: 'primary' | 'plain';
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onFile: (file: FileToken) => void;
}

const ENDINGS = { plan: ['.evenfield'], accounts: ['.csv', '.tsv', '.txt'] };

/**
 * Lets the planner choose a file: the system's own dialog in the window, the browser's elsewhere. Either way the
 * screen learns a token, never a path.
 */
export function FileButton({ children, purpose, tone = 'plain', onFile, ...rest }: FileButtonProps) {
  const { client, store } = useApp();
  const tell = store.getState().tell;
  const button = (onPress?: () => void) => (
    <AriaButton {...rest} className={`button button-${tone}`} {...(onPress ? { onPress } : {})}>
      <Icon name="file" />
      <span>{children}</span>
    </AriaButton>
  );

  const pick = async () => {
    const reply = await client.call('files.pick', { purpose });
    if (!reply.ok) tell({ kind: 'error', error: reply.error });
    else if (reply.value) onFile(reply.value);
  };
  const upload = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const reply = await client.nameFile(file);
    if (reply.ok) onFile(reply.value);
    else tell({ kind: 'error', error: reply.error });
  };
  if (client.host === 'window') return button(pick);
  return (
    <FileTrigger acceptedFileTypes={ENDINGS[purpose]} onSelect={upload}>
      {button()}
    </FileTrigger>
  );
}

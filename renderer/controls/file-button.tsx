import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { ENDINGS } from '../../electron/api/file-endings.ts';
import type { FileToken } from '../../electron/api/jobs.ts';
import { namedFiles } from '../actions/take-files.ts';
import { useApp } from '../use-app.ts';
import { Icon } from './icon.tsx';

interface FileButtonProps {
  readonly children: string;
  readonly purpose: keyof typeof ENDINGS;
  readonly tone?: 'primary' | 'plain';
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onFile?: (file: FileToken) => void;
  /** Where several may be chosen at once. */
  readonly onFiles?: (files: readonly FileToken[]) => void;
}

/**
 * Lets the planner choose a file: the system's own dialog in the window, the browser's elsewhere. Either way the
 * screen learns a token, never a path.
 */
export function FileButton({ children, purpose, tone = 'plain', onFile, onFiles, ...rest }: FileButtonProps) {
  const app = useApp();
  const { client, store } = app;
  const several = onFiles !== undefined;
  const chosen = (files: readonly FileToken[]) => {
    const [first] = files;
    if (!first) return;
    onFile?.(first);
    onFiles?.(files);
  };
  const button = (onPress?: () => void) => (
    <AriaButton {...rest} className={`button button-${tone}`} {...(onPress ? { onPress } : {})}>
      <Icon name="file" />
      <span>{children}</span>
    </AriaButton>
  );

  const pick = async () => {
    const reply = await client.call('files.pick', { purpose, several });
    if (reply.ok) chosen(reply.value);
    else store.getState().tell({ kind: 'error', error: reply.error });
  };
  if (client.host === 'window') return button(pick);
  return (
    <FileTrigger
      acceptedFileTypes={[...ENDINGS[purpose]]}
      allowsMultiple={several}
      onSelect={async (files) => chosen(await namedFiles(app, files ?? []))}
    >
      {button()}
    </FileTrigger>
  );
}

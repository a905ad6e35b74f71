import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components';
import type { RepKey } from '../../../core/model/ids.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { Icon } from '../../controls/icon.tsx';

/** More are found by typing: a plan may have two thousand reps. */
const MOST_SHOWN = 50;

interface RepChoiceProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly reps: readonly Rep[];
  /** Who is chosen now; null where the field only adds. */
  readonly chosen?: Rep | null;
  readonly isDisabled?: boolean;
  readonly onChoose: (rep: RepKey) => void;
}

/** Finds a rep by a part of the name or the id. */
export function RepChoice({
  label,
  labelHidden = false,
  reps,
  chosen = null,
  isDisabled = false,
  onChoose,
}: RepChoiceProps) {
  const { t } = useLingui();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState<string | null>(null);
  // A field that is emptied by a choice would open its list again, over what was chosen: each choice ends a field.
  const [choices, setChoices] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (choices > 0) input.current?.focus();
  }, [choices]);
  const fits = ({ id, name }: Rep) => typed === null || contains(name, typed) || contains(id, typed);
  const shown = reps.filter(fits).slice(0, MOST_SHOWN);
  return (
    <ComboBox
      key={choices}
      className="field"
      items={shown}
      inputValue={typed ?? chosen?.name ?? ''}
      selectedKey={null}
      isDisabled={isDisabled}
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={() => true}
      onInputChange={setTyped}
      onOpenChange={(open) => !open && setTyped(null)}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped(null);
        setChoices((count) => count + 1);
        onChoose(Number(key) as RepKey);
      }}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <div className="combo">
        <Input ref={input} className="input" dir="auto" placeholder={t`Type a name or an id`} />
        <Button className="combo-button">
          <Icon name="chevronDown" />
        </Button>
      </div>
      <Popover className="popover combo-popover" offset={4}>
        <ListBox
          className="list"
          renderEmptyState={() => <p className="palette-none quiet">{t`No rep is called so.`}</p>}
        >
          {(rep: Rep) => (
            <ListBoxItem id={rep.key} className="list-item" textValue={rep.name}>
              <bdi className="one-line">{rep.name}</bdi>
              {rep.id !== rep.name && <bdi className="quiet number-like">{rep.id}</bdi>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

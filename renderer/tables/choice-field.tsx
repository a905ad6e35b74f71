import { useState } from 'react';
import { ComboBox, FieldError, Input, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components';
import { Swatch } from '../territories/table-cells.tsx';
import type { CellChoice } from './list-column.ts';

/** More are found by typing. */
const MOST_SHOWN = 500;

interface ChoiceFieldProps {
  readonly label: string;
  readonly text: string;
  readonly choices: () => readonly CellChoice[];
  /** Answers what is wrong with the text, or null where it was taken. */
  readonly onChange: (text: string) => Promise<string | null>;
  readonly onLeave: () => void;
}

/** A cell that is chosen, found by a part of an id or a name; what else is typed is taken by Enter. */
export function ChoiceField({ label, text, choices, onChange, onLeave }: ChoiceFieldProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [all] = useState(choices);
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  const fits = all
    .filter(({ name, code }) => typed === text || contains(name, typed) || contains(code, typed))
    .slice(0, MOST_SHOWN)
    .map((choice) => ({ ...choice, id: choice.text }));
  const take = async (said: string) => setWrong(await onChange(said));
  return (
    <ComboBox
      className="cell-field"
      aria-label={label}
      items={fits}
      inputValue={typed}
      selectedKey={null}
      isInvalid={wrong !== null}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      defaultFilter={() => true}
      autoFocus
      onInputChange={setTyped}
      onSelectionChange={(key) => key !== null && take(String(key))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && !hasChosen(event.target)) {
          if (typed === text) onLeave();
          else take(typed);
        }
      }}
      onBlur={onLeave}
    >
      <Input className="input cell-input" dir="auto" />
      <FieldError className="cell-wrong">{wrong}</FieldError>
      <Popover className="popover">
        <ListBox className="list" items={fits}>
          {({ id, code, name, colour }) => (
            <ListBoxItem id={id} className="list-item menu-item" textValue={`${code} ${name}`.trim()}>
              {colour !== undefined && <Swatch colour={colour} />}
              {code !== '' && <bdi className="quiet number-like">{code}</bdi>}
              <bdi className="menu-text one-line">{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Whether the keyboard is at one of the choices: Enter then takes that one. */
function hasChosen(field: EventTarget): boolean {
  return field instanceof Element && field.hasAttribute('aria-activedescendant');
}

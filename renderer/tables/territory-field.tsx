import { useState } from 'react';
import { ComboBox, FieldError, Input, ListBox, ListBoxItem, Popover, useFilter } from 'react-aria-components';
import { Swatch } from '../territories/table-cells.tsx';
import { usePlanTotals } from '../use-app.ts';

interface TerritoryFieldProps {
  readonly label: string;
  readonly text: string;
  /** Answers what is wrong with the text, or null where it was taken. */
  readonly onChange: (text: string) => Promise<string | null>;
  readonly onLeave: () => void;
}

/** A territory found by a part of its id or name; nothing typed is no territory. */
export function TerritoryField({ label, text, onChange, onLeave }: TerritoryFieldProps) {
  const shown = usePlanTotals();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  if (!shown) return null;
  const used = new Set(shown.totals.territories);
  const fits = shown.plan.territories.filter(
    ({ key, id, name }) => used.has(key) && (typed === text || contains(name, typed) || contains(id, typed)),
  );
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
      onSelectionChange={(key) => {
        const chosen = shown.plan.territories.find((territory) => territory.key === key);
        if (chosen) take(chosen.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && (typed.trim() === '' || fits.length === 0)) take(typed);
      }}
      onBlur={onLeave}
    >
      <Input className="input cell-input" dir="auto" />
      <FieldError className="cell-wrong">{wrong}</FieldError>
      <Popover className="popover">
        <ListBox className="list" items={fits}>
          {({ key, id, name, colour }) => (
            <ListBoxItem id={key} className="list-item menu-item" textValue={`${id} ${name}`}>
              <Swatch colour={colour} />
              <bdi className="quiet number-like">{id}</bdi>
              <bdi className="menu-text one-line">{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

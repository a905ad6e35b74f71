import { Button, type Key, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface Choice {
  readonly id: string;
  readonly text: string;
}

interface SelectFieldProps {
  readonly label: string;
  /** Spoken but not shown, where the place says what it is. */
  readonly labelHidden?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly isDisabled?: boolean;
  readonly onChange: (id: string) => void;
}

/** One of a few choices. */
export function SelectField({ label, labelHidden = false, choices, value, onChange, ...rest }: SelectFieldProps) {
  return (
    <Select
      {...rest}
      className="field"
      value={value}
      onChange={(key: Key | null) => key !== null && onChange(String(key))}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Button className="select">
        <SelectValue className="select-value one-line">
          {({ selectedText }) => <bdi className="name-alone">{selectedText}</bdi>}
        </SelectValue>
        <Icon name="chevronDown" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list" items={choices}>
          {(choice) => (
            <ListBoxItem className="list-item" id={choice.id} textValue={choice.text}>
              {({ isSelected }) => (
                <>
                  <span className="list-check">{isSelected && <Icon name="check" />}</span>
                  <bdi className="one-line">{choice.text}</bdi>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface LongChoice<T extends string> {
  readonly id: T;
  readonly text: ReactNode;
  readonly more?: ReactNode;
}

interface ChoiceGroupProps<T extends string> {
  readonly label: string;
  readonly choices: readonly LongChoice<T>[];
  readonly value: T;
  /** Several beside each other. */
  readonly isTight?: boolean;
  readonly onChange: (id: T) => void;
}

/** One of a few choices that need a line of explanation each. */
export function ChoiceGroup<T extends string>({
  label,
  choices,
  value,
  isTight = false,
  onChange,
}: ChoiceGroupProps<T>) {
  return (
    <RadioGroup
      className={isTight ? 'choices choices-tight' : 'choices'}
      value={value}
      onChange={(id) => onChange(id as T)}
    >
      <Label className="field-label">{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className="choice">
          <span className="choice-mark" aria-hidden="true" />
          <span>
            <span className="choice-text">{choice.text}</span>
            {choice.more && <span className="quiet small choice-more">{choice.more}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

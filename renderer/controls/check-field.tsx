import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface CheckFieldProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Something that is so or not. */
export function CheckField({ children, ...rest }: CheckFieldProps) {
  return (
    <Checkbox {...rest} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-mark" aria-hidden="true">
            {isSelected && <Icon name="check" />}
          </span>
          <span>{children}</span>
        </>
      )}
    </Checkbox>
  );
}

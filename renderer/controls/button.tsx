import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** `primary` is the one act of its place, `plain` any other, `danger` stops or takes away. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly slot?: string;
  /** What it does, where its text alone does not say it. */
  readonly label?: string;
  readonly onPress?: () => void;
}

export function Button({ children, icon, label, tone = 'plain', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} {...(label === undefined ? {} : { 'aria-label': label })} className={`button button-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: its name and its tooltip. */
  readonly label: string;
  /** More than the name, for the tooltip only. */
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  /** Where it opens and closes something: whether that is open. */
  readonly isExpanded?: boolean;
  readonly onPress?: () => void;
}

/** A button that is only a sign; its name stands in the tooltip. */
export function IconButton({ icon, label, hint, isExpanded, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
        className="button button-icon"
        aria-label={label}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {hint ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}

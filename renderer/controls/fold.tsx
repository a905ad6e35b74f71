import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface FoldProps {
  readonly title: string;
  /** What is set inside, shown while it is folded, so that nothing counts unseen. */
  readonly set?: ReactNode;
  /** Whether it begins open. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Fields that are seldom needed, behind a title. */
export function Fold({ title, set = null, isOpen = false, children }: FoldProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <Disclosure className="fold" isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger" className="fold-title">
        <Icon name={open ? 'chevronDown' : 'chevronForward'} />
        <span>{title}</span>
        {!open && set && (
          <span className="fold-set one-line quiet">
            <bdi>{set}</bdi>
          </span>
        )}
      </Button>
      <DisclosurePanel className="fold-body">{open && children}</DisclosurePanel>
    </Disclosure>
  );
}

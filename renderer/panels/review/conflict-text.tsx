import { Plural, Trans } from '@lingui/react/macro';
import type { RemarkConflict } from '../../../core/review-round/conflicts.ts';
import { Icon } from '../../controls/icon.tsx';

/** One conflict of a proposal: what is not as it was when it was made. */
export function ConflictText({ conflict }: { readonly conflict: RemarkConflict }) {
  return (
    <p className="remark-conflict small">
      <Icon name="warning" />
      <span>
        <Words {...conflict} />
      </span>
    </p>
  );
}

function Words({ code, count, name: called }: RemarkConflict) {
  const name = <bdi>{called}</bdi>;
  switch (code) {
    case 'scenario-gone':
      return <Trans>The scenario {name} is not in the plan any more.</Trans>;
    case 'territory-gone':
      return <Trans>The territory {name} is not in the plan any more.</Trans>;
    case 'target-locked':
      return <Trans>{name} is locked as a whole: nothing comes in.</Trans>;
    case 'missing':
      return (
        <Trans>
          <Plural value={count} one="One is" other="# are" /> not in the plan any more: {name}
        </Trans>
      );
    case 'locked':
      return (
        <Trans>
          <Plural value={count} one="One is" other="# are" /> locked and would stay: {name}
        </Trans>
      );
    case 'there':
      return (
        <Trans>
          <Plural value={count} one="One is" other="# are" /> there already: {name}
        </Trans>
      );
    case 'moved':
      return (
        <Trans>
          <Plural value={count} one="One has" other="# have" /> moved since, and would move again: {name}
        </Trans>
      );
  }
}

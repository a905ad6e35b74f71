import { Plural, Trans } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { LEAD_WORDS, type LeadWord } from '../../../core/routing/lead-kinds.ts';
import type { RoutingReplay } from '../../../electron/api/routing-schemas.ts';

interface LeadLacksProps {
  readonly plan: Plan;
  readonly replay: RoutingReplay;
}

/** What the planner's rules ask for and past leads do not say, so that those rules could not take them. */
export function LeadLacks({ plan, replay: { leads, unsaid } }: LeadLacksProps) {
  const rules = plan.settings.routing?.rules ?? [];
  const lacking = LEAD_WORDS.filter((word) => unsaid[word] > 0 && rules.some((rule) => rule[word] !== ''));
  return lacking.map((word) => (
    <p key={word} className="hint hint-warning">
      {unsaid[word] === leads ? <AllLack word={word} /> : <SomeLack word={word} leads={unsaid[word]} />}
    </p>
  ));
}

function AllLack({ word }: { readonly word: LeadWord }) {
  switch (word) {
    case 'segment':
      return (
        <Trans>
          No lead says its segment: rules that ask for one took none of them here. Import the list with that column.
        </Trans>
      );
    case 'product':
      return (
        <Trans>
          No lead says its product: rules that ask for one took none of them here. Import the list with that column.
        </Trans>
      );
    case 'language':
      return (
        <Trans>
          No lead says its language: rules that ask for one took none of them here. Import the list with that column.
        </Trans>
      );
  }
}

function SomeLack({ word, leads }: { readonly word: LeadWord; readonly leads: number }) {
  switch (word) {
    case 'segment':
      return (
        <Plural
          value={leads}
          one="# lead does not say its segment: no rule that asks for one took it."
          other="# leads do not say their segment: no rule that asks for one took them."
        />
      );
    case 'product':
      return (
        <Plural
          value={leads}
          one="# lead does not say its product: no rule that asks for one took it."
          other="# leads do not say their product: no rule that asks for one took them."
        />
      );
    case 'language':
      return (
        <Plural
          value={leads}
          one="# lead does not say its language: no rule that asks for one took it."
          other="# leads do not say their language: no rule that asks for one took them."
        />
      );
  }
}

import type { I18n } from '@lingui/core';
import type { Contiguity } from '../model/plan.ts';

/** A paragraph of the method with its title. */
interface MethodText {
  readonly title: string;
  readonly text: string;
}

/** What of the method depends on the plan. */
interface MethodFacts {
  /** Name of the baseline scenario; null where there is none. */
  readonly baseline: string | null;
  /** Whether accounts name their owners. */
  readonly owners: boolean;
  readonly contiguity: Contiguity;
  readonly reps: boolean;
}

/** How the plan was made and what is counted, in words for readers who never saw the program. */
export function methodTexts(i18n: I18n, facts: MethodFacts): MethodText[] {
  return [indexText(i18n), capacityText(i18n, facts.reps), limitText(i18n), searchText(i18n, facts.contiguity)]
    .concat(evennessText(i18n))
    .concat(changeText(i18n, facts));
}

function indexText(i18n: I18n): MethodText {
  return {
    title: i18n._({ id: 'method.index', message: 'Fair share and index' }),
    text: i18n._({
      id: 'method.index-text',
      message:
        'The fair share of a territory is its part of the whole by the capacity of those who work it. The index is what it has in percent of that: 100 is exactly the fair share, 105 is five percent more.',
    }),
  };
}

function capacityText(i18n: I18n, reps: boolean): MethodText {
  return {
    title: i18n._({ id: 'method.capacity', message: 'Capacity' }),
    text: reps
      ? i18n._({
          id: 'method.capacity-text',
          message:
            'A rep who works half of the time has a capacity of 0.5 and a fair share half as large. Where several reps share a territory their parts are added up.',
        })
      : i18n._({
          id: 'method.capacity-none',
          message: 'The plan names no reps yet, so that every territory counts as one full-time rep.',
        }),
  };
}

function limitText(i18n: I18n): MethodText {
  return {
    title: i18n._({ id: 'method.limits', message: 'Limits' }),
    text: i18n._({
      id: 'method.limits-text',
      message:
        'For each measure the planner sets how far a territory may be from its fair share, or a least and a most. A territory is within its limits where all measures are.',
    }),
  };
}

function searchText(i18n: I18n, contiguity: Contiguity): MethodText {
  return {
    title: i18n._({ id: 'method.search', message: 'How territories are found' }),
    text: i18n._({
      id: 'method.search-text',
      message:
        'The program looks for territories within the limits whose accounts lie as near to each other as can be{pieces, select, required {, each in one piece} preferred {, in one piece where that is possible} other {}}. It begins with a number, the seed: the same seed and settings give the same plan again, so that it can be checked.',
      values: { pieces: contiguity },
    }),
  };
}

function evennessText(i18n: I18n): MethodText[] {
  return [
    {
      title: i18n._({ id: 'method.evenness', message: 'How evenness is told' }),
      text: i18n._({
        id: 'method.evenness-text',
        message:
          'Several figures of the textbooks say how even a measure is spread; each looks at it from another side, and they are all shown. None of them is a judgement of a person.',
      }),
    },
  ];
}

function changeText(i18n: I18n, { baseline, owners }: MethodFacts): MethodText[] {
  const texts: MethodText[] = [];
  if (baseline !== null) {
    texts.push({
      title: i18n._({ id: 'method.today', message: 'Today' }),
      text: i18n._({
        id: 'method.today-text',
        message: 'What is called today is the baseline of the plan, the scenario “{baseline}”.',
        values: { baseline },
      }),
    });
  }
  if (owners) {
    texts.push({
      title: i18n._({ id: 'method.hands', message: 'Changing hands' }),
      text: i18n._({
        id: 'method.hands-text',
        message:
          'Each territory belongs to the rep who works it; where nobody is seated yet, to the owner who keeps most in it, one territory each. An account changes hands where it ends up with somebody else than its current owner.',
      }),
    });
  }
  return texts;
}

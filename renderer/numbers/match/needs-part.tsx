import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { matchingOf } from '../../../core/edit/matching/said-of-matching.ts';
import { derivedNeeds } from '../../../core/matching/derived-needs.ts';
import { pastedNeeds } from '../../../core/matching/pasted-needs.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { TerritoryNeeds } from '../../../core/model/matching-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { wordsOfText } from '../../../core/model/word-list.ts';
import { territoryName } from '../../../core/text/matching/pair-why-text.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { Pager } from '../../controls/pager.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { KeptText } from './kept-text.tsx';

interface NeedsPartProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

const PAGE = 25;
const LONGEST_LIST = 200_000;
const MOST_NAMED = 8;

/** What whoever works a territory should bring: typed, pasted, or read off those who own its accounts today. */
export function NeedsPart({ plan, made }: NeedsPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const [asked, setFrom] = useState(0);
  const { needs } = matchingOf(plan);
  const byTerritory = new Map(needs.map((need) => [need.territory, need]));
  const territories = made.ground.seats.filter(({ place }) => place === 0).map(({ territory }) => territory);
  const from = asked < territories.length ? asked : 0;
  const set = (all: readonly TerritoryNeeds[]) => editPlan(app, { kind: 'set-needs', needs: all });
  const derived = derivedNeeds(made.ground).filter(({ territory }) => !byTerritory.has(territory));
  return (
    <div className="numbers-part">
      <table className="numbers-table match-needs" aria-label={t`What territories want`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Territory</Trans>
            </th>
            <th scope="col">
              <Trans>Skills</Trans>
            </th>
            <th scope="col">
              <Trans>Languages</Trans>
            </th>
            <th scope="col">
              <Trans>Segment</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {territories.slice(from, from + PAGE).map((territory) => {
            const need = byTerritory.get(territory) ?? { territory, skills: [], languages: [], segment: '' };
            const name = territoryName(plan, territory);
            return (
              <tr key={territory}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <KeptText
                    label={t`Skills that ${name} wants`}
                    labelHidden
                    value={need.skills.join(', ')}
                    isDisabled={readOnly}
                    onKeep={(text) => set([{ ...need, skills: wordsOfText(text) }])}
                  />
                </td>
                <td>
                  <KeptText
                    label={t`Languages that ${name} wants`}
                    labelHidden
                    value={need.languages.join(', ')}
                    isDisabled={readOnly}
                    onKeep={(text) => set([{ ...need, languages: wordsOfText(text) }])}
                  />
                </td>
                <td>
                  <KeptText
                    label={t`Segment that ${name} wants`}
                    labelHidden
                    value={need.segment}
                    isDisabled={readOnly}
                    onKeep={(text) => set([{ ...need, segment: text.trim() }])}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pager from={from} page={PAGE} total={territories.length} onFrom={setFrom} />
      <div className="acts">
        <Button isDisabled={readOnly || derived.length === 0} onPress={() => set(derived)}>
          <Trans>Fill in what today’s owners bring</Trans>
        </Button>
      </div>
      <p className="hint">
        <Trans>
          Words are apart by commas. What today’s owners bring: skills and languages of those who own half of a
          territory’s revenue or more, and their segment; only where nothing is said yet.
        </Trans>
      </p>
      <Fold title={t`Paste a list`}>
        <PasteNeeds plan={plan} onTake={set} />
      </Fold>
    </div>
  );
}

interface PasteNeedsProps {
  readonly plan: Plan;
  readonly onTake: (needs: readonly TerritoryNeeds[]) => Promise<boolean>;
}

function PasteNeeds({ plan, onTake }: PasteNeedsProps) {
  const { t } = useLingui();
  const role = useAppState((state) => state.role);
  const readOnly = useAppState((state) => state.readOnly);
  const [text, setText] = useState('');
  const { needs, unknown } = pastedNeeds(plan, role, text);
  return (
    <div className="numbers-part">
      <LongTextField
        label={t`Rows of a spreadsheet: territory, skills, languages, segment`}
        value={text}
        maxLength={LONGEST_LIST}
        onChange={setText}
      />
      {unknown.length > 0 && (
        <p>
          <Plural
            value={unknown.length}
            one="# row names no territory of this role:"
            other="# rows name no territory of this role:"
          />{' '}
          <NameList names={unknown.slice(0, MOST_NAMED)} />
        </p>
      )}
      <div className="acts">
        <Button
          isDisabled={readOnly || needs.length === 0}
          onPress={async () => {
            if (await onTake(needs)) setText('');
          }}
        >
          <Plural value={needs.length} one="Take # row" other="Take # rows" />
        </Button>
      </div>
    </div>
  );
}

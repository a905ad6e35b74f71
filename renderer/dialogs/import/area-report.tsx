import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type AreaFaultWords, areaFaultsMoreText, areaFaultText } from '../../../core/text/area-fault-text.ts';
import { type AreaRefusalReason, areaRefusalText } from '../../../core/text/area-refusal-text.ts';
import { type AreaRepairReason, areaRepairText } from '../../../core/text/area-repair-text.ts';
import { areasMergedText, wholeFileText } from '../../../core/text/areas-report-text.ts';
import type { AreasFacts } from '../../../electron/api/intake-schemas.ts';
import { Fold } from '../../controls/fold.tsx';
import { useFormat } from '../../use-app.ts';
import { isolated } from '../import-steps/isolated.ts';

/** What a boundary file brings, and each thing that was put right, refused, left out or joined. */
export function AreaReport({ facts }: { readonly facts: AreasFacts }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { features, units, neighbours, links, repaired, refused, leftOut } = facts;
  const named = (feature: number) => (feature === 0 ? wholeFileText(i18n) : t`Feature ${format.whole(feature)}`);
  const lost = refused + leftOut;
  const repairedCount = format.whole(repaired);
  const lostCount = format.whole(lost);
  const overlapCount = format.whole(facts.overlaps);
  const gapCount = format.whole(facts.gaps);
  const faults = (kind: AreaFaultWords['kind']) => facts.faults.filter((fault) => fault.kind === kind);
  const mergedCount = format.whole(facts.merged.length);
  return (
    <div className="stack-small">
      <p>
        <bdi>{facts.file}</bdi>
        {' · '}
        <Plural value={features} one="# feature" other="# features" />
        {' · '}
        <Plural value={units} one="# unit" other="# units" />
        {' · '}
        <Plural value={neighbours} one="# pair of neighbours" other="# pairs of neighbours" />
        {links > 0 && (
          <>
            {' · '}
            <Plural
              value={links}
              one="# of them a link over water or a gap"
              other="# of them links over water or a gap"
            />
          </>
        )}
      </p>
      {lost > 0 && (
        <Fold title={t`Cannot be used: ${lostCount}`}>
          <ul className="area-notes">
            {facts.refusals.map(({ feature, code, values }) => (
              <li key={`${feature} ${code}`}>
                <b>{named(feature)}</b> {areaRefusalText(i18n, code as AreaRefusalReason, values)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {repaired > 0 && (
        <Fold title={t`Put right: ${repairedCount}`}>
          <ul className="area-notes">
            {facts.repairs.map(({ feature, kind, detail }) => (
              <li key={`${feature} ${kind}`}>
                <b>{named(feature)}</b> {areaRepairText(i18n, kind as AreaRepairReason, detail)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {facts.merged.length > 0 && (
        <Fold title={t`Joined, because they have one code: ${mergedCount}`}>
          <ul className="area-notes">
            {facts.merged.map((one) => (
              <li key={one.unit}>
                <b>
                  <bdi>{one.unit}</bdi>
                </b>{' '}
                {areasMergedText(i18n, one.features)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {faults('overlap').length > 0 && (
        <Fold title={t`Overlap: ${overlapCount}`}>
          <FaultList faults={faults('overlap')} more={facts.overlaps} />
        </Fold>
      )}
      {faults('gap').length > 0 && (
        <Fold title={t`Gaps between areas: ${gapCount}`}>
          <FaultList faults={faults('gap')} more={facts.gaps} />
        </Fold>
      )}
      {!facts.allCompared && <p className="hint">{areaFaultsMoreText(i18n)}</p>}
      {lost === 0 && repaired === 0 && facts.faults.length === 0 && (
        <p className="hint">
          <Trans>Every feature can be used as it is.</Trans>
        </p>
      )}
    </div>
  );
}

interface FaultListProps {
  readonly faults: readonly AreaFaultWords[];
  /** How many there are in all. */
  readonly more: number;
}

/** Pairs of areas, the largest fault first; of very many the first ones. */
function FaultList({ faults, more }: FaultListProps) {
  const { i18n } = useLingui();
  const left = more - faults.length;
  return (
    <ul className="area-notes">
      {faults.map((fault) => (
        <li key={`${fault.a} ${fault.b}`}>{areaFaultText(i18n, isolated({ ...fault }, ['a', 'b']))}</li>
      ))}
      {left > 0 && (
        <li>
          <Plural value={left} one="and # smaller one" other="and # smaller ones" />
        </li>
      )}
    </ul>
  );
}

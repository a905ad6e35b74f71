import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { measureLabel } from '../text/measure-label.ts';
import { useFormat } from '../use-app.ts';
import type { ColourClass, ColourCount, ColourKey } from './colouring/colouring.ts';

/** Owners or reps that are named; a longer list would be as long as the map. */
const MOST_NAMED = 9;

interface ColourLegendProps {
  readonly colours: ColourKey;
  /** The colours by their numbers. */
  readonly swatches: readonly string[];
}

/** What the colours of areas and dots mean; nothing for territories, which carry their names. */
export function ColourLegend({ colours, swatches }: ColourLegendProps) {
  const { t, i18n } = useLingui();
  const swatch = (number: number) => <Swatch colour={swatches[number] ?? 'transparent'} />;
  switch (colours.by) {
    case 'territory':
      return null;
    case 'measure':
    case 'index': {
      const name = colours.measure.column === '#' ? t`Accounts` : measureLabel(i18n, colours.measure.name);
      return (
        <>
          <li className="map-legend-title">
            <span>
              <MeasureTitle colours={colours} name={name} />
            </span>
          </li>
          {[...colours.classes].reverse().map((one) => (
            <li key={one.swatch}>
              {swatch(one.swatch)}
              <span>
                <ClassText colours={colours} one={one} />
              </span>
            </li>
          ))}
        </>
      );
    }
    case 'owner':
    case 'rep': {
      const named = colours.parties.slice(0, MOST_NAMED);
      const others = colours.parties.length - named.length;
      return (
        <>
          <li className="map-legend-title">
            {colours.by === 'owner' ? <Trans>Owner today</Trans> : <Trans>Rep</Trans>}
          </li>
          {named.map(({ swatch: number, name }) => (
            <li key={name}>
              {swatch(number)}
              <bdi className="one-line">{name}</bdi>
            </li>
          ))}
          {others > 0 && (
            <li className="quiet">
              <Plural value={others} one="and # other" other="and # others" />
            </li>
          )}
        </>
      );
    }
    case 'change':
      return (
        <>
          <li className="map-legend-title">
            <span>
              <ChangeTitle territory={colours.territory} against={colours.against} />
            </span>
          </li>
          {colours.counts.map((count) => (
            <li key={count.what}>
              {swatch(count.swatch)}
              <CountText count={count} ofOne={colours.territory !== null} />
            </li>
          ))}
        </>
      );
  }
}

export function Swatch({ colour }: { readonly colour: string }) {
  return <span className="map-swatch" style={{ background: colour }} />;
}

/** Whose changes, and against what; null for all territories, and for the baseline. */
function ChangeTitle({ territory, against }: { readonly territory: string | null; readonly against: string | null }) {
  if (territory === null) {
    return against === null ? (
      <Trans>Against the baseline</Trans>
    ) : (
      <Trans>
        Against <bdi>{against}</bdi>
      </Trans>
    );
  }
  return against === null ? (
    <Trans>
      <bdi>{territory}</bdi> against the baseline
    </Trans>
  ) : (
    <Trans>
      <bdi>{territory}</bdi> against <bdi>{against}</bdi>
    </Trans>
  );
}

type ByMeasure = Extract<ColourKey, { readonly by: 'measure' | 'index' }>;

function MeasureTitle({ colours, name }: { readonly colours: ByMeasure; readonly name: string }) {
  if (colours.by === 'index') {
    return (
      <Trans>
        Index of <bdi>{name}</bdi>
      </Trans>
    );
  }
  switch (colours.over) {
    case 'km':
      return (
        <Trans>
          <bdi>{name}</bdi> per km²
        </Trans>
      );
    case 'miles':
      return (
        <Trans>
          <bdi>{name}</bdi> per square mile
        </Trans>
      );
    case null:
      return (
        <Trans>
          <bdi>{name}</bdi> per unit
        </Trans>
      );
  }
}

function ClassText({ colours, one }: { readonly colours: ByMeasure; readonly one: ColourClass }) {
  const format = useFormat();
  const value = (number: number) =>
    colours.by === 'index' ? format.whole(number) : format.short(number, colours.measure.quantity);
  const { from, to } = one;
  if (from === null) return <Trans>below {value(to ?? 0)}</Trans>;
  if (to === null) return <Trans>above {value(from)}</Trans>;
  return from === to ? (
    <bdi>{value(from)}</bdi>
  ) : (
    <Trans>
      {value(from)} to {value(to)}
    </Trans>
  );
}

function CountText({ count, ofOne }: { readonly count: ColourCount; readonly ofOne: boolean }) {
  const format = useFormat();
  const units = format.whole(count.units);
  switch (count.what) {
    case 'kept':
      return <Trans>kept: {units}</Trans>;
    case 'moved':
      return <Trans>to another territory: {units}</Trans>;
    case 'gained':
      return ofOne ? <Trans>gained: {units}</Trans> : <Trans>in a territory now: {units}</Trans>;
    case 'lost':
      return ofOne ? <Trans>lost: {units}</Trans> : <Trans>in no territory now: {units}</Trans>;
  }
}

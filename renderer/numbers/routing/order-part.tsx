import { Trans, useLingui } from '@lingui/react/macro';
import { RULE_ASPECTS, type RuleAspect } from '../../../core/routing/precedence.ts';
import type { RoutingSettings } from '../../../core/routing/routing-settings.ts';
import { draftRoutes } from '../../actions/routing.ts';
import { IconButton } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { useApp, useAppState } from '../../use-app.ts';

/** What counts more where two rules hold for a lead: the planner's own order of product, segment, language and places. */
export function OrderPart({ shown }: { readonly shown: RoutingSettings }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const order = shown.order ?? RULE_ASPECTS;
  const names: Readonly<Record<RuleAspect, string>> = {
    product: t`Product`,
    segment: t`Segment`,
    language: t`Language`,
    codes: t`Postal codes`,
    state: t`State`,
    country: t`Country`,
  };
  const move = (at: number, by: -1 | 1) => {
    const next = [...order];
    const [aspect] = next.splice(at, 1);
    if (aspect) next.splice(at + by, 0, aspect);
    draftRoutes(app, { order: next });
  };
  const said = new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(order.map((aspect) => names[aspect]));
  return (
    <Fold title={t`What counts more`} set={said}>
      <p className="hint">
        <Trans>Named accounts come before all of these, and the catch-all behind them.</Trans>
      </p>
      <ol className="routing-order">
        {order.map((aspect, at) => (
          <li key={aspect}>
            <span>{names[aspect]}</span>
            <IconButton
              icon="sortUp"
              label={t`${names[aspect]} counts more`}
              isDisabled={readOnly || at === 0}
              onPress={() => move(at, -1)}
            />
            <IconButton
              icon="sortDown"
              label={t`${names[aspect]} counts less`}
              isDisabled={readOnly || at === order.length - 1}
              onPress={() => move(at, 1)}
            />
          </li>
        ))}
      </ol>
    </Fold>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type SignOffShown, signOffsOf } from '../../../core/review-round/sign-off.ts';
import { withdrawSignOff } from '../../actions/reviews.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { IconButton } from '../../controls/button.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

/** Who signed the scenario on screen, and whether it is still what they signed. */
export function SignOffs({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const scenario = useAppState((state) => state.scenario);
  // What was signed and is gone is shown wherever one is, else nobody would ever see it.
  const signed = useMemo(
    () => [scenario, ...goneScenarios(plan)].flatMap((key) => signOffsOf(plan, key)),
    [plan, scenario],
  );
  const name = plan.scenarios.find(({ key }) => key === scenario)?.name ?? '';
  return (
    <section className="stack-small" aria-label={t`Signatures`}>
      <h3 className="lock-title">
        <Trans>
          Signatures on <bdi>{name}</bdi>
        </Trans>
      </h3>
      {signed.length === 0 ? (
        <p className="hint">
          <Trans>Nobody has signed this scenario.</Trans>
        </p>
      ) : (
        <ul className="history">
          {signed.map((shown) => (
            <SignOffItem key={shown.signOff.uid} shown={shown} isGone={shown.signOff.scenario !== scenario} />
          ))}
        </ul>
      )}
      <div className="acts">
        <CommandButton command="review.sign-off">{t`Sign…`}</CommandButton>
      </div>
    </section>
  );
}

/** Scenarios that somebody signed and that are not in the plan any more. */
function goneScenarios({ scenarios, signOffs }: Plan): ScenarioKey[] {
  const there = new Set(scenarios.map(({ key }) => key));
  return [...new Set(signOffs.map(({ scenario }) => scenario))].filter((key) => !there.has(key));
}

interface SignOffItemProps {
  readonly shown: SignOffShown;
  /** Whether its scenario is not in the plan any more. */
  readonly isGone: boolean;
}

function SignOffItem({ shown: { signOff, changedSince }, isGone }: SignOffItemProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const fixed = useAppState((state) => state.fileReadOnly);
  const { uid, name, title, at, scenarioName, roleName, statement, withdrawnAt } = signOff;
  const day = format.day(new Date(at));
  return (
    <li className="history-step sign-off">
      <span className="sign-off-who">
        <b>
          <bdi>{name}</bdi>
        </b>
        {title !== '' && <bdi className="small quiet">{title}</bdi>}
        <span className="small quiet">
          <time dateTime={at}>{day}</time> · <bdi>{roleName}</bdi>
        </span>
        {statement !== '' && (
          <span className="small" dir="auto">
            {statement}
          </span>
        )}
        {withdrawnAt !== null ? (
          <span className="small remark-conflict">
            <Trans>Taken back on {format.day(new Date(withdrawnAt))}</Trans>
          </span>
        ) : (
          changedSince && (
            <span className="small remark-conflict">
              {isGone ? (
                <Trans>
                  This was <bdi>{scenarioName}</bdi>, which is not in the plan any more.
                </Trans>
              ) : (
                <Trans>The scenario has changed since: this is not what was signed.</Trans>
              )}
            </span>
          )
        )}
      </span>
      {!fixed && withdrawnAt === null && (
        <IconButton
          icon="close"
          label={t`Take back the signature of ${name}`}
          onPress={() => withdrawSignOff(app, uid)}
        />
      )}
    </li>
  );
}

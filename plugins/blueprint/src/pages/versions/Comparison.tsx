import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { VersionsComparisonResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  blueprintApiRef,
  ExportMenu,
  formatPercent,
  listInWords,
  Panel,
  plural,
  type Scope,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { CheckDifferences } from './CheckDifferences';
import styles from './Comparison.module.css';
import { ForcesEffect } from './ForcesEffect';
import { MovedSystems } from './MovedSystems';
import { NationEffect } from './NationEffect';
import { PrinciplesEffect } from './PrinciplesEffect';

/** Properties of {@link Comparison}. */
export interface ComparisonProps {
  /** Ids of the versions. */
  from: string;
  to: string;
  scope: Scope;
  isSame: boolean;
}

/** Two versions side by side, with what the later one does to the scores. */
export function Comparison({ from, to, scope, isSame }: ComparisonProps) {
  const api = useApi(blueprintApiRef);
  const { registry, address } = scope;
  const pair = { registry, from, to };
  const comparison = useLiveData(`versions ${JSON.stringify(pair)}`, signal =>
    api.versionsComparison(pair, signal),
  );
  return (
    <Answer
      of={comparison}
      what="the comparison of two versions"
      row="conformance.read"
      height={480}
    >
      {answer => (
        <div className={styles.parts}>
          {isSame && (
            <Alert
              role="status"
              status="info"
              icon
              title="This is the same version twice, so nothing differs"
              description="Choose another one to compare it with."
            />
          )}
          <Progress answer={answer} />
          <LeftOut answer={answer} />
          <Panel
            title="What does it do to the scores?"
            actions={
              <ExportMenu
                what="the comparison of two versions"
                path="/exports/versions"
                query={pair}
                formats={['csv', 'xlsx']}
              />
            }
          >
            {answer.effect ? (
              <>
                <NationEffect answer={answer} effect={answer.effect} />
                <ForcesEffect
                  answer={answer}
                  effect={answer.effect}
                  selected={address.get('force')}
                  onSelect={force =>
                    address.change({ force, cursor: undefined })
                  }
                />
              </>
            ) : (
              <p>
                {answer.state === 'ready'
                  ? 'There are no systems in this register. Choose another register, or add systems to this one.'
                  : 'It is shown as soon as it is worked out.'}
              </p>
            )}
          </Panel>
          <CheckDifferences answer={answer} />
          <PrinciplesEffect answer={answer} />
          {answer.effect && (
            <MovedSystems pair={pair} answer={answer} address={address} />
          )}
        </div>
      )}
    </Answer>
  );
}

/** Says that the effect is still being worked out. */
function Progress({ answer }: { answer: VersionsComparisonResponse }) {
  const { state, progress, effect } = answer;
  if (state === 'ready') {
    return null;
  }
  return (
    <Alert
      role="status"
      status="info"
      icon
      loading
      title={`Every system is being scored with both versions: ${formatPercent(
        progress,
      )} done`}
      description={
        effect
          ? 'What you see was worked out before something in the register changed. It is replaced by itself.'
          : 'The page shows what comes out by itself. Nothing that is in force changes by it.'
      }
    />
  );
}

/** Says which checks this server cannot run. */
function LeftOut({ answer }: { answer: VersionsComparisonResponse }) {
  const ids = [...new Set([...answer.leftOut.from, ...answer.leftOut.to])];
  return ids.length === 0 ? null : (
    <Alert
      role="status"
      status="warning"
      icon
      title={`${plural(ids.length, 'check')} cannot be run and ${
        ids.length === 1 ? 'counts' : 'count'
      } for nothing: ${listInWords(ids)}`}
      description="The expression cannot be read by this version of the register, for example because a fact has another name now. Register health says what is wrong with checks of the registries."
    />
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answer,
  blueprintApiRef,
  PageFrame,
  Panel,
  plural,
  useLiveData,
  useMay,
  useScope,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { PrincipleFilterBar } from './PrincipleFilterBar';
import styles from './PrinciplesPage.module.css';
import { PrinciplesTable } from './PrinciplesTable';
import { questionOf } from './questionOf';
import { WorstChecks } from './WorstChecks';

/** Sub-page: the principles, how far each is kept, and the checks that fail most. */
export function PrinciplesPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['force']);
  const { address, registry, leastCoverage, summary } = scope;
  const mayReadConformance = useMay('conformance.read');
  const question = questionOf(address, mayReadConformance === true);
  const principles = useLiveData(
    mayReadConformance === undefined
      ? undefined
      : `principles ${registry ?? ''} ${JSON.stringify(question)}`,
    signal => api.principles({ registry, ...question }, signal),
  );

  return (
    <PageFrame
      title={
        mayReadConformance === false
          ? 'What does the Blueprint ask for?'
          : 'What does the Blueprint ask for, and how far is each principle kept?'
      }
      scope={scope.bar}
    >
      <Answer of={principles} what="the principles" height={480}>
        {answer => (
          <div className={styles.page}>
            <Panel title={plural(answer.items.length, 'principle')}>
              <PrincipleFilterBar
                question={question}
                facets={answer.facets}
                forces={
                  mayReadConformance
                    ? (summary.data?.forces ?? []).map(each => each.scope)
                    : []
                }
                onChange={change => address.change(change, 'q' in change)}
              />
              <PrinciplesTable
                principles={answer.items}
                registry={answer.registry}
                force={question.force}
                scope={question.force ? answer.scope.title : undefined}
                leastCoverage={leastCoverage}
                withAdherence={mayReadConformance === true}
                sort={question.sort}
                onSortChange={sort => address.change({ sort })}
              />
              {mayReadConformance === false && (
                <Withheld
                  parts={[
                    {
                      what: 'how far each principle is kept',
                      row: 'conformance.read',
                    },
                  ]}
                />
              )}
            </Panel>
            {mayReadConformance && (
              <WorstChecks answer={answer} force={question.force} />
            )}
          </div>
        )}
      </Answer>
    </PageFrame>
  );
}

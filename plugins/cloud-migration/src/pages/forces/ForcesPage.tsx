import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { CloudForceSort } from '@policing/plugin-blueprint-common';
import {
  Answer,
  ExportMenu,
  formatDate,
  PageFrame,
  Panel,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import { ForcesTable } from './ForcesTable';
import { ReturnPanel } from './ReturnPanel';
import styles from './ForcesPage.module.css';

const EVERYWHERE = 'everywhere';

/** Sub-page: forces side by side by position, plans and horizon; the national return. */
export function ForcesPage() {
  const api = useApi(cloudApiRef);
  const { address, registry, bar } = useScope(['region', 'cursor']);
  const region = address.get('region');
  const sort = address.get('sort') ?? 'title';
  const query = { registry, region, sort: sort as CloudForceSort };
  const forces = useLiveData(`cloud forces ${JSON.stringify(query)}`, signal =>
    api.forces(query, signal),
  );
  return (
    <PageFrame
      title="How do the forces stand side by side in their move to cloud?"
      scope={bar}
    >
      <div className={styles.panels}>
        <Panel
          title="Position, plans and what is lost"
          actions={
            <ExportMenu
              what="the forces side by side"
              path="/exports/cloud-forces"
              query={query}
              formats={['xlsx', 'csv']}
            />
          }
        >
          <Answer
            of={forces}
            what="the forces side by side"
            row="facts.read"
            height={480}
          >
            {answer => (
              <>
                <p className={styles.note}>
                  A plan is complete where it says what happens, where to and
                  when, and none of its dates has passed; what stays says why
                  and until when. The horizon ends on {formatDate(answer.until)}
                  . Funding is shown for forces whose assessments you may read,
                  and for all of them together only where enough forces stand
                  behind the number.
                </p>
                {answer.regions.length > 1 && (
                  <Select
                    className={styles.choice}
                    label="Region"
                    size="small"
                    options={[
                      { value: EVERYWHERE, label: 'All regions' },
                      ...answer.regions.map(({ ref, title }) => ({
                        value: ref,
                        label: title,
                      })),
                    ]}
                    value={region ?? EVERYWHERE}
                    onChange={ref =>
                      address.change({
                        region: ref === EVERYWHERE ? undefined : String(ref),
                        cursor: undefined,
                      })
                    }
                  />
                )}
                <ForcesTable
                  answer={answer}
                  sort={sort}
                  onSortChange={next =>
                    address.change({
                      sort: next === 'title' ? undefined : next,
                    })
                  }
                />
              </>
            )}
          </Answer>
        </Panel>
        <ReturnPanel address={address} registry={registry} region={region} />
      </div>
    </PageFrame>
  );
}

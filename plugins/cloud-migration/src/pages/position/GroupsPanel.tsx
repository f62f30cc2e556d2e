import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  type CloudGroup,
  type CloudGroups,
  type CloudPositionResponse,
  cloudShare,
  systemsIn,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  capitalise,
  cloudPositionRouteRef,
  formatDate,
  formatPercent,
  Panel,
  plural,
  RegisterTable,
  SharesBar,
  Withheld,
} from '@policing/plugin-blueprint-react';
import type { PositionQuery } from './positionQuery';
import {
  countsInWords,
  groupingTitles,
  standingInWords,
} from './positionWords';
import { sharesOf } from './sharesOf';
import styles from './PositionPage.module.css';

/** Properties of {@link GroupsPanel}. */
export interface GroupsPanelProps {
  groups: CloudGroups;
  answer: CloudPositionResponse;
  query: PositionQuery;
}

/** What no group stands for, so that the page cannot be narrowed to it. */
const NOT_KNOWN = 'not-known';

/** The three numbers of the page's day by one thing, as bars and as a table. */
export function GroupsPanel({ groups, answer, query }: GroupsPanelProps) {
  const page = useRouteRef(cloudPositionRouteRef)?.() ?? '';
  const { by, withheld } = groups;
  const { position, today, target, capability } = answer;
  const shown = groups.groups.filter(group => systemsIn(group) > 0);
  const when = position.day === today ? 'today' : formatDate(position.day);
  const isOpen = (key: string) =>
    key !== capability?.ref && (by !== 'capability' || key !== NOT_KNOWN);
  return (
    <Panel title={`${groupingTitles[by]}, ${when}`} level={2}>
      {by === 'capability' && (
        <p className={styles.note}>
          A system that serves several capabilities stands in each of them.
        </p>
      )}
      {(shown.length > 0 || withheld === 0) && (
        <RegisterTable
          label={groupingTitles[by]}
          columns={[
            {
              id: 'title',
              title: by === 'criticality' ? 'Criticality' : 'Capability',
              rowHeader: true,
              cell: ({ key, title }: CloudGroup) =>
                isOpen(key) ? (
                  <Link href={addressOf(page, { ...query, [by]: key })}>
                    {capitalise(title)}
                  </Link>
                ) : (
                  capitalise(title)
                ),
            },
            {
              id: 'share',
              title: 'In cloud, of all',
              cell: (group: CloudGroup) => formatPercent(cloudShare(group)),
            },
            {
              id: 'bar',
              title: 'Systems',
              cell: (group: CloudGroup) => (
                <>
                  <SharesBar
                    label={standingInWords(group)}
                    target={target}
                    shares={sharesOf(group)}
                  />
                  <span className={styles.block}>{countsInWords(group)}</span>
                </>
              ),
            },
          ]}
          items={shown}
          idOf={({ key }) => key}
          empty="No system counted on that day."
        />
      )}
      {withheld > 0 && (
        <div className={styles.withheld}>
          <Withheld
            parts={[
              {
                what: `the criticality of ${plural(withheld, 'system')}`,
                row: 'assessment.read',
              },
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

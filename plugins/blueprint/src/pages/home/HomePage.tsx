import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Container, Link, Text } from '@backstage/ui';
import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  EntityRefLink,
  extentOf,
  Panel,
  plural,
  PositionStrip,
  registerHealthRouteRef,
  useDocumentTitle,
  useMay,
  useScope,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import styles from './HomePage.module.css';
import { NeedsYou } from './NeedsYou';
import { RecentChanges } from './RecentChanges';
import { WhereToGo } from './WhereToGo';

// Errors in restricted files of other forces are not told to everybody.
function filesInWords(access: YourAccessResponse | undefined): string {
  return extentOf(access, 'assessment.read') === 'everything'
    ? 'every file can be read.'
    : 'no error in a file that is open to you.';
}

/** The first page: what this register is, where things stand, where to go. */
export function HomePage() {
  const scope = useScope();
  const healthPath = useRouteRef(registerHealthRouteRef)?.() ?? '';
  const access = useYourAccess();
  const mayReadHealth = useMay('health.read');
  useDocumentTitle('Home');
  return (
    <main>
      <Container className={styles.page}>
        <header className={styles.head}>
          <Text as="h1" variant="title-small" weight="bold">
            How does policing technology measure up?
          </Text>
          <p className={styles.intro}>
            This register holds the systems that police forces run, kept as
            files that are reviewed like any change. Every system is measured
            against the Policing Technology Blueprint and the government’s
            framework for legacy technology, and every score says why it is what
            it is and what to do. What is not known is shown as not known.
          </p>
          {scope.bar}
        </header>
        <Answer of={scope.summary} what="the summary" height={480}>
          {summary => {
            const broken = summary.registries.reduce(
              (sum, { filesWithErrors }) => sum + filesWithErrors,
              0,
            );
            const shown = summary.registries.find(
              ({ name }) => name === summary.registry,
            );
            return (
              <div className={styles.body}>
                <NeedsYou access={access} nation={summary.position} />
                <Panel
                  level={2}
                  title={`Where does policing stand? ${plural(
                    shown?.counts.systems ?? 0,
                    'system',
                  )} of ${plural(shown?.counts.forces ?? 0, 'force')}`}
                >
                  <PositionStrip
                    position={summary.position}
                    of="nation"
                    leastCoverage={summary.definitions.leastCoverage}
                    cloudTarget={summary.definitions.cloudTarget}
                  />
                  {summary.position.conformance && (
                    <p className={styles.note}>
                      Measured by{' '}
                      <EntityRefLink
                        entityRef={summary.definitions.scorecard}
                      />
                      , version {summary.definitions.version}:{' '}
                      {plural(summary.definitions.checks, 'check')}.{' '}
                      {mayReadHealth && (
                        <>
                          <Link href={healthPath}>Register health</Link>:{' '}
                          {broken > 0
                            ? `${plural(broken, 'file')} with errors.`
                            : filesInWords(access.data)}
                        </>
                      )}
                    </p>
                  )}
                </Panel>
                <WhereToGo
                  registry={summary.registry}
                  forces={summary.forces.map(force => force.scope)}
                  access={access.data}
                />
                {summary.position.conformance && (
                  <RecentChanges changes={summary.recentChanges} />
                )}
              </div>
            );
          }}
        </Answer>
      </Container>
    </main>
  );
}

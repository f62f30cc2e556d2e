import { useApi } from '@backstage/frontend-plugin-api';
import type { ComparisonResponse } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  Answer,
  blueprintApiRef,
  ChoiceChips,
  ExportMenu,
  formatCount,
  formatDate,
  listInWords,
  PageFrame,
  Panel,
  useLiveData,
  useMay,
  useScope,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { CapabilitiesSection } from './CapabilitiesSection';
import { choiceOf, isWhole } from './choice';
import styles from './Compare.module.css';
import { ForceChoice } from './ForceChoice';
import { InterfacesSection } from './InterfacesSection';
import { ItemsSection } from './ItemsSection';
import { PositionSection } from './PositionSection';
import { ProductsSection } from './ProductsSection';

const DIFFERENCES = 'differences';

/** Sub-page: forces side by side, what would come together and what would collide. */
export function ComparePage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['force', 'with']);
  const { address, registry, summary } = scope;
  const withConformance = useMay('conformance.read');
  const choice = choiceOf(address.getAll('force'), address.getAll('with'));
  const only = address.get('only') === DIFFERENCES ? DIFFERENCES : undefined;
  const query = { registry, ...choice };
  const comparison = useLiveData(
    isWhole(choice)
      ? `comparison ${JSON.stringify({ ...query, only })}`
      : undefined,
    signal => api.comparison({ ...query, only }, signal),
  );
  const forces = (summary.data?.forces ?? []).map(force => force.scope);

  return (
    <PageFrame
      title="What would come together between forces, and what would collide?"
      description="Two or three forces, or one with its region and the nation, by what is declared."
      scope={scope.bar}
    >
      <Panel
        title="What is compared"
        actions={
          isWhole(choice) && (
            <ExportMenu
              what="the comparison"
              path="/exports/comparison"
              query={query}
              formats={['csv', 'xlsx']}
            />
          )
        }
      >
        <div className={styles.controls} role="search">
          <ForceChoice
            forces={forces}
            choice={choice}
            onChange={({ force, with: others }) =>
              address.change({ force, with: others })
            }
          />
          <ChoiceChips
            label="Show"
            choices={[
              { id: 'everything', title: 'Everything' },
              { id: DIFFERENCES, title: 'Only differences' },
            ]}
            selected={only ?? 'everything'}
            onSelect={id =>
              address.change({ only: id === DIFFERENCES ? id : undefined })
            }
          />
        </div>
        {!isWhole(choice) && (
          <p className={styles.note}>
            {choice.force.length === 0
              ? 'Choose a force, and what to compare it with.'
              : 'Choose what to compare it with: another force, its region, or the nation.'}
          </p>
        )}
      </Panel>
      {isWhole(choice) && (
        <Answer of={comparison} what="the comparison" height={480}>
          {answer => (
            <Comparison
              comparison={answer}
              withConformance={withConformance === true}
            />
          )}
        </Answer>
      )}
      {withConformance === false && (
        <Withheld
          parts={[
            { what: 'how far the systems measure up', row: 'conformance.read' },
          ]}
        />
      )}
    </PageFrame>
  );
}

interface Section {
  id: string;
  title: string;
  count?: number;
  content: ReactNode;
}

interface ComparisonProps {
  comparison: ComparisonResponse;
  withConformance: boolean;
}

function Comparison({ comparison, withConformance }: ComparisonProps) {
  const { totals, converge, collide } = comparison;
  const sections: Section[] = [
    {
      id: 'position',
      title: 'Where does each stand?',
      content: (
        <PositionSection
          comparison={comparison}
          withConformance={withConformance}
        />
      ),
    },
    {
      id: 'converge',
      title: 'What would converge?',
      count: totals.converge,
      content: (
        <ItemsSection
          comparison={comparison}
          items={converge}
          total={totals.converge}
          empty="Nothing, as far as the register knows."
        />
      ),
    },
    {
      id: 'collide',
      title: 'What would collide?',
      count: totals.collide,
      content: (
        <ItemsSection
          comparison={comparison}
          items={collide}
          total={totals.collide}
          empty="Nothing, as far as the register knows. What is not recorded may still collide."
        />
      ),
    },
    {
      id: 'capabilities',
      title: 'Capability by capability',
      count: comparison.capabilities.length,
      content: <CapabilitiesSection comparison={comparison} />,
    },
    {
      id: 'products',
      title: 'Product by product',
      count: comparison.products.length,
      content: <ProductsSection comparison={comparison} />,
    },
    {
      id: 'interfaces',
      title: 'Interface by interface',
      count: comparison.interfaces.length,
      content: <InterfacesSection comparison={comparison} />,
    },
  ];
  return (
    <div className={styles.sections}>
      <nav aria-label="Parts of the comparison">
        <p className={styles.note}>
          {listInWords(comparison.sides.map(({ scope }) => scope.title))}, as of{' '}
          {formatDate(comparison.date)}. Systems in use, and those of which the
          lifecycle is not known, count.
        </p>
        <ul className={styles.jumps}>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title}
                {count !== undefined && ` (${formatCount(count)})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, content }) => (
        <div key={id} id={id} tabIndex={-1} className={styles.section}>
          <Panel title={title}>{content}</Panel>
        </div>
      ))}
    </div>
  );
}

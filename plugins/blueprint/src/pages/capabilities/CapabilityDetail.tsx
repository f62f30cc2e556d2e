import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  CapabilityDetailResponse,
  CapabilityForce,
  CapabilityProduct,
  CapabilitySystem,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  capabilitiesRouteRef,
  capitalise,
  closedValue,
  compareRouteRef,
  EntityLink,
  FigureWithCoverage,
  formatCount,
  formatDate,
  listInWords,
  plural,
  type RegisterColumn,
  RegisterTable,
  systemsRouteRef,
} from '@policing/plugin-blueprint-react';
import styles from './Capabilities.module.css';
import {
  cloudCountsInWords,
  forceStates,
  livesInWords,
  systemInWords,
} from './capabilityWords';
import { OwnedPrompts } from './OwnedPrompts';

/** Forces that are offered for comparison at once. */
const COMPARED = 2;

/** Properties of {@link CapabilityDetail}. */
export interface CapabilityDetailProps {
  detail: CapabilityDetailResponse;
  /** Level of the headings. */
  level: 4 | 5;
}

/** One capability: who has what, who has nothing known, and who has it twice. */
export function CapabilityDetail({ detail, level }: CapabilityDetailProps) {
  const Heading = `h${level}` as const;
  const { capability, forces, products, overlaps, scope } = detail;
  const gaps = forces.filter(({ state }) => state === 'none-known');
  return (
    <>
      <p className={styles.sentence}>{inOneSentence(detail)}</p>
      {capability.description && (
        <p className={styles.note}>{capability.description}</p>
      )}
      <MoreLinks detail={detail} />
      {detail.parts.length > 0 && <Parts detail={detail} />}

      <Heading className={styles.heading}>
        {scope.kind === 'force'
          ? 'What does it run?'
          : 'What does each force run?'}
      </Heading>
      <ForcesTable detail={detail} />
      {gaps.length > 0 && (
        <p className={styles.note}>
          None known does not mean none: it means that no system of that force
          in this register names this capability.
        </p>
      )}
      {detail.national.length > 0 && (
        <>
          <Heading className={styles.heading}>
            Which national systems serve it?
          </Heading>
          <Systems systems={detail.national} />
        </>
      )}

      {products.length > 0 && (
        <>
          <Heading className={styles.heading}>With which products?</Heading>
          <ProductsTable products={products} />
          {detail.withoutProduct > 0 && (
            <p className={styles.note}>
              {plural(detail.withoutProduct, 'further system')} without a
              recorded product.
            </p>
          )}
        </>
      )}

      {overlaps.length > 0 && (
        <>
          <Heading className={styles.heading}>
            Where does one force run more than one?
          </Heading>
          <ul className={styles.list}>
            {overlaps.map(overlap => (
              <li key={`${overlap.force.ref} ${overlap.capability.ref}`}>
                <EntityLink entity={overlap.force} /> runs{' '}
                {formatCount(overlap.systems.length)} for{' '}
                {overlap.capability.title}:{' '}
                {overlap.systems.map((system, place) => (
                  <span key={system.ref}>
                    {place > 0 && ', '}
                    <EntityLink entity={system} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}

      {detail.promptCount > 0 && (
        <>
          <Heading className={styles.heading}>
            Is something already owned?
          </Heading>
          <OwnedPrompts prompts={detail.prompts} count={detail.promptCount} />
        </>
      )}

      {detail.doesItWell && detail.doesItWell.length > 0 && (
        <>
          <Heading className={styles.heading}>Who does it well?</Heading>
          <p className={styles.note}>
            Assured conformance above that of all systems for it together; best
            first.
          </p>
          <ul className={styles.list}>
            {detail.doesItWell.map(({ force, figures }) => (
              <li key={force.ref}>
                <EntityLink entity={force} />:{' '}
                <FigureWithCoverage
                  figures={figures}
                  leastCoverage={detail.leastCoverage}
                  detail
                />
              </li>
            ))}
          </ul>
        </>
      )}

      {detail.initiatives.length > 0 && (
        <>
          <Heading className={styles.heading}>Who is working on it?</Heading>
          <ul className={styles.list}>
            {detail.initiatives.map(({ phase, forces: whose, ...label }) => (
              <li key={label.ref}>
                <EntityLink entity={label} /> ({closedValue(phase)}),{' '}
                {listInWords(whose.map(({ title }) => title))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function inOneSentence({
  capability,
  forces,
  scope,
  overlaps,
}: CapabilityDetailResponse): string {
  const { systems, gaps, forcesCovered, cloud } = capability;
  const counts = livesInWords(systems);
  const parts = [`Systems: ${counts}`];
  if (scope.kind !== 'force') {
    parts.push(
      `${formatCount(forcesCovered)} of ${plural(forces.length, 'force')} ${
        forcesCovered === 1 ? 'has' : 'have'
      } one${
        gaps.count > 0
          ? `, none known in ${listInWords(
              forces
                .filter(({ state }) => state === 'none-known')
                .slice(0, 5)
                .map(({ force }) => force.title),
            )}`
          : ''
      }`,
    );
  } else if (gaps.count > 0) {
    parts.push('a gap: none known');
  }
  if (overlaps.length > 0) {
    parts.push(`${plural(capability.overlaps.count, 'overlap')}`);
  }
  return `${parts.join('; ')}. Cloud: ${cloudCountsInWords(cloud)}.`;
}

function MoreLinks({ detail }: { detail: CapabilityDetailResponse }) {
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const comparePath = useRouteRef(compareRouteRef)?.() ?? '';
  const { capability, registry, scope, forces } = detail;
  const { live, planned, notKnown, ended } = capability.systems;
  const covered = forces
    .filter(({ state }) => state === 'live')
    .slice(0, COMPARED)
    .map(({ force }) => force);
  return (
    <p>
      <Link
        href={addressOf(systemsPath, {
          registry: registry.name,
          capability: capability.ref,
          ...(scope.kind !== 'nation' && { [scope.kind]: scope.ref }),
        })}
      >
        Open {plural(live + planned + notKnown + ended, 'system')} in the list
      </Link>
      {covered.length === COMPARED && (
        <>
          {' · '}
          <Link
            href={addressOf(comparePath, {
              registry: registry.name,
              force: covered.map(({ ref }) => ref),
            })}
          >
            Compare {covered.map(({ title }) => title).join(' and ')}
          </Link>
        </>
      )}
      {scope.kind === 'force' && (
        <>
          {' · '}
          <Link
            href={addressOf(comparePath, {
              registry: registry.name,
              force: scope.ref,
              with: ['region', 'nation'],
            })}
          >
            Compare {scope.title} with its region and the nation
          </Link>
        </>
      )}
    </p>
  );
}

function Parts({ detail }: { detail: CapabilityDetailResponse }) {
  const mapPath = useRouteRef(capabilitiesRouteRef)?.() ?? '';
  const { registry, scope, parts } = detail;
  return (
    <p>
      Its parts:{' '}
      {parts.map(({ ref, title }, place) => (
        <span key={ref}>
          {place > 0 && ', '}
          <Link
            href={addressOf(mapPath, {
              registry: registry.name,
              ...(scope.kind !== 'nation' && { [scope.kind]: scope.ref }),
              capability: ref,
            })}
          >
            {title}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Systems({ systems }: { systems: CapabilitySystem[] }) {
  return (
    <ul className={styles.systems}>
      {systems.map(system => (
        <li key={system.ref}>
          <EntityLink entity={system} />{' '}
          <span className={styles.second}>{systemInWords(system)}</span>
          {system.parts.length > 0 && (
            <span className={styles.second}>
              {', '}
              for {listInWords(system.parts.map(({ title }) => title))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ForcesTable({ detail }: { detail: CapabilityDetailResponse }) {
  const { forces, leastCoverage, registry, capability } = detail;
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const columns: RegisterColumn<CapabilityForce>[] = [
    {
      id: 'force',
      title: 'Force',
      rowHeader: true,
      cell: ({ force }) => <EntityLink entity={force} />,
    },
    {
      id: 'state',
      title: 'State',
      cell: ({ state }) => (
        <span className={state === 'none-known' ? styles.attention : undefined}>
          {capitalise(forceStates[state])}
        </span>
      ),
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: ({ force, first, systems }) => {
        const all =
          systems.live + systems.planned + systems.notKnown + systems.ended;
        return all === 0 ? (
          'none known'
        ) : (
          <>
            <Systems systems={first} />
            {all > first.length && (
              <Link
                href={addressOf(systemsPath, {
                  registry: registry.name,
                  capability: capability.ref,
                  force: force.ref,
                })}
              >
                and {formatCount(all - first.length)} more
              </Link>
            )}
          </>
        );
      },
    },
    {
      id: 'maturity',
      title: 'Maturity',
      cell: ({ maturity }) =>
        maturity
          ? `${maturity.current ?? 'not known'} of 5, aims at ${
              maturity.target ?? 'not known'
            } (${formatDate(maturity.assessedOn)})`
          : 'not assessed',
    },
  ];
  if (detail.doesItWell) {
    columns.push({
      id: 'conformance',
      title: 'Conformance',
      cell: ({ conformance }) =>
        conformance ? (
          <FigureWithCoverage
            figures={conformance}
            leastCoverage={leastCoverage}
          />
        ) : (
          'no systems'
        ),
    });
  }
  return (
    <RegisterTable
      label={`What forces run for ${capability.title}`}
      columns={columns}
      items={forces}
      idOf={({ force }) => force.ref}
      empty="This register has no force. Add the YAML of one to see it here."
    />
  );
}

const productColumns: RegisterColumn<CapabilityProduct>[] = [
  {
    id: 'product',
    title: 'Product',
    rowHeader: true,
    cell: ({ product }) => <EntityLink entity={product} />,
  },
  {
    id: 'supplier',
    title: 'Supplier',
    cell: ({ supplier }) => supplier ?? 'not known',
  },
  {
    id: 'forces',
    title: 'Forces',
    cell: ({ forces }) => formatCount(forces),
  },
  {
    id: 'systems',
    title: 'Systems',
    cell: ({ systems }) => formatCount(systems),
  },
  {
    id: 'versions',
    title: 'Versions',
    cell: ({ versions }) =>
      versions
        .map(
          ({ version, systems }) =>
            `${version ?? 'not known'} (${formatCount(systems)})`,
        )
        .join(', '),
  },
];

function ProductsTable({ products }: { products: CapabilityProduct[] }) {
  return (
    <RegisterTable
      label="Products in use"
      columns={productColumns}
      items={products}
      idOf={({ product }) => product.ref}
      empty="No product is recorded."
    />
  );
}

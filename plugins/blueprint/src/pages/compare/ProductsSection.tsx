import type {
  ComparedProduct,
  ComparisonResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  EntityLink,
  formatCount,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './Compare.module.css';
import { instanceInWords, productInWords } from './comparisonWords';

type ProductSide = ComparedProduct['sides'][number];

/** Product by product: the instances of each side, with version, hosting, contract and configuration. */
export function ProductsSection({
  comparison,
}: {
  comparison: ComparisonResponse;
}) {
  const columns: RegisterColumn<ComparedProduct>[] = [
    {
      id: 'product',
      title: 'Product',
      rowHeader: true,
      cell: ({ product, supplier }) => (
        <>
          <EntityLink entity={product} />{' '}
          <span className={styles.second}>
            {supplier ?? 'supplier not known'}
          </span>
        </>
      ),
    },
    {
      id: 'verdict',
      title: 'How they stand',
      cell: product => capitalise(productInWords(product)),
    },
    ...comparison.sides.map(({ scope }, place) => ({
      id: `side ${place}`,
      title: scope.title,
      cell: ({ sides }: ComparedProduct) => (
        <Instances side={sides[place]} single={scope.kind === 'force'} />
      ),
    })),
  ];
  return (
    <RegisterTable
      label="Product by product"
      columns={columns}
      items={comparison.products}
      idOf={({ product }) => product.ref}
      empty="No product to compare: none is recorded, or none differs."
    />
  );
}

function Instances({ side, single }: { side: ProductSide; single: boolean }) {
  const { instances, forces, first } = side;
  if (instances === 0) {
    return <span className={styles.second}>no instance known</span>;
  }
  if (!single) {
    return (
      <>
        {plural(instances, 'instance')} in {plural(forces, 'force')}
      </>
    );
  }
  return (
    <ul className={styles.systems}>
      {first.map(system => (
        <li key={system.ref}>
          <EntityLink entity={system} />{' '}
          <span className={styles.second}>{instanceInWords(system)}</span>
        </li>
      ))}
      {instances > first.length && (
        <li>and {formatCount(instances - first.length)} more</li>
      )}
    </ul>
  );
}

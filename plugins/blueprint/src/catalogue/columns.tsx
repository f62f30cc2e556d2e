import type { Entity } from '@backstage/catalog-model';
import type { TableColumn } from '@backstage/core-components';
import {
  CatalogTable,
  type CatalogTableColumnsFunc,
  type CatalogTableRow,
} from '@backstage/plugin-catalog';
import type { KindName } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  DemonstrationMark,
  EntityRefLink,
  formatDate,
  NOT_KNOWN,
  valueInWords,
} from '@policing/plugin-blueprint-react';
import { isDemonstration, registryOf } from '../entity/annotations';
import { kindOf } from '../entity/facts';

/** A column of a field of the document. */
interface FieldColumn {
  title: string;
  /** Path within `spec`. */
  path: string;
  form?: 'words' | 'text' | 'date' | 'entity';
}

const owner: FieldColumn = { title: 'Owner', path: 'owner', form: 'entity' };
const lifecycle: FieldColumn = { title: 'Lifecycle', path: 'lifecycle' };
const status: FieldColumn = { title: 'Status', path: 'status' };
const basis: FieldColumn = { title: 'Basis', path: 'basis' };
const version: FieldColumn = {
  title: 'Version',
  path: 'version',
  form: 'text',
};
const type: FieldColumn = { title: 'Type', path: 'type' };

const fieldColumns: Record<KindName, FieldColumn[]> = {
  System: [
    owner,
    { title: 'Category', path: 'category' },
    { title: 'Product', path: 'product', form: 'entity' },
    lifecycle,
    { title: 'Hosting', path: 'hosting.class' },
  ],
  Group: [
    type,
    { title: 'Part of', path: 'parent', form: 'entity' },
    { title: 'Country', path: 'force.country', form: 'text' },
  ],
  User: [{ title: 'Job title', path: 'jobTitle', form: 'text' }],
  API: [
    owner,
    type,
    { title: 'Offered by', path: 'system', form: 'entity' },
    lifecycle,
  ],
  Product: [
    { title: 'Supplier', path: 'supplier', form: 'text' },
    { title: 'Category', path: 'category' },
    { title: 'Delivery', path: 'delivery' },
  ],
  Principle: [
    { title: 'Number', path: 'number', form: 'text' },
    { title: 'Domain', path: 'domain' },
    basis,
    status,
    version,
  ],
  Capability: [
    { title: 'Level', path: 'level' },
    { title: 'Part of', path: 'parent', form: 'entity' },
    basis,
  ],
  StrategyGoal: [type, { title: 'Code', path: 'code', form: 'text' }, basis],
  Scorecard: [basis, status, version],
  RiskFramework: [type, basis, status, version],
  Initiative: [
    owner,
    { title: 'Topic', path: 'topic' },
    { title: 'Phase', path: 'phase' },
    { title: 'Ends', path: 'endsOn', form: 'date' },
  ],
  CapabilityAssessment: [
    owner,
    { title: 'Capability', path: 'capability', form: 'entity' },
    { title: 'Today', path: 'current', form: 'text' },
    { title: 'Target', path: 'target', form: 'text' },
    { title: 'Assessed', path: 'assessedOn', form: 'date' },
  ],
  SystemAssessment: [
    owner,
    { title: 'Assessed', path: 'assessedOn', form: 'date' },
  ],
  RiskAssessment: [owner, status],
  Dispensation: [
    owner,
    { title: 'State', path: 'state' },
    { title: 'Expires', path: 'expiresOn', form: 'date' },
  ],
};

const registerColumn: TableColumn<CatalogTableRow> = {
  title: 'Register',
  field: 'entity.metadata.annotations',
  sorting: false,
  render: ({ entity }) =>
    isDemonstration(entity) ? (
      <DemonstrationMark />
    ) : (
      capitalise(registryOf(entity) ?? NOT_KNOWN)
    ),
};

/**
 * The columns of the catalogue's table: for kinds of the register the fields
 * that tell its entities apart, for others the platform's own.
 */
export const catalogueColumns: CatalogTableColumnsFunc = context => {
  const shown = context.entities[0]?.kind ?? context.filters.kind?.value ?? '';
  const kind = kindOf(shown);
  if (!kind) {
    return CatalogTable.defaultColumnsFunc(context);
  }
  return [
    CatalogTable.columns.createTitleColumn({ hidden: true }),
    {
      ...CatalogTable.columns.createNameColumn({ defaultKind: kind }),
      width: '30%',
    },
    ...fieldColumns[kind].map(columnOf),
    registerColumn,
  ];
};

function columnOf(column: FieldColumn): TableColumn<CatalogTableRow> {
  return {
    title: column.title,
    field: `entity.spec.${column.path}`,
    customSort: (a, b) =>
      valueInWords(valueAt(a.entity, column)).localeCompare(
        valueInWords(valueAt(b.entity, column)),
        'en-GB',
        { numeric: true },
      ),
    render: ({ entity }) => cellOf(valueAt(entity, column), column.form),
  };
}

function cellOf(value: unknown, form: FieldColumn['form']) {
  if (value === undefined || value === 'unknown') {
    return NOT_KNOWN;
  }
  const text = String(value);
  switch (form) {
    case 'entity':
      return text.includes(':') ? <EntityRefLink entityRef={text} /> : text;
    case 'date':
      return formatDate(text);
    case 'text':
      return text;
    default:
      return capitalise(closedValue(text));
  }
}

function valueAt(entity: Entity, { path }: FieldColumn): unknown {
  return path
    .split('.')
    .reduce<any>((value, step) => value?.[step], entity.spec);
}

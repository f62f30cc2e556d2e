import {
  type FundingAnswer,
  fundingAnswers,
  fundingOf,
  type HorizonDate,
  horizonDatesOf,
  type HorizonSpan,
  isLosing,
  type Marking,
  markingOf,
  plusMonths,
  type ProductEntity,
  recoveryTestOf,
  type SystemAssessmentEntity,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import { isCounted } from '../../../scoring/isCounted';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { Numbered } from '../../../figures/Numbered';
import { DateColumns } from './DateColumns';
import { cloudDefinitionsOf, type CloudDefinitions } from './cloudDefinitions';

/** A system that is not switched off, with what its dates are shown beside. */
export interface HorizonSystem {
  /** Place in {@link HorizonIndex.systems}. */
  place: number;
  placed: PlacedSystem;
  supplier?: string;
  /** System, product and supplier in lower case. */
  searchText: string;
  /** Place in {@link HorizonIndex.records}: who may read the facts below. */
  record: number;
  /** Restricted. */
  assessment?: SystemAssessmentEntity['spec'];
  /** Restricted. */
  funding: FundingAnswer;
  /** Restricted. */
  isCritical: boolean;
  /** Whether support, licence or contract ends on the horizon, or has ended. */
  loses: boolean;
}

/** A date of a system. */
export interface HorizonEntry extends HorizonDate {
  system: HorizonSystem;
}

/** Names a date among all; it stays while the day changes. */
export function entryId({ system, kind, source, date }: HorizonEntry): string {
  // A contract has several breaks; of everything else a system has one, whose
  // date may change.
  return [
    system.placed.ref,
    kind,
    ...(source === 'product-release' ? [source] : []),
    ...(kind === 'contract-break' ? [date] : []),
  ].join('|');
}

/** The dates of a registry, soonest first, with restricted facts beside them. */
export class HorizonIndex {
  readonly definitions: CloudDefinitions;
  /** Last day of the horizon, ISO 8601. */
  readonly until: string;
  readonly systems: readonly HorizonSystem[];
  readonly entries: readonly HorizonEntry[];
  /** The same dates as plain numbers. */
  readonly columns: DateColumns;
  /** By place of a system, place of its supplier. */
  readonly supplierOf: readonly number[];
  /** By place of a system, place of its product. */
  readonly productOf: readonly number[];
  /** By place of a system, place of its funding in `fundingAnswers`; restricted. */
  readonly fundingOf: Uint8Array;
  /** By place of a system, place of its record. */
  readonly recordOf: Uint32Array;
  /** Suppliers of its systems, each once; the first stands for none. */
  readonly suppliers: readonly string[];
  /** References of products of its systems, each once; the first stands for none. */
  readonly products: readonly string[];
  /** What decides who may read an assessment, each once. */
  readonly records: readonly { forces: readonly string[]; marking: Marking }[];
  /** When it was worked out. */
  readonly builtAt = new Date();

  constructor(register: RegisterView, registry: string, today: string) {
    const { directory, estate } = register;
    this.definitions = cloudDefinitionsOf(directory);
    this.until = plusMonths(today, this.definitions.horizon.years * 12);
    const span = { today, until: this.until };
    const { criticalTiers, recoveryTestMaxDays } = this.definitions;
    const records = new Numbered();
    const recordList: { forces: readonly string[]; marking: Marking }[] = [];
    const suppliers = new Numbered();
    const products = new Numbered();
    const supplierOf: number[] = [];
    const productOf: number[] = [];
    suppliers.take('');
    products.take('');
    const systems: HorizonSystem[] = [];
    const entries: HorizonEntry[] = [];
    for (const placed of estateIndexOf(register, registry).systems) {
      const { ref, title, spec, forces } = placed;
      if (!isCounted(spec.lifecycle)) {
        continue;
      }
      const product = spec.product
        ? directory.product(spec.product)
        : undefined;
      const supplier = product?.spec.supplier;
      const assessment = estate.assessment(ref)?.spec;
      const marking = markingOf(assessment?.classification);
      const record = records.take(`${marking} ${forces.join(' ')}`);
      recordList[record] ??= { forces, marking };
      const dates = openDatesOf(spec, product?.spec, span);
      const test =
        assessment && recoveryTestOf(assessment, recoveryTestMaxDays, span);
      const system: HorizonSystem = {
        place: systems.length,
        placed,
        supplier,
        searchText: [
          title,
          ...(spec.acronyms ?? []),
          product?.metadata.title ?? '',
          supplier ?? '',
        ]
          .join(' ')
          .toLocaleLowerCase('en-GB'),
        record,
        assessment,
        funding: fundingOf(assessment),
        isCritical: criticalTiers.includes(assessment?.criticality?.tier ?? ''),
        loses: dates.some(({ kind }) => isLosing(kind)),
      };
      systems.push(system);
      supplierOf.push(suppliers.take(supplier ?? ''));
      productOf.push(products.take(spec.product ?? ''));
      for (const date of test ? [...dates, test] : dates) {
        entries.push({ ...date, system });
      }
    }
    this.systems = systems;
    this.records = recordList;
    this.suppliers = suppliers.values();
    this.products = products.values();
    this.supplierOf = supplierOf;
    this.productOf = productOf;
    this.fundingOf = Uint8Array.from(systems, ({ funding }) =>
      fundingAnswers.indexOf(funding),
    );
    this.recordOf = Uint32Array.from(systems, ({ record }) => record);
    this.entries = byDay(entries);
    this.columns = new DateColumns(this.entries);
  }
}

/** Puts dates in order by day; those of one day stay in the order of systems. */
function byDay(entries: readonly HorizonEntry[]): HorizonEntry[] {
  const days = new Map<string, HorizonEntry[]>();
  for (const entry of entries) {
    const ofDay = days.get(entry.date);
    if (ofDay) {
      ofDay.push(entry);
    } else {
      days.set(entry.date, [entry]);
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofDay]) => ofDay);
}

/** What the dates of a system were worked out from, and the dates. */
interface WorkedOut {
  product: ProductEntity['spec'] | undefined;
  today: string;
  until: string;
  dates: HorizonDate[];
}

const workedOut = new WeakMap<SystemEntity['spec'], WorkedOut>();

/** The open dates of a system, worked out again only where it has changed. */
function openDatesOf(
  spec: SystemEntity['spec'],
  product: ProductEntity['spec'] | undefined,
  { today, until }: HorizonSpan,
): HorizonDate[] {
  const known = workedOut.get(spec);
  if (
    known?.product === product &&
    known?.today === today &&
    known.until === until
  ) {
    return known.dates;
  }
  const dates = horizonDatesOf(spec, product, { today, until });
  workedOut.set(spec, { product, today, until, dates });
  return dates;
}

const kept = new WeakMap<
  RegisterView['estate'],
  KeptUntilChange<HorizonIndex>
>();

/**
 * The dates of a registry, worked out anew after a change of the register and at
 * the turn of the day.
 *
 * @param today - ISO 8601 day
 * @throws NotFoundError where no scorecard says how far ahead to look
 */
export function horizonIndexOf(
  register: RegisterView,
  registry: string,
  today: string,
): HorizonIndex {
  let ofRegister = kept.get(register.estate);
  if (!ofRegister) {
    ofRegister = new KeptUntilChange();
    kept.set(register.estate, ofRegister);
  }
  return ofRegister.get(
    register,
    `${registry} ${today}`,
    () => new HorizonIndex(register, registry, today),
  );
}

import {
  type FundingAnswer,
  fundingOf,
  type HorizonDate,
  horizonDatesOf,
  isLosing,
  type Marking,
  markingOf,
  plusMonths,
  recoveryTestOf,
  type SystemAssessmentEntity,
} from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import { isCounted } from '../../../scoring/isCounted';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
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
  id: string;
  system: HorizonSystem;
}

function idOf(ref: string, { kind, source, date }: HorizonDate): string {
  // A contract has several breaks; of everything else a system has one, whose
  // date may change.
  return [
    ref,
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
    const records = new Map<string, number>();
    const recordList: { forces: readonly string[]; marking: Marking }[] = [];
    const recordOf = (forces: readonly string[], marking: Marking) => {
      const key = `${marking} ${forces.join(' ')}`;
      const known = records.get(key);
      if (known !== undefined) {
        return known;
      }
      records.set(key, recordList.length);
      return recordList.push({ forces, marking }) - 1;
    };
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
      const dates = horizonDatesOf(spec, product?.spec, span);
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
        record: recordOf(forces, markingOf(assessment?.classification)),
        assessment,
        funding: fundingOf(assessment),
        isCritical: criticalTiers.includes(assessment?.criticality?.tier ?? ''),
        loses: dates.some(({ kind }) => isLosing(kind)),
      };
      systems.push(system);
      for (const date of test ? [...dates, test] : dates) {
        entries.push({ ...date, id: idOf(ref, date), system });
      }
    }
    this.systems = systems;
    this.records = recordList;
    // Plain comparison: a hundred thousand dates are put in order here.
    this.entries = entries.sort((a, b) => {
      if (a.date !== b.date) {
        return a.date < b.date ? -1 : 1;
      }
      return a.id < b.id ? -1 : 1;
    });
  }
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

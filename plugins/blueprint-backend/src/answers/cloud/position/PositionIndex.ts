import {
  type CloudFate,
  type CloudState,
  cloudStateOf,
  dayNumber,
  type Stretch,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import { isCounted } from '../../../scoring/isCounted';
import type { EstateIndex } from '../../capabilities/EstateIndex';
import type { CloudTerms } from './cloudDefinition';
import type { LogEntry, RegistryLog } from './CloudLog';
import type { Place, PlaceBook } from './PlaceBook';
import type { SystemReader } from './SystemReader';
import { Concerns, type Tier } from './Tiers';

/** A system of the register, or one that has left it. */
export interface IndexedSystem {
  ref: string;
  /** Restricted; absent of what has left the register. */
  tier?: Tier;
}

/** A system at a place, as a caller may have asked for it. */
export interface PlacedAt {
  system: IndexedSystem;
  place: Place;
}

/** A system that counts today. */
export interface CountedSystem extends PlacedAt {
  title: string;
  hostingClass: string | undefined;
  state: CloudState;
  fate: CloudFate;
}

/** Days on which a system counted, at one place. */
export interface PlacedStretch extends Stretch, PlacedAt {}

/** What {@link PositionIndex} is worked out from. */
export interface PositionIndexOptions {
  register: RegisterView;
  estate: EstateIndex;
  terms: CloudTerms;
  reader: SystemReader;
  places: PlaceBook;
  /** Absent before the first record. */
  log: RegistryLog | undefined;
  /** ISO 8601. */
  today: string;
}

/** The systems of a registry with where they stand, stood and are planned to stand. */
export class PositionIndex {
  readonly estate: EstateIndex;
  readonly terms: CloudTerms;
  readonly today: string;
  /** First day of which there are records, ISO 8601. */
  readonly recordedSince?: string;
  /** Systems that count today. */
  readonly systems: readonly CountedSystem[];
  /** Days before today. */
  readonly past: readonly PlacedStretch[];
  readonly concerns = new Concerns();
  /** How many places its systems may be at. */
  readonly placeCount: number;

  constructor(options: PositionIndexOptions) {
    const { register, estate, terms, reader, places, log, today } = options;
    this.estate = estate;
    this.terms = terms;
    this.today = today;
    this.recordedSince = log?.since;
    // Of today itself the register tells.
    const isRecorded = log !== undefined && log.since < today;
    const firstRecorded = dayNumber(isRecorded ? log.since : today);
    const counted: CountedSystem[] = [];
    const past: PlacedStretch[] = [];
    const systems = new Map<string, IndexedSystem>();
    for (const { ref, title, spec, forces } of estate.systems) {
      const system = { ref, tier: this.concerns.tierOf(ref, register) };
      systems.set(ref, system);
      const place = places.of({
        forces,
        capabilities: spec.capabilities ?? [],
        category: spec.category,
      });
      const { state, fate, past: stretches } = reader.read(spec);
      if (isCounted(spec.lifecycle)) {
        const hostingClass = spec.hosting?.class;
        counted.push({ system, title, place, hostingClass, state, fate });
      }
      for (const { from, until, state: then } of stretches) {
        if (from < firstRecorded) {
          past.push({
            from,
            until: Math.min(until, firstRecorded),
            state: then,
            system,
            place,
          });
        }
      }
    }
    if (isRecorded) {
      for (const [ref, entries] of log.entries) {
        addRecorded(past, systems.get(ref) ?? { ref }, entries, {
          cloudHosting: terms.cloudHosting,
          today: dayNumber(today),
        });
      }
    }
    this.placeCount = places.size;
    this.systems = counted;
    this.past = past;
  }

  /** Whether a day before today is recorded rather than reconstructed. */
  isRecorded(day: string): boolean {
    return this.recordedSince !== undefined && day >= this.recordedSince;
  }
}

function addRecorded(
  past: PlacedStretch[],
  system: IndexedSystem,
  entries: readonly LogEntry[],
  { cloudHosting, today }: { cloudHosting: readonly string[]; today: number },
): void {
  entries.forEach(({ day, isCounted: counts, hostingClass, place }, index) => {
    const until = Math.min(entries[index + 1]?.day ?? today, today);
    if (counts && day < until) {
      const state = cloudStateOf(hostingClass, cloudHosting);
      past.push({ from: day, until, state, system, place });
    }
  });
}

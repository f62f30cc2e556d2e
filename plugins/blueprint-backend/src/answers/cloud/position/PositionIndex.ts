import {
  type CloudFate,
  cloudFateOf,
  type CloudState,
  cloudStateOf,
  dayNumber,
  reconstructedStretches,
  type Stretch,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import { isCounted } from '../../../scoring/isCounted';
import type { EstateIndex } from '../../capabilities/EstateIndex';
import type { CloudTerms } from './cloudDefinition';
import type { LogEntry, RegistryLog } from './CloudLog';
import type { Place, PlaceBook } from './PlaceBook';
import { TierBook } from './TierBook';

/** A system that counts today. */
export interface CountedSystem {
  ref: string;
  title: string;
  place: Place;
  hostingClass: string | undefined;
  state: CloudState;
  fate: CloudFate;
}

/** Days on which a system counted, at one place. */
export interface PlacedStretch extends Stretch {
  ref: string;
  place: Place;
}

/** What {@link PositionIndex} is worked out from. */
export interface PositionIndexOptions {
  register: RegisterView;
  estate: EstateIndex;
  terms: CloudTerms;
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
  /** Criticality; restricted. */
  readonly tiers: TierBook;

  constructor(options: PositionIndexOptions) {
    const { register, estate, terms, places, log, today } = options;
    const { cloudHosting } = terms;
    this.estate = estate;
    this.terms = terms;
    this.today = today;
    this.tiers = new TierBook(register);
    // Of today itself the register tells.
    const recordedSince = log && log.since < today ? log.since : undefined;
    this.recordedSince = log?.since;
    const systems: CountedSystem[] = [];
    const past: PlacedStretch[] = [];
    const firstRecorded = dayNumber(recordedSince ?? today);
    for (const { ref, title, spec, forces } of estate.systems) {
      const place = places.of({
        forces,
        capabilities: spec.capabilities ?? [],
        category: spec.category,
      });
      if (isCounted(spec.lifecycle)) {
        const hostingClass = spec.hosting?.class;
        systems.push({
          ref,
          title,
          place,
          hostingClass,
          state: cloudStateOf(hostingClass, cloudHosting),
          fate: cloudFateOf(spec, cloudHosting, today),
        });
      }
      for (const stretch of reconstructedStretches(spec, cloudHosting, today)) {
        if (stretch.from < firstRecorded) {
          past.push({
            from: stretch.from,
            until: Math.min(stretch.until, firstRecorded),
            state: stretch.state,
            ref,
            place,
          });
        }
      }
    }
    if (recordedSince) {
      for (const [ref, entries] of log!.entries) {
        addRecorded(past, ref, entries, cloudHosting, dayNumber(today));
      }
    }
    this.systems = systems;
    this.past = past;
  }

  /** Whether a day before today is recorded rather than reconstructed. */
  isRecorded(day: string): boolean {
    return this.recordedSince !== undefined && day >= this.recordedSince;
  }
}

function addRecorded(
  past: PlacedStretch[],
  ref: string,
  entries: readonly LogEntry[],
  cloudHosting: readonly string[],
  today: number,
): void {
  entries.forEach(({ day, isCounted: counts, hostingClass, place }, index) => {
    const until = Math.min(entries[index + 1]?.day ?? today, today);
    if (counts && day < until) {
      const state = cloudStateOf(hostingClass, cloudHosting);
      past.push({ from: day, until, state, ref, place });
    }
  });
}

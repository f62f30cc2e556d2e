import { dayNumber } from '../dates';
import type { Estate } from '../estate/Estate';
import type { SystemRecord } from '../estate/SystemNode';
import { asOf, evidenceFor } from '../facts/evidence';
import type { Slot } from '../facts/FactLayout';
import type { FactTable } from '../facts/FactTable';
import type { FactReading } from '../results';
import { Bounds, UNKNOWN } from '../values';

type Reading = Omit<FactReading, 'decisive'>;

/** Tells what the facts of one system are, how old, and where they come from. */
export class FactReader {
  private readonly readings = new Map<Slot, Reading>();

  /**
   * @param estate - all systems
   * @param record - the system
   * @param table - its facts on the day of scoring
   */
  constructor(
    private readonly estate: Estate,
    private readonly record: SystemRecord,
    private readonly table: FactTable,
  ) {}

  /**
   * Reads a fact as an expression sees it.
   *
   * @param maxAgeDays - oldest the fact may be, in days; without it, any age
   */
  read(slot: Slot, maxAgeDays?: number): Reading {
    const reading = this.plainReading(slot);
    if (
      reading.state === 'missing' ||
      maxAgeDays === undefined ||
      reading.origin === 'graph'
    ) {
      return reading;
    }
    if (reading.ageDays === undefined) {
      return { ...reading, state: 'undated' };
    }
    return reading.ageDays > maxAgeDays
      ? { ...reading, state: 'stale' }
      : reading;
  }

  private plainReading(slot: Slot): Reading {
    let reading = this.readings.get(slot);
    if (!reading) {
      reading = slot.graphName ? this.graphReading(slot) : this.document(slot);
      this.readings.set(slot, reading);
    }
    return reading;
  }

  private graphReading({ index, fact, graphName }: Slot): Reading {
    const value = this.table.values[index];
    const systems = this.estate.graphReasonsFor(this.record.ref)[graphName!];
    const reading = { path: fact.path, label: fact.label, origin: fact.origin };
    if (value === UNKNOWN) {
      return { ...reading, state: 'missing' };
    }
    if (value instanceof Bounds) {
      const { lowest, highest } = value;
      return {
        ...reading,
        state: 'missing',
        bounds: Number.isFinite(highest) ? { lowest, highest } : { lowest },
      };
    }
    return {
      ...reading,
      state: 'known',
      value,
      ...(systems?.length ? { systems: [...systems] } : {}),
    };
  }

  private document({ index, fact, documentPath }: Slot): Reading {
    const value = this.table.values[index];
    const reading = { path: fact.path, label: fact.label, origin: fact.origin };
    if (value === UNKNOWN) {
      return { ...reading, state: 'missing' };
    }
    const { system, assessment } = this.record;
    const spec = fact.origin === 'system' ? system.spec : assessment!.spec;
    const confirmed =
      fact.origin === 'system'
        ? system.spec.confirmedOn
        : assessment!.spec.assessedOn;
    const today = this.table.todayNumber;
    const evidence = evidenceFor(documentPath, spec.evidence, today);
    const date = asOf(evidence, confirmed, today);
    return {
      ...reading,
      state: 'known',
      value,
      ...(date === undefined
        ? {}
        : { asOf: date, ageDays: today - dayNumber(date) }),
      ...(evidence
        ? { source: evidence.source, confidence: evidence.confidence }
        : {}),
    };
  }
}

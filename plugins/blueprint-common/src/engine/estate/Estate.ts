import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  DispensationEntity,
  GroupEntity,
  InterfaceEntity,
  RiskAssessmentEntity,
  SystemAssessmentEntity,
  SystemEntity,
} from '../../schema';
import type { GraphFactName } from '../facts/graphFacts';
import type { Count, Truth } from '../values';
import { EstateGraph, type GraphReasons } from './EstateGraph';
import type { ForceSet } from './ForceSet';
import { GraphFactCache } from './GraphFactCache';
import { describedInterfaces, overdueCodeTables } from './interfaceFacts';
import { Reach } from './Reach';
import { mapOver } from './LayeredMap';
import { RecordsBySystem } from './RecordsBySystem';
import { forcesOfSystem } from './resolveForces';
import { sharedInstance } from './sharedInstance';
import {
  sameMove,
  sameNode,
  type SystemNode,
  systemNode,
  type SystemRecord,
} from './SystemNode';

/** Entities that came, changed or went. */
export interface EstateChange {
  /** New and changed entities, complete and with full references. */
  upserted?: readonly Entity[];
  /** References of entities that are gone. */
  removed?: readonly string[];
}

function kindOf(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}

function isGroup(ref: string): boolean {
  return kindOf(ref) === 'group';
}

function replace<T>(map: Map<string, T>, ref: string, value?: T): void {
  if (value === undefined) {
    map.delete(ref);
  } else {
    map.set(ref, value);
  }
}

/**
 * All systems in scope with what is known about them, in memory. The order in
 * which entities arrive never matters.
 */
export class Estate {
  private readonly systems: Map<string, SystemEntity>;
  private readonly groups: Map<string, GroupEntity>;
  private readonly interfaces: Map<string, InterfaceEntity>;
  private readonly interfaceUsers: RecordsBySystem<SystemEntity>;
  private readonly assessments: RecordsBySystem<SystemAssessmentEntity>;
  private readonly dispensations: RecordsBySystem<DispensationEntity>;
  private readonly risks: RecordsBySystem<RiskAssessmentEntity>;
  private readonly forces: Map<string, ForceSet>;
  private readonly graph: EstateGraph;
  private readonly cache: GraphFactCache;

  private readonly interfaceOf = (ref: string) => this.interfaces.get(ref);

  private constructor(under?: Estate) {
    this.systems = mapOver(under?.systems);
    this.groups = mapOver(under?.groups);
    this.interfaces = mapOver(under?.interfaces);
    this.interfaceUsers =
      under?.interfaceUsers.layer() ??
      new RecordsBySystem(({ spec }) =>
        (spec.interfaces ?? []).map(({ api }) => api),
      );
    this.assessments =
      under?.assessments.layer() ??
      new RecordsBySystem(({ spec }) => [spec.system]);
    this.dispensations =
      under?.dispensations.layer() ??
      new RecordsBySystem(({ spec }) => spec.systems);
    this.risks =
      under?.risks.layer() ?? new RecordsBySystem(({ spec }) => [spec.system]);
    this.forces = mapOver(under?.forces);
    this.graph = new EstateGraph(under?.graph);
    this.cache = new GraphFactCache(this.graph, under?.cache);
  }

  /**
   * Builds an estate.
   *
   * @param entities - valid entities of any kind, with full references, in any
   *   order; kinds that do not belong to an estate are passed over
   */
  static fromEntities(entities: readonly Entity[]): Estate {
    const estate = new Estate();
    estate.apply({ upserted: entities });
    return estate;
  }

  /**
   * A what-if copy: changes applied to it leave this estate as it is. It costs
   * what is changed, not what is held, and is right only until this estate
   * changes itself.
   */
  layer(): Estate {
    return new Estate(this);
  }

  /** Number of systems. */
  get size(): number {
    return this.systems.size;
  }

  /** References of all systems, sorted. */
  refs(): string[] {
    return [...this.systems.keys()].sort();
  }

  /** A system by its full reference. */
  system(ref: string): SystemEntity | undefined {
    return this.systems.get(ref);
  }

  /** The assessment of a system; of several, the one with the lowest reference. */
  assessment(ref: string): SystemAssessmentEntity | undefined {
    return this.assessments.about(ref)[0];
  }

  /** A force, region, national body or other group by its full reference. */
  organisation(ref: string): GroupEntity | undefined {
    return this.groups.get(ref);
  }

  /**
   * The forces that have a system: its owner's, and lead and members where it
   * is shared. None for a national system, or where no force is known.
   */
  forcesOf(ref: string): readonly string[] {
    return this.forces.get(ref)?.refs ?? [];
  }

  /**
   * Everything that scoring needs to know of one system.
   *
   * @throws Error where the estate does not hold the system
   */
  record(ref: string): SystemRecord {
    const system = this.systems.get(ref);
    if (!system) {
      throw new Error(`There is no system ${ref} in the estate.`);
    }
    return {
      ref,
      system,
      assessment: this.assessment(ref),
      forces: this.forces.get(ref)!,
      dispensations: this.dispensations.about(ref),
      risks: this.risks.about(ref),
    };
  }

  /**
   * What the other systems say about one.
   *
   * @param ref - full reference of a system of the estate
   * @param name - name of the graph fact
   * @param today - day of scoring, ISO 8601
   */
  graphFact(ref: string, name: GraphFactName, today: string): Truth | Count {
    const system = this.systems.get(ref)!;
    switch (name) {
      case 'sharedInstance':
        return sharedInstance(system);
      case 'describedInterfaces':
        return describedInterfaces(system, this.interfaceOf);
      case 'overdueCodeTables':
        return overdueCodeTables(system, this.interfaceOf, today);
      default:
        return this.cache.factsOf(this.graph.node(ref)!)[name];
    }
  }

  /** The systems that make the graph facts of a system what they are. */
  graphReasonsFor(ref: string): GraphReasons {
    return this.cache.reasonsFor(this.graph.node(ref)!);
  }

  /**
   * Takes in a change.
   *
   * @returns references of the systems, sorted, of which facts, graph facts or
   *   readers of risks may have changed, new ones among them; not those that are
   *   gone
   */
  apply({ upserted = [], removed = [] }: EstateChange): string[] {
    const touched = new Set<string>();
    const take = (ref: string, entity?: Entity) =>
      this.store(ref, entity).forEach(system => touched.add(system));
    removed.forEach(ref => take(ref));
    upserted.forEach(entity => take(stringifyEntityRef(entity), entity));
    const hasGroups = [...removed, ...upserted.map(stringifyEntityRef)].some(
      isGroup,
    );
    if (hasGroups) {
      this.systemsWithOtherForces().forEach(ref => touched.add(ref));
    }
    this.updateGraph(touched).forEach(ref => touched.add(ref));
    if (hasGroups) {
      // Whom a risk concerns hangs on the groups above its owner.
      for (const ref of this.risks.allSubjects()) {
        touched.add(ref);
      }
    }
    return [...touched].filter(ref => this.systems.has(ref)).sort();
  }

  /**
   * Keeps an entity in place of the one of the same reference, or drops it.
   *
   * @returns references of the systems it is about
   */
  private store(ref: string, entity: any): string[] {
    switch (kindOf(ref)) {
      case 'system':
        replace(this.systems, ref, entity);
        this.interfaceUsers.put(ref, entity);
        return [ref];
      case 'systemassessment':
        return this.assessments.put(ref, entity);
      case 'dispensation':
        return this.dispensations.put(ref, entity);
      case 'riskassessment':
        return this.risks.put(ref, entity);
      case 'api':
        replace(this.interfaces, ref, entity);
        return this.interfaceUsers.refsAbout(ref);
      case 'group':
        replace(this.groups, ref, entity);
        return [];
      default:
        return [];
    }
  }

  private currentForces(system: SystemEntity): ForceSet {
    return forcesOfSystem(system, group => this.groups.get(group));
  }

  private systemsWithOtherForces(): string[] {
    return [...this.systems]
      .filter(
        ([ref, system]) =>
          this.forces.get(ref)?.key !== this.currentForces(system).key,
      )
      .map(([ref]) => ref);
  }

  /**
   * Brings the graph up to date with systems that changed.
   *
   * @returns references of other systems whose graph facts moved
   */
  private updateGraph(touched: Iterable<string>): string[] {
    const reach = new Reach();
    const related = new Set<string>();
    const relate = (nodes: Iterable<SystemNode>) => {
      for (const node of nodes) {
        related.add(node.ref);
      }
    };
    for (const ref of touched) {
      const before = this.graph.node(ref);
      const after = this.nodeOf(ref);
      this.cache.forget(ref);
      if (!before || !after || !sameNode(before, after)) {
        for (const node of [before, after]) {
          if (node) {
            reach.add(node);
          }
        }
        relate(this.graph.replacersOf(ref));
        relate(this.graph.dependantsOf(ref));
        if (after) {
          this.graph.put(after);
        } else {
          this.graph.remove(ref);
        }
      } else if (!sameMove(before, after)) {
        relate(this.graph.dependantsOf(ref));
        this.graph.put(after);
      }
    }
    return this.refreshed(reach, related);
  }

  /**
   * Works graph facts out again.
   *
   * @param related - references of systems that name one that changed
   * @returns references of systems whose graph facts moved
   */
  private refreshed(reach: Reach, related: ReadonlySet<string>): string[] {
    if (reach.isEmpty) {
      return [...related].filter(ref =>
        this.cache.refresh(this.graph.node(ref)!, 'all'),
      );
    }
    const moved: string[] = [];
    for (const node of this.graph.all()) {
      const extent = related.has(node.ref) ? 'all' : reach.of(node);
      if (extent !== 'none' && this.cache.refresh(node, extent)) {
        moved.push(node.ref);
      }
    }
    return moved;
  }

  private nodeOf(ref: string) {
    const system = this.systems.get(ref);
    if (!system) {
      this.forces.delete(ref);
      return undefined;
    }
    this.forces.set(ref, this.currentForces(system));
    return systemNode(this.record(ref), system.metadata.namespace ?? 'default');
  }
}

import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  blueprintPermission,
  type ForceInParameters,
} from '@policing/plugin-blueprint-common';
import type { Visibility } from '../store/queries';
import type { ResultsReader } from '../store/ResultsStore';
import { ForceScope } from './ForceScope';

const basicPermissions: BasicPermission[] = [
  blueprintPermission('facts.read'),
  blueprintPermission('conformance.read'),
];

const resourcePermissions: ResourcePermission[] = [
  blueprintPermission('assessment.read'),
  blueprintPermission('legacy.read'),
  blueprintPermission('risk.read'),
  blueprintPermission('counts.read'),
];

/** What one caller may read (DESIGN section 7). */
export class Access {
  /** Level, conformance and coverage of every system. */
  readonly conformance: boolean;
  /** Counts of legacy and risk over several forces. */
  readonly nationalCounts: boolean;
  /** Forces whose assessment facts, checks and history of facts may be read. */
  readonly assessment: ForceScope;
  readonly legacy: ForceScope;
  readonly risk: ForceScope;

  constructor(parts: {
    conformance: boolean;
    nationalCounts: boolean;
    assessment: ForceScope;
    legacy: ForceScope;
    risk: ForceScope;
  }) {
    this.conformance = parts.conformance;
    this.nationalCounts = parts.nationalCounts;
    this.assessment = parts.assessment;
    this.legacy = parts.legacy;
    this.risk = parts.risk;
  }

  /** What the store may show or filter by. */
  get visibility(): Visibility {
    return {
      conformance: this.conformance,
      assessment: this.assessment.sets,
      legacy: this.legacy.sets,
      risk: this.risk.sets,
    };
  }

  /**
   * Refuses figures of conformance to those who may not see them.
   *
   * @param what - what was asked for, such as `sort=level`
   */
  requireConformance(what: string): void {
    if (!this.conformance) {
      throw new NotAllowedError(
        `${what}: you need a role in a force, or a national one, to see conformance`,
      );
    }
  }
}

/** Finds out what callers may read. */
export class AccessResolver {
  readonly #permissions: PermissionsService;
  readonly #store: ResultsReader;
  readonly #transform: ConditionTransformer<ForceInParameters>;

  constructor(options: {
    permissions: PermissionsService;
    store: ResultsReader;
    transform: ConditionTransformer<ForceInParameters>;
  }) {
    this.#permissions = options.permissions;
    this.#store = options.store;
    this.#transform = options.transform;
  }

  /**
   * What a caller may read.
   *
   * @throws NotAllowedError for a caller who may not even read open facts
   */
  async resolve(credentials: BackstageCredentials): Promise<Access> {
    const [basic, conditional, sets] = await Promise.all([
      this.#permissions.authorize(
        basicPermissions.map(permission => ({ permission })),
        { credentials },
      ),
      this.#permissions.authorizeConditional(
        resourcePermissions.map(permission => ({ permission })),
        { credentials },
      ),
      this.#store.organisationSets(),
    ]);
    const [facts, conformance] = basic.map(
      ({ result }) => result === AuthorizeResult.ALLOW,
    );
    if (!facts) {
      throw new NotAllowedError('You may not read the register');
    }
    const [assessment, legacy, risk] = conditional
      .slice(0, 3)
      .map(decision =>
        ForceScope.fromDecision(decision, sets, this.#transform),
      );
    const nationalCounts = conditional[3].result === AuthorizeResult.ALLOW;
    return new Access({
      conformance,
      nationalCounts,
      assessment,
      legacy,
      risk,
    });
  }

  /**
   * Lets only those pass who may see errors in files of the registries.
   *
   * @throws NotAllowedError
   */
  async requireRegisterHealth(
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: blueprintPermission('health.read') }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'You need a role in a force, or a national one, to see the health of the register',
      );
    }
  }
}

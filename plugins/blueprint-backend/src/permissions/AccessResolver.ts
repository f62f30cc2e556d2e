import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  blueprintPermission,
  type RecordAccessId,
} from '@policing/plugin-blueprint-common';
import type { ResultsReader } from '../store/ResultsStore';
import { Access, WHOM_TO_ASK } from './Access';
import { CountScope } from './CountScope';
import type { CountResource } from './countResource';
import type { Predicate } from './holds';
import { RecordScope } from './RecordScope';
import type { RecordResource } from './recordResource';

const basicPermissions: BasicPermission[] = [
  blueprintPermission('facts.read'),
  blueprintPermission('conformance.read'),
  blueprintPermission('health.read'),
  blueprintPermission('exports.read'),
  blueprintPermission('initiatives.read'),
];

const recordPermissions: ResourcePermission[] = [
  blueprintPermission('assessment.read'),
  blueprintPermission('checks.read'),
  blueprintPermission('dispensations.read'),
  blueprintPermission('legacy.read'),
  blueprintPermission('risk.read'),
];

const countPermission: ResourcePermission = blueprintPermission('counts.read');

/** Turns conditions of the policy into predicates. */
export interface AccessTransformers {
  records: ConditionTransformer<Predicate<RecordResource>>;
  counts: ConditionTransformer<Predicate<CountResource>>;
}

function refuseToGuess(error: unknown): never {
  throw new ServiceUnavailableError(
    'What you may see and do cannot be found out at present, so nothing is shown or changed; try again in a minute',
    error,
  );
}

/** Finds out what callers may read and change. */
export class AccessResolver {
  readonly #permissions: PermissionsService;
  readonly #store: Pick<ResultsReader, 'organisationSets'>;
  readonly #transform: AccessTransformers;

  constructor(options: {
    permissions: PermissionsService;
    store: Pick<ResultsReader, 'organisationSets'>;
    transform: AccessTransformers;
  }) {
    this.#permissions = options.permissions;
    this.#store = options.store;
    this.#transform = options.transform;
  }

  /**
   * What a caller may read.
   *
   * @throws NotAllowedError for a caller who may not even read open facts
   * @throws ServiceUnavailableError where the permissions cannot be asked;
   *   nothing is shown then
   */
  async resolve(credentials: BackstageCredentials): Promise<Access> {
    const [[basic, conditional], sets] = await Promise.all([
      this.#ask(credentials),
      this.#store.organisationSets(),
    ]);
    const [facts, conformance, health, exports, initiatives] =
      basicPermissions.map(
        (_permission, place) => basic[place]?.result === AuthorizeResult.ALLOW,
      );
    if (!facts) {
      throw new NotAllowedError(
        `You may not read the register. ${WHOM_TO_ASK}`,
      );
    }
    // Most permissions on records are granted alike.
    const scopes = new Map<string, RecordScope>();
    const scopeOf = (decision: PolicyDecision | undefined): RecordScope => {
      const key = JSON.stringify(decision) ?? '';
      const scope =
        scopes.get(key) ??
        RecordScope.fromDecision(decision, sets, this.#transform.records);
      scopes.set(key, scope);
      return scope;
    };
    const [assessment, checks, dispensations, legacy, risk] =
      recordPermissions.map((_permission, place) =>
        scopeOf(conditional[place]),
      );
    return new Access({
      conformance,
      health,
      exports,
      initiatives,
      counts: CountScope.fromDecision(
        conditional[recordPermissions.length],
        this.#transform.counts,
      ),
      assessment,
      checks,
      dispensations,
      legacy,
      risk,
    });
  }

  /**
   * The records for which a caller has one permission, such as that to change
   * them.
   *
   * @param id - row of the access table
   * @throws ServiceUnavailableError where the permissions cannot be asked
   */
  async scopeOf(
    id: RecordAccessId,
    credentials: BackstageCredentials,
  ): Promise<RecordScope> {
    const permission = blueprintPermission(id);
    const [[decision], sets] = await Promise.all([
      this.#permissions
        .authorizeConditional([{ permission }], {
          credentials,
        })
        .catch(refuseToGuess),
      this.#store.organisationSets(),
    ]);
    return RecordScope.fromDecision(decision, sets, this.#transform.records);
  }

  async #ask(
    credentials: BackstageCredentials,
  ): Promise<[PolicyDecision[], PolicyDecision[]]> {
    try {
      return await Promise.all([
        this.#permissions.authorize(
          basicPermissions.map(permission => ({ permission })),
          { credentials },
        ),
        this.#permissions.authorizeConditional(
          [...recordPermissions, countPermission].map(permission => ({
            permission,
          })),
          { credentials },
        ),
      ]);
    } catch (error) {
      return refuseToGuess(error);
    }
  }
}

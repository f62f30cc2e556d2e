import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  PrincipleEntity,
  PrincipleLink,
  PrincipleSummary,
  RollUp,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import type { RegisterView } from '../../estate/RegisterView';
import type { Access } from '../../permissions/Access';
import type { PrincipleHeading, RegisterState } from '../../store/ResultsStore';
import type { RollUpRow } from '../../store/rollUps';
import { rollUpOfCell } from '../cells';

/** How far the systems of a row meet a principle. */
export function adherenceIn(
  row: RollUpRow,
  principle: string,
  access: Access,
): RollUp | undefined {
  const cell = row.cells.principles?.find(({ column }) => column === principle);
  return cell && rollUpOfCell(row, cell, access);
}

/** Which principles replace which, by reference. */
interface Successions {
  supersedes: Map<string, PrincipleLink[]>;
  supersededBy: Map<string, PrincipleLink[]>;
}

const kept = new KeptUntilChange<Successions>();

function successionsOf(directory: Directory): Successions {
  const principles = new Map(
    directory
      .all<PrincipleEntity>('Principle')
      .map(principle => [stringifyEntityRef(principle), principle]),
  );
  const linkTo = (ref: string): PrincipleLink[] => {
    const principle = principles.get(ref);
    return principle
      ? [
          {
            ...directory.label(ref),
            status: principle.spec.status,
            version: principle.spec.version,
          },
        ]
      : [];
  };
  const supersedes = new Map<string, PrincipleLink[]>();
  const supersededBy = new Map<string, PrincipleLink[]>();
  for (const [ref, { spec }] of principles) {
    for (const old of spec.supersedes ?? []) {
      supersedes.set(ref, [...(supersedes.get(ref) ?? []), ...linkTo(old)]);
      supersededBy.set(old, [...(supersededBy.get(old) ?? []), ...linkTo(ref)]);
    }
  }
  return { supersedes, supersededBy };
}

/**
 * A principle with its checks and what it replaces or is replaced by.
 *
 * @param row - row that adherence is of, with its cells of principles
 */
export function principleSummary(
  principle: PrincipleHeading,
  state: RegisterState,
  register: RegisterView,
  row: RollUpRow | undefined,
  access: Access,
): PrincipleSummary {
  const { registry: _registry, ...heading } = principle;
  const { supersedes, supersededBy } = kept.get(register, '', () =>
    successionsOf(register.directory),
  );
  const adherence = access.conformance
    ? row && adherenceIn(row, principle.ref, access)
    : undefined;
  const older = supersedes.get(principle.ref);
  const newer = supersededBy.get(principle.ref);
  return {
    ...heading,
    name: principle.ref.split('/')[1],
    ...(older && { supersedes: older }),
    ...(newer && { supersededBy: newer }),
    checks: (state.definitions?.checks ?? [])
      .filter(({ principles }) => principles.includes(principle.ref))
      .map(({ id, title, weight, severity }) => ({
        id,
        title,
        weight,
        severity,
      })),
    ...(adherence && { adherence }),
  };
}

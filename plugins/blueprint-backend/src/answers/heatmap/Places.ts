import { InputError } from '@backstage/errors';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityLabel,
  GroupEntity,
  HeatmapFilters,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { registryOf } from '../../estate/registryOf';

function refOf(group: GroupEntity): string {
  return stringifyEntityRef(group as Parameters<typeof stringifyEntityRef>[0]);
}

function byTitle(a: EntityLabel, b: EntityLabel): number {
  return a.title.localeCompare(b.title, 'en-GB') || (a.ref < b.ref ? -1 : 1);
}

/** Id of a country by its name: `northern-ireland`. */
function countryId(country: string): string {
  return country
    .toLocaleLowerCase('en-GB')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Where the forces of a register are: its regions and countries. */
export class Places {
  readonly #directory: Directory;
  readonly #registry: string;
  /** Every force of any register, since some share systems across. */
  readonly #forces: GroupEntity[];

  constructor(directory: Directory, registry: string) {
    this.#directory = directory;
    this.#registry = registry;
    this.#forces = directory
      .all<GroupEntity & { metadata: { name: string } }>('Group')
      .filter(({ spec }) => spec.type === 'police-force');
  }

  /** The regions of the register, by title. */
  get regions(): EntityLabel[] {
    return this.#directory
      .regions(this.#registry)
      .map(region => this.#directory.label(refOf(region)))
      .sort(byTitle);
  }

  /** The countries of the forces of the register, by title; an id in place of a reference. */
  get countries(): EntityLabel[] {
    const countries = new Map<string, string>();
    for (const { spec } of this.#directory.forces(this.#registry)) {
      const country = spec.force?.country;
      if (country) {
        countries.set(countryId(country), country);
      }
    }
    return [...countries].map(([ref, title]) => ({ ref, title })).sort(byTitle);
  }

  /** Id of the country of a force. */
  countryOfForce(ref: string): string | undefined {
    const country = this.#directory.group(ref)?.spec.force?.country;
    return country && countryId(country);
  }

  /** Id of the country of a region; undefined where its forces are of several. */
  countryOfRegion(ref: string): string | undefined {
    const countries = new Set(
      this.#forces
        .map(refOf)
        .filter(force => this.#directory.regionOf(force) === ref)
        .map(force => this.countryOfForce(force)),
    );
    return countries.size === 1 ? [...countries][0] : undefined;
  }

  /** Members of a collaboration, as references. */
  membersOf(collaboration: string): readonly string[] {
    return (
      this.#directory.group(collaboration)?.spec.collaboration?.members ?? []
    );
  }

  /** Forces in a region, as references. */
  forcesIn(region: string): string[] {
    return this.#forces
      .map(refOf)
      .filter(force => this.#directory.regionOf(force) === region);
  }

  /** Collaborations of the register, as references. */
  collaborations(): string[] {
    return this.#directory
      .all<GroupEntity & { metadata: { name: string } }>('Group')
      .filter(
        group =>
          group.spec.type === 'collaboration' &&
          registryOf(group) === this.#registry,
      )
      .map(refOf);
  }

  /**
   * The forces that a filter leaves; undefined where it leaves all.
   *
   * @throws InputError for a region or country that the register does not have
   */
  forcesLeft({ region, country }: HeatmapFilters): string[] | undefined {
    if (!region && !country) {
      return undefined;
    }
    requireKnown('region', region, this.regions);
    requireKnown('country', country, this.countries);
    return this.#forces
      .map(refOf)
      .filter(
        force =>
          (!region || includes(region, this.#directory.regionOf(force))) &&
          (!country || includes(country, this.countryOfForce(force))),
      );
  }
}

function includes(wanted: readonly string[], value: string | undefined) {
  return value !== undefined && wanted.includes(value);
}

function requireKnown(
  name: string,
  asked: readonly string[] | undefined,
  known: readonly EntityLabel[],
): void {
  const refs = known.map(({ ref }) => ref);
  const unknown = asked?.find(each => !refs.includes(each));
  if (unknown !== undefined) {
    throw new InputError(
      `${name}: this register has none called "${unknown}"; it has: ${
        refs.join(', ') || 'none'
      }`,
    );
  }
}

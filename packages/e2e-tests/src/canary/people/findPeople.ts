import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { forceRoleGroups, type Person, type Role } from './callers';

/**
 * The people of the demonstration with force and role, read from its files: not
 * from the product, which may be wrong about them.
 *
 * @param catalog - folder of the catalogue
 */
export function findPeople(catalog: string): Person[] {
  const demo = join(catalog, 'demo');
  const documents = readdirSync(demo, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('people.yaml'))
    .flatMap(file => parseAllDocuments(readFileSync(join(demo, file), 'utf8')))
    .map(document => document.toJS());
  const forces = documents
    .filter(({ kind, spec }) => kind === 'Group' && spec.role?.force)
    .map(({ spec }) => String(spec.role.force));
  return documents
    .filter(({ kind }) => kind === 'User')
    .map(({ metadata, spec }) => {
      const groups: string[] = spec.memberOf ?? [];
      return {
        ref: `user:demo/${metadata.name}`,
        role: roleOf(groups),
        force: forces.find(force =>
          groups.some(
            group => group === force || group.startsWith(`${force}-`),
          ),
        ),
      };
    });
}

function roleOf(groups: readonly string[]): Role | undefined {
  if (groups.includes('national-architects')) {
    return 'national-architect';
  }
  if (groups.includes('national-risk-owners')) {
    return 'national-risk-owner';
  }
  const roles = Object.entries(forceRoleGroups);
  return roles.find(([, ending]) =>
    groups.some(group => group.endsWith(`-${ending}`)),
  )?.[0] as Role | undefined;
}

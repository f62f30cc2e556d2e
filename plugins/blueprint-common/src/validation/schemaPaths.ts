import { documentSchema, type JsonSchema, type KindName } from '../schema';

const pathsByKind = new Map<KindName, string[]>();

/**
 * Lists the paths of all fields of a kind that stand outside lists, such as
 * `spec.hosting.class` and `spec.hosting`, in the order of the schema.
 *
 * @param kind - kind of the register
 */
export function fieldPathsOf(kind: KindName): string[] {
  let paths = pathsByKind.get(kind);
  if (!paths) {
    paths = pathsOf(documentSchema(kind), '');
    pathsByKind.set(kind, paths);
  }
  return paths;
}

function pathsOf(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => [
    `${prefix}${name}`,
    ...pathsOf(child, `${prefix}${name}.`),
  ]);
}

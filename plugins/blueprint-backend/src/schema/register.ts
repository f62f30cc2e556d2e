import { count, flag, list, number, object, oneOf, ref, text } from './build';

const fileErrorRequired = ['file', 'message', 'severity', 'rule'] as const;
const fileErrorProperties = {
  file: text,
  line: count,
  column: count,
  document: count,
  entity: text,
  field: text,
  message: text,
  severity: oneOf(['error', 'warning']),
  rule: text,
  found: text,
  allowed: text,
  suggestion: text,
  restricted: flag,
  forces: list(text),
} as const;

/** Schemas of the Blueprint itself, of forces and of the health of the register. */
export const registerSchemas = {
  ForceResponse: object(
    ['force', 'position', 'nation', 'enablers', 'doFirst'],
    {
      force: object(['ref', 'title', 'demonstration'], {
        ref: text,
        title: text,
        region: text,
        country: text,
        demonstration: flag,
      }),
      position: ref('Position'),
      region: ref('Position'),
      nation: ref('Position'),
      enablers: list(
        object(['ref', 'title', 'force', 'nation'], {
          ref: text,
          title: text,
          code: text,
          force: ref('HeatmapCell'),
          region: ref('HeatmapCell'),
          nation: ref('HeatmapCell'),
        }),
      ),
      doFirst: list(
        object(['system'], { system: ref('SystemSummary'), why: text }),
      ),
      legacy: list(ref('SystemSummary')),
    },
  ),
  RegistriesResponse: object(['items'], { items: list(ref('RegistryInfo')) }),
  FileError: object(fileErrorRequired, fileErrorProperties),
  RegisterHealthResponse: object(['registries', 'scoring'], {
    registries: list(
      object(
        [
          'name',
          'title',
          'demonstration',
          'source',
          'watching',
          'files',
          'entities',
          'filesWithErrors',
          'errors',
        ],
        {
          name: text,
          title: text,
          demonstration: flag,
          source: text,
          watching: flag,
          loadedAt: text,
          files: count,
          entities: count,
          filesWithErrors: count,
          errors: list(
            object([...fileErrorRequired, 'since', 'keptEntities'], {
              ...fileErrorProperties,
              since: text,
              keptEntities: count,
              lastGoodAt: text,
            }),
          ),
          errorsLeftOut: count,
        },
      ),
    ),
    scoring: object(['systems', 'definitionErrors'], {
      scoredAt: text,
      systems: count,
      definitionErrors: list(ref('FileError')),
      lastDurationMilliseconds: number,
    }),
  }),
} as const;

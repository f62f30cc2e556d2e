import { makeValidator } from '@backstage/catalog-model';
import { kinds, restrictedKinds, type KindName } from '../../schema';
import { showValue } from '../problem';
import { documentRule, itemsOf, type RuleFinding } from './documentRule';

const everyKind = Object.keys(kinds) as KindName[];
const platform = makeValidator();

/** Labels and annotations that the registry provider sets itself; a document never carries them. */
export const reservedMetadataKeys: readonly string[] = [
  'blueprint.policing/registry',
  'blueprint.policing/file',
  'blueprint.policing/line',
  'blueprint.policing/digest',
  'blueprint.policing/demonstration',
  'blueprint.policing/force',
  'blueprint.policing/marking',
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
];

const reservedKey = documentRule({
  id: 'reserved-key',
  kinds: everyKind,
  severity: 'error',
  description:
    'Labels and annotations that the register sets itself are not written by hand.',
  check: ({ metadata }) =>
    (['labels', 'annotations'] as const).flatMap(group =>
      Object.keys(metadata[group] ?? {})
        .filter(key => reservedMetadataKeys.includes(key))
        .map(key => ({
          steps: ['metadata', group, key],
          atName: true,
          message: `The register sets ${key} itself. Remove it.`,
        })),
    ),
});

const labelFormat = documentRule({
  id: 'label-format',
  kinds: everyKind,
  severity: 'error',
  description:
    'Labels and annotations have the form that the catalogue accepts.',
  check: ({ metadata }) => [
    ...Object.entries(metadata.labels ?? {}).flatMap(([key, value]) => [
      ...keyFinding('labels', key, platform.isValidLabelKey(key)),
      ...(platform.isValidLabelValue(value)
        ? []
        : [
            {
              steps: ['metadata', 'labels', key],
              message: 'The value of the label does not have the right form.',
              found: showValue(value),
              allowed:
                'at most 63 letters, digits, dashes, dots and underscores, with a letter or digit at both ends',
            },
          ]),
    ]),
    ...Object.keys(metadata.annotations ?? {}).flatMap(key =>
      keyFinding('annotations', key, platform.isValidAnnotationKey(key)),
    ),
  ],
});

function keyFinding(
  group: string,
  key: string,
  isValid: boolean,
): RuleFinding[] {
  return isValid
    ? []
    : [
        {
          steps: ['metadata', group, key],
          atName: true,
          message: 'The key does not have the right form.',
          found: showValue(key),
          allowed: 'a name, or a domain and a name such as example.org/name',
        },
      ];
}

const linkAddress = documentRule({
  id: 'link-address',
  kinds: everyKind,
  severity: 'error',
  description: 'A link has a whole address, such as https://example.org/page.',
  check: ({ metadata }) =>
    itemsOf(metadata.links)
      .filter(({ item }) => item.url !== undefined && !URL.canParse(item.url))
      .map(({ item, index }) => ({
        steps: ['metadata', 'links', index, 'url'],
        message: 'The address of the link is not a whole one.',
        found: showValue(item.url),
        allowed: 'an address such as https://example.org/page',
      })),
});

/** First letters of the names of restricted documents. */
const opaquePrefixes = {
  SystemAssessment: 'sa',
  RiskAssessment: 'ra',
  Dispensation: 'di',
} as const;

/**
 * Says whether the name of a restricted document gives nothing away: two
 * letters for its kind and ten hexadecimal digits.
 *
 * @param kind - kind of the document
 * @param name - its name
 */
export function isOpaqueName(kind: string, name: string): boolean {
  const prefix: string | undefined =
    opaquePrefixes[kind as keyof typeof opaquePrefixes];
  return (
    prefix !== undefined && new RegExp(`^${prefix}-[0-9a-f]{10}$`).test(name)
  );
}

const opaqueName = documentRule({
  id: 'opaque-name',
  kinds: restrictedKinds,
  severity: 'error',
  description:
    'The name of a restricted document gives nothing away: `sa-` (SystemAssessment), `ra-` (RiskAssessment) or `di-` (Dispensation) and ten hexadecimal digits.',
  check: ({ kind, metadata: { name } }) => {
    if (name === undefined || isOpaqueName(kind, name)) {
      return [];
    }
    const prefix = opaquePrefixes[kind as keyof typeof opaquePrefixes];
    return [
      {
        steps: ['metadata', 'name'],
        message: 'The name of a restricted document must give nothing away.',
        found: showValue(name),
        allowed: `${prefix}- and ten hexadecimal digits, such as ${prefix}-0a1b2c3d4e`,
      },
    ];
  },
});

const noNamingMetadata = documentRule({
  id: 'restricted-metadata',
  kinds: restrictedKinds,
  severity: 'error',
  description:
    'The metadata of a restricted document has no title, description, tags or links: they could name what it is about.',
  check: ({ metadata }) =>
    (['title', 'description', 'tags', 'links'] as const)
      .filter(field => metadata[field] !== undefined)
      .map(field => ({
        steps: ['metadata', field],
        atName: true,
        message: `A restricted document has no ${field}: it could name what the document is about. Remove it.`,
      })),
});

/** Rules over the metadata of every kind. */
export const metadataRules = [
  reservedKey,
  labelFormat,
  linkAddress,
  opaqueName,
  noNamingMetadata,
];

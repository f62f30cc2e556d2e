import {
  documentSchema,
  schemaAt,
  type JsonSchema,
} from '../../schema/documentSchema';
import { systemSpecSchema } from '../../schema/system';
import { systemAssessmentSpecSchema } from '../../schema/systemAssessment';
import { parseFieldPath } from '../../validation/fieldPath';

/** The two documents that say what is known of a system. */
export const editableDocuments = ['system', 'assessment'] as const;

/** The open document of a system, or the restricted one. */
export type EditableDocument = (typeof editableDocuments)[number];

const { cloud, hosting } = systemSpecSchema.properties;
const { funding } = systemAssessmentSpecSchema.properties;

/** The dates of support and contract; who supports a system is not part of its move. */
const supportDates = [
  'vendorSupportEnds',
  'hardwareSupportEnds',
  'licenceEnds',
  'plannedReplacement',
  'contractEnds',
  'contractBreaks',
] as const satisfies readonly (keyof typeof systemSpecSchema.properties.support.properties)[];

function within(group: string, { properties }: { properties: object }) {
  return Object.keys(properties).map(name => `${group}.${name}`);
}

/**
 * The facts of a system that are changed from the page of its move, as paths
 * within `spec`, by document.
 */
export const editableFacts: Readonly<
  Record<EditableDocument, readonly string[]>
> = {
  system: [
    ...within('cloud', cloud),
    ...within('hosting', hosting),
    ...supportDates.map(name => `support.${name}`),
  ],
  assessment: ['blockers', ...within('funding', funding)],
};

/** Kind of the register for each of the documents. */
export const kindOfDocument = {
  system: 'System',
  assessment: 'SystemAssessment',
} as const satisfies Record<EditableDocument, string>;

/**
 * Schema of an editable fact, from which forms take what is allowed.
 *
 * @param document - which of the two documents
 * @param fact - one of the {@link editableFacts}
 */
export function schemaOfFact(
  document: EditableDocument,
  fact: string,
): JsonSchema | undefined {
  return schemaAt(documentSchema(kindOfDocument[document]), [
    'spec',
    ...parseFieldPath(fact),
  ]);
}

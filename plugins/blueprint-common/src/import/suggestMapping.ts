import { importField, importFields } from './ImportField';
import { plainWord, type ImportMapping } from './ImportMapping';

/** How a field was found for a column. */
export type SuggestedBy = 'heading' | 'remembered';

/** A column with the field that is suggested for it. */
export interface SuggestedColumn {
  heading: string;
  field?: string;
  /** Absent where nothing is suggested. */
  by?: SuggestedBy;
}

/** Headings that inventories use, besides names of facts. */
const usualHeadings: Readonly<Record<string, readonly string[]>> = {
  title: [
    'system',
    'system name',
    'application',
    'application name',
    'app',
    'service',
    'service name',
    'title',
    'ci name',
  ],
  name: ['ref', 'id', 'system reference', 'register reference', 'key'],
  force: ['police force', 'organisation'],
  description: ['summary', 'about'],
  owner: ['owner', 'team', 'owning team', 'system owner', 'department'],
  category: ['type', 'application type'],
  capabilities: ['capability', 'business capability'],
  product: ['product name', 'software', 'package'],
  'instance.version': ['software version', 'release'],
  lifecycle: ['lifecycle', 'life cycle state', 'operational status', 'state'],
  liveSince: ['go live', 'go live date', 'live date', 'in service since'],
  'hosting.class': ['hosting', 'hosted', 'hosting type', 'hosting model'],
  'hosting.provider': ['host', 'hosted by', 'data centre', 'cloud provider'],
  'hosting.region': ['region', 'data location'],
  'cloud.status': ['cloud status', 'status', 'migration state'],
  'cloud.disposition': ['7r', '7 rs', 'treatment', 'migration approach'],
  'cloud.targetHosting': ['target hosting', 'target'],
  'cloud.wave': ['wave'],
  'cloud.plannedStart': ['planned start', 'migration start', 'start'],
  'cloud.plannedFinish': [
    'planned finish',
    'planned end',
    'migration date',
    'migration end',
    'finish',
    'target date',
  ],
  'cloud.actualStart': ['actual start', 'started'],
  'cloud.actualFinish': ['actual finish', 'actual end', 'finished'],
  'cloud.progress': ['progress', 'percent complete', '% complete'],
  'support.vendorSupportEnds': [
    'end of support',
    'support end',
    'support ends',
    'end of life',
    'eol',
    'eos',
  ],
  'support.contractEnds': [
    'contract end',
    'contract ends',
    'contract end date',
    'contract expiry',
  ],
  'support.licenceEnds': ['licence end', 'licence expiry', 'license expiry'],
  'support.hardwareSupportEnds': ['hardware end of support', 'hardware eol'],
  'support.plannedReplacement': ['replacement date', 'replace by'],
  'criticality.tier': ['criticality', 'tier', 'business criticality'],
  'criticality.recoveryTimeHours': ['rto', 'rto hours', 'rto (hours)'],
  'criticality.recoveryPointHours': ['rpo', 'rpo hours', 'rpo (hours)'],
  'criticality.recoveryTestedOn': ['last dr test', 'recovery test'],
  'accountability.businessOwner': ['service owner'],
  'accountability.informationAssetOwner': ['iao'],
  'funding.state': ['funded', 'funding status', 'funding state'],
  'funding.amount': ['cost', 'funding amount', 'amount'],
  'funding.need': ['need', 'funding need'],
  blockers: ['blocker', 'blocked by', 'blockers'],
};

const fieldByWord = new Map<string, string>();
for (const { id, title } of importFields) {
  for (const word of [title, id, ...(usualHeadings[id] ?? [])]) {
    if (!fieldByWord.has(plainWord(word))) {
      fieldByWord.set(plainWord(word), id);
    }
  }
}

/**
 * Suggests which column is which field: as the force had it the last time, else
 * by the words of the heading. A field is suggested once.
 *
 * @param headings - headings of the file
 * @param remembered - how the force brought in its last files
 */
export function suggestColumns(
  headings: readonly string[],
  remembered?: Pick<ImportMapping, 'columns'>,
): SuggestedColumn[] {
  const known = new Map(
    (remembered?.columns ?? []).map(({ heading, field }) => [
      plainWord(heading),
      field,
    ]),
  );
  const taken = new Set<string>();
  const take = (field: string | undefined) => {
    if (!field || !importField(field) || taken.has(field)) {
      return undefined;
    }
    taken.add(field);
    return field;
  };
  const fromMemory = headings.map(heading =>
    take(known.get(plainWord(heading))),
  );
  return headings.map((heading, column) => {
    const word = plainWord(heading);
    if (known.has(word)) {
      const field = fromMemory[column];
      return { heading, ...(field && { field }), by: 'remembered' };
    }
    const field = take(fieldByWord.get(word));
    return { heading, ...(field && { field, by: 'heading' as const }) };
  });
}

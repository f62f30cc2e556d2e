import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseRegistryFile,
  restrictedKinds,
  type KindName,
} from '@policing/plugin-blueprint-common';
import { parseAllDocuments, stringify } from 'yaml';
import type { CanaryWord } from './CanaryWord';
import { brokenFiles } from './brokenFiles';
import { Mint } from './Mint';
import { importOf, type PlantedImport } from './plantImport';
import { plantDocument, secretOf } from './plantDocument';

/** The force whose secrets are planted. */
export const FORCE = 'eastvale';

/** The system of that force that the planted documents are about. */
export const SYSTEM = 'eastvale-caseworks-rms';

/** Names the name of the dispensation that is asked for in the app, among the words. */
export const RAISED_NAME = 'raised Dispensation metadata.name';

/** Names the identifier of the what-if scenario that is kept in the app, among the words. */
export const SCENARIO_ID = 'kept scenario id';

/** What was planted, and where it can be asked for. */
export interface Planted {
  words: CanaryWord[];
  /** What is to be asked for in the app, with a word in every text. */
  request: Record<string, unknown>;
  /** A what-if scenario that is to be kept in the app, with a word in every text. */
  scenario: Record<string, unknown>;
  /** A file that is to be brought in as far as its difference. */
  import: PlantedImport;
  /** References of the restricted entities that were planted whole. */
  entities: { kind: string; namespace: string; name: string }[];
  /**
   * Changes what was planted about the system, so that the history of its
   * scores has something to tell.
   */
  change(): void;
}

/** Fields whose values give a document its place; nothing can be planted in them. */
const structure: Partial<Record<KindName, Record<string, unknown>>> = {
  SystemAssessment: {
    'spec.system': SYSTEM,
    'spec.owner': FORCE,
    'spec.legacy.profile': 'legacy-official',
    // Fields of the document, by rule.
    'spec.evidence[].claim': 'security',
    'spec.information.record': 'copy',
  },
  RiskAssessment: {
    'spec.system': SYSTEM,
    'spec.owner': FORCE,
    'spec.framework': 'technology-risk',
    'spec.status': 'accepted',
    'spec.evidence[].claim': 'residual',
  },
  Dispensation: {
    'spec.owner': FORCE,
    'spec.systems[]': SYSTEM,
    'spec.principle': 'nptc-26',
    'spec.state': 'granted',
  },
};

/** Metadata that a rule forbids in restricted documents; files with errors carry it. */
const forbiddenMetadata = {
  'metadata.namespace': undefined,
  'metadata.title': undefined,
  'metadata.description': undefined,
  'metadata.tags': undefined,
  'metadata.links': undefined,
};

const prefixes: Partial<Record<KindName, string>> = {
  SystemAssessment: 'sa',
  RiskAssessment: 'ra',
  Dispensation: 'di',
};

/** One document that is planted whole. */
interface WholeDocument {
  kind: KindName;
  /** Distinguishes documents of one kind. */
  label: string;
  /** File, within the folder of the force. */
  file: string;
  /** File that the closed choices come from, within the folder of the force. */
  base?: string;
  /** Values that differ from those of its kind. */
  given?: Record<string, unknown>;
  /** Fields that it must not have, or that would narrow it; another document has them. */
  leftOut?: string[];
}

const ASSESSMENT = 'assessments/sa-377d90d7f0.yaml';

const wholeDocuments: readonly WholeDocument[] = [
  {
    kind: 'SystemAssessment',
    label: 'SystemAssessment',
    file: ASSESSMENT,
    base: ASSESSMENT,
  },
  {
    kind: 'RiskAssessment',
    label: 'RiskAssessment',
    file: 'risks/planted.yaml',
  },
  {
    kind: 'Dispensation',
    label: 'Dispensation',
    file: 'dispensations/planted.yaml',
    leftOut: ['spec.checks', 'spec.revokedOn'],
  },
  {
    kind: 'Dispensation',
    label: 'revoked Dispensation',
    file: 'dispensations/revoked.yaml',
    given: { 'spec.state': 'revoked' },
  },
];

/**
 * Plants something unique in every restricted field of one force.
 *
 * @param catalog - private copy of the catalogue folder
 * @throws Error that names the field when there is one that nothing can be
 *   planted in, or when what was planted is not a sound document
 */
export function plantRegister(catalog: string): Planted {
  const folder = join(catalog, 'demo', FORCE);
  const mint = new Mint({ taken: datesIn(catalog), today: new Date() });
  plantTexts(folder, mint);
  const originals = new Map(
    wholeDocuments.map(each => [each, baseOf(folder, each)]),
  );
  const entities = wholeDocuments.map(each =>
    plantWhole(folder, mint, each, originals.get(each)),
  );
  for (const { file, text } of brokenFiles(mint)) {
    writeFileSync(join(folder, file), text);
  }
  return {
    words: mint.words,
    request: requestOf(mint),
    scenario: scenarioOf(mint),
    import: importOf(mint),
    entities,
    change: () => {
      const [assessment] = wholeDocuments;
      const changed = { ...assessment, label: `changed ${assessment.label}` };
      const { name } = entities[0];
      plantWhole(folder, mint, changed, originals.get(assessment), name);
    },
  };
}

/** A request for a dispensation about the planted system, to be raised in the app. */
function requestOf(mint: Mint): Record<string, unknown> {
  const word = (field: string) =>
    mint.word('dispensations', `raised Dispensation spec.${field}`);
  const soon = new Date();
  soon.setUTCMonth(soon.getUTCMonth() + 3);
  return {
    force: `group:demo/${FORCE}`,
    principle: 'principle:default/nptc-26',
    systems: [`system:demo/${SYSTEM}`],
    reason: word('reason'),
    compensatingControls: [word('compensatingControls')],
    wishedUntil: soon.toISOString().slice(0, 10),
  };
}

/** A what-if scenario about the planted system. */
function scenarioOf(mint: Mint): Record<string, unknown> {
  const word = (field: string) =>
    mint.word('scenarios', `kept scenario ${field}`);
  return {
    registry: 'demo',
    force: `group:demo/${FORCE}`,
    name: word('name'),
    description: word('description'),
    steps: [
      {
        system: `system:demo/${SYSTEM}`,
        changes: {
          plannedFinish: mint.date('scenarios', 'kept scenario step', 'future'),
        },
      },
    ],
  };
}

function plantWhole(
  folder: string,
  mint: Mint,
  { kind, label, file, given, leftOut = [] }: WholeDocument,
  base: unknown,
  name = mint.opaqueName(
    secretOf(kind, 'metadata.name'),
    `${label} metadata.name`,
    prefixes[kind]!,
  ),
): Planted['entities'][number] {
  const document = plantDocument({
    kind,
    label,
    mint,
    base,
    given: {
      ...forbiddenMetadata,
      ...structure[kind],
      ...given,
      ...Object.fromEntries(leftOut.map(path => [path, undefined])),
      'metadata.name': name,
    },
    fill: true,
  });
  const comment = mint.word('nobody', `${label} (comment in its file)`);
  const text = `# ${comment}\n${stringify(document)}`;
  checkSound(`${FORCE}/${file}`, text);
  writeFileSync(join(folder, file), text);
  return { kind: kind.toLocaleLowerCase('en-GB'), namespace: 'demo', name };
}

function baseOf(folder: string, { base }: WholeDocument): unknown {
  return base
    ? parseAllDocuments(readFileSync(join(folder, base), 'utf8'))[0].toJS()
    : undefined;
}

/** Replaces the free texts of every other restricted document of the force. */
function plantTexts(folder: string, mint: Mint): void {
  const whole = new Set(wholeDocuments.map(({ file }) => file));
  for (const file of restrictedFiles(folder)) {
    if (!whole.has(file)) {
      const path = join(folder, file);
      const documents = parseAllDocuments(readFileSync(path, 'utf8')).map(
        document => document.toJS(),
      );
      // What is shared with other forces is not a secret from them.
      if (!documents.every(isOfForceAlone)) {
        continue;
      }
      const text = documents
        .map(base =>
          stringify(
            plantDocument({
              kind: base.kind,
              label: `${base.kind} ${base.metadata.name}`,
              mint,
              base,
              given: {
                'metadata.name': base.metadata.name,
                ...textsToKeep(base),
              },
              fill: false,
            }),
          ),
        )
        .join('---\n');
      checkSound(`${FORCE}/${file}`, text);
      writeFileSync(path, text);
    }
  }
}

function isOfForceAlone({ spec }: { spec: Record<string, any> }): boolean {
  return [spec.system, ...(spec.systems ?? [])]
    .filter(system => system !== undefined)
    .every(system => String(system).startsWith(`${FORCE}-`));
}

/** Texts that other documents or rules depend on. */
function textsToKeep({
  kind,
  spec,
}: {
  kind: KindName;
  spec: Record<string, any>;
}): Record<string, unknown> {
  return {
    ...(kind === 'Dispensation' && { 'spec.checks': spec.checks }),
    ...(spec.evidence && { 'spec.evidence': spec.evidence }),
    ...(spec.acceptance && { 'spec.acceptance.role': spec.acceptance.role }),
  };
}

/** Files of a force that hold restricted documents, within its folder. */
function restrictedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .filter(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')).some(
        document => restrictedKinds.includes(document.get('kind') as KindName),
      ),
    );
}

/** Every calendar date that stands in the register. */
function datesIn(catalog: string): Set<string> {
  return new Set(
    readdirSync(catalog, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml'))
      .flatMap(
        file =>
          readFileSync(join(catalog, file), 'utf8').match(
            /\d{4}-\d{2}-\d{2}/g,
          ) ?? [],
      ),
  );
}

function checkSound(path: string, text: string): void {
  const { errors } = parseRegistryFile({
    registry: 'demo',
    namespace: 'demo',
    path,
    text,
  });
  const grave = errors.filter(({ severity }) => severity === 'error');
  if (grave.length > 0) {
    throw new Error(
      `What the canary planted in ${path} is not sound: ${grave
        .map(({ field, message, found }) => `${field}: ${message} (${found})`)
        .join(' ')}`,
    );
  }
}

/** Restricted kinds and fields that no document plants anything of; the canary fails unless there are none. */
export function gapsInPlanting(): string[] {
  return restrictedKinds.flatMap(kind => {
    const documents = wholeDocuments.filter(each => each.kind === kind);
    const fields = documents[0]?.leftOut ?? [];
    return documents.length === 0
      ? [`${kind}: no document of it is planted`]
      : fields
          .filter(field =>
            documents.every(each => each.leftOut?.includes(field)),
          )
          .map(field => `${kind} ${field}: every document leaves it out`);
  });
}

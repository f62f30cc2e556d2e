import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A system of the demonstration, as its files have it. */
export interface DemoSystem {
  name: string;
  /** Names of the forces that it concerns: its own, or all that share it. */
  forces: string[];
  /** Restricted documents about it: kind, name, and the force that owns it. */
  documents: { kind: string; name: string; owner: string }[];
}

/**
 * The systems of the demonstration with their restricted documents, read from
 * its files: not from the product, which may be wrong about them.
 *
 * @param catalog - folder of the catalogue, with nothing planted
 */
export function findSystems(catalog: string): DemoSystem[] {
  const demo = join(catalog, 'demo');
  const documents = readdirSync(demo, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(demo, file), 'utf8')).map(
        document => ({ file, ...document.toJS() }),
      ),
    );
  const collaborations = new Map<string, string[]>(
    documents
      .filter(({ spec }) => spec?.collaboration)
      .map(({ metadata, spec }) => [metadata.name, spec.collaboration.members]),
  );
  const systems = documents
    .filter(({ kind }) => kind === 'System')
    .map(({ file, metadata, spec }) => ({
      name: String(metadata.name),
      forces: forcesOf(
        spec.sharedBy?.members ?? collaborations.get(spec.owner) ?? [],
        String(file).split('/')[0],
      ),
      documents: [] as DemoSystem['documents'],
    }));
  const byName = new Map(systems.map(system => [system.name, system]));
  for (const { kind, metadata, spec } of documents) {
    const about = [spec.system, ...(spec.systems ?? [])];
    if (['SystemAssessment', 'RiskAssessment', 'Dispensation'].includes(kind)) {
      for (const name of about) {
        byName.get(String(name))?.documents.push({
          kind,
          name: metadata.name,
          owner: String(spec.owner),
        });
      }
    }
  }
  return systems;
}

/** Who shares a system: those it names, else the members of the collaboration that owns it; else the force whose folder it is in. */
function forcesOf(sharing: readonly string[], folder: string): string[] {
  return sharing.length > 0 ? [...new Set(sharing)] : [folder];
}

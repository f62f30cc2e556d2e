import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The system of the demonstration that the tests walk to. */
export const caseworks = {
  title: 'Caseworks RMS',
  force: 'Eastvale Police',
  /** Path of the catalogue's API that answers with it. */
  entity: '/api/catalog/entities/by-name/system/demo/eastvale-caseworks-rms',
  /** Path of the API that answers with its scores. */
  api: '/api/blueprint/systems/demo/eastvale-caseworks-rms',
  /** Address of the tab that shows its scores. */
  tab: '/catalog/demo/system/eastvale-caseworks-rms/blueprint',
  /** File of its open facts, within the demonstration's folder. */
  file: 'eastvale/systems/caseworks-rms.yaml',
  /** File of what is assessed about it, within the demonstration's folder. */
  assessment: 'eastvale/assessments/sa-377d90d7f0.yaml',
} as const;

/**
 * Dates the assessment of {@link caseworks} today, because facts age: years from
 * now they would count as not known, and nothing could be seen to fail.
 */
export function refreshCaseworks(catalog: string): void {
  const path = join(catalog, 'demo', caseworks.assessment);
  const today = new Date().toISOString().slice(0, 10);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/^ {2}assessedOn: .*$/m, `  assessedOn: '${today}'`),
  );
}

import { cloudFindings } from '../cloud/cloudFindings';
import { cloudResult } from '../cloud/cloudResult';
import type { Definitions } from '../definitions/Definitions';
import type { Estate } from '../estate/Estate';
import { legacyResult } from '../legacy/legacyResult';
import type { SystemResult } from '../results';
import { technologyRiskResult } from '../risk/technologyRiskResult';
import { conformanceOf } from '../scoring/conformance';
import { coversCheck, dispensationNote } from '../scoring/dispensations';
import { factTableOf } from '../scoring/scoreSystem';
import { explainCheck } from './explainCheck';
import { FactReader } from './FactReader';
import { whyLevel } from './whyLevel';

/**
 * Scores a system and explains every part of the result. The same facts,
 * definitions and day always give the same result, to the byte.
 *
 * @param definitions - the definitions of the Blueprint
 * @param estate - all systems
 * @param ref - full reference of a system of the estate
 * @param today - day of scoring, ISO 8601
 */
export function explainSystem(
  definitions: Definitions,
  estate: Estate,
  ref: string,
  today: string,
): SystemResult {
  const { scorecard, digest } = definitions;
  const record = estate.record(ref);
  const table = factTableOf(scorecard.layout, estate, record, today);
  const reader = new FactReader(estate, record, table);
  const checks = scorecard.checks.map(check =>
    explainCheck(
      check,
      table,
      reader,
      record.dispensations
        .filter(dispensation => coversCheck(dispensation, check))
        .map(dispensation => dispensationNote(dispensation, today)),
    ),
  );
  const conformance = conformanceOf(
    scorecard,
    checks.map(({ outcome }) => outcome),
  );
  return {
    ref,
    date: today,
    scorecard: scorecard.ref && `${scorecard.ref}@${scorecard.version}`,
    definitionsDigest: digest,
    conformance,
    checks,
    legacy: legacyResult(definitions, estate, record, today),
    risk: technologyRiskResult(
      definitions,
      record,
      group => estate.organisation(group),
      today,
    ),
    cloud: {
      ...cloudResult(scorecard, record, today),
      ...cloudFindings(scorecard.cloudRules, estate, record, today),
    },
    why: whyLevel(scorecard, conformance, checks),
  };
}

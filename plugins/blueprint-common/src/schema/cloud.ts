import { integer, object, text } from './build';
import { conflictsSchema, dispositionRulesSchema } from './cloudRules';
import { provenanceProperties } from './shared';

/**
 * How the move to cloud is followed. Which hosting classes count as cloud, and
 * the target, are the constants `cloudHosting` and `cloudTarget`, since checks
 * use them too.
 */
export const cloudSchema = object(
  'How the move to cloud is followed. Without it the cloud pages show positions and dates only.',
  ['basis', 'source', 'definition', 'decisionOldAfterMonths', 'horizon'],
  {
    basis: provenanceProperties.basis,
    source: provenanceProperties.source,
    definition: text(
      'What “in cloud” means, in a sentence or two, as the pages show it.',
    ),
    decisionOldAfterMonths: integer(
      'Age in months from which a decided disposition that is not carried out counts as an old decision.',
      1,
      240,
    ),
    horizon: object(
      'How far ahead dates are looked at.',
      ['years', 'warningDays', 'urgentMonths'],
      {
        years: integer('Years that the horizon covers.', 1, 10),
        warningDays: integer(
          'Days before a date at which the people concerned are told of it.',
          1,
          730,
        ),
        urgentMonths: integer(
          'Months within which an end of support, licence or contract that no money stands behind is brought to the fore.',
          1,
          120,
        ),
      },
    ),
    conflicts: conflictsSchema,
    dispositions: dispositionRulesSchema,
  },
);

import { integer, list, object, oneOf, text } from './build';
import { dispositions, provenanceProperties } from './shared';

const id = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*$',
  description: 'Identifier; never reused for another rule.',
} as const;

/** Rules that find what in a plan cannot work as it is written. */
export const conflictsSchema = list(
  'Rules that find what in the plan of a system cannot work as it is written.',
  object(
    'A rule. A system is in conflict where the rule applies and either `when` is true or a fact of `requires` is not recorded. Where a missing fact decides, a conflict cannot be ruled out.',
    ['id', 'title', 'severity', 'when', 'remediation', 'basis', 'source'],
    {
      id,
      title: text('What is wrong where it holds, as a statement.'),
      severity: oneOf('How bad it is.', ['low', 'medium', 'high', 'critical']),
      plan: list(
        'Facts of the plan that the rule is about. Where one of them is not recorded there is no plan that could be in conflict: the system is counted as not planned.',
        text('Path of a fact, such as `cloud.disposition`.'),
      ),
      appliesTo: text(
        'CEL expression that says which systems it applies to; without it, all.',
      ),
      when: text('CEL expression over the facts; true is a conflict.'),
      requires: list(
        'Facts that have to be recorded where the rule applies: it is a conflict while one is missing, an empty list or an empty text.',
        text('Path of a fact, such as `blockers`.'),
      ),
      remediation: text('What to do where it holds.'),
      basis: provenanceProperties.basis,
      source: provenanceProperties.source,
    },
  ),
);

/** Rules that suggest what should happen to a system. */
export const dispositionRulesSchema = object(
  'Rules that suggest a disposition. Each rule that holds adds its points to a disposition; that with most points is suggested.',
  ['leastPoints', 'leastDistance', 'rules'],
  {
    appliesTo: text(
      'CEL expression that says for which systems a disposition is suggested: for those where it is not false.',
    ),
    leastPoints: integer(
      'Points that a disposition needs to be suggested.',
      1,
      1000,
    ),
    leastDistance: integer('Points by which it has to lead the next.', 1, 1000),
    rules: list(
      'The rules.',
      object(
        'A rule.',
        ['id', 'disposition', 'points', 'when', 'because', 'basis', 'source'],
        {
          id,
          disposition: oneOf('Disposition that it speaks for.', dispositions),
          points: integer('Points that it adds where it holds.', 1, 100),
          when: text('CEL expression over the facts; true adds the points.'),
          because: text('Why it speaks for the disposition, as a sentence.'),
          basis: provenanceProperties.basis,
          source: provenanceProperties.source,
        },
      ),
    ),
  },
);

import { integer, object } from './build';
import { provenanceProperties } from './shared';

/** How far ahead a paper for a board looks, and what it suggests to decide. */
export const boardPaperSchema = object(
  'How far ahead a paper for a board looks. Without it a paper suggests no decisions.',
  [
    'basis',
    'source',
    'dispensationHorizonDays',
    'contractHorizonMonths',
    'worstChecks',
  ],
  {
    basis: provenanceProperties.basis,
    source: provenanceProperties.source,
    dispensationHorizonDays: integer(
      'A dispensation that ends within this many days is to be renewed or ended.',
      1,
      730,
    ),
    contractHorizonMonths: integer(
      'What follows a contract that ends within this many months is to be decided.',
      1,
      60,
    ),
    worstChecks: integer('How many of the worst checks are listed.', 1, 40),
  },
);

import type { LevelId, Outcome } from '@policing/plugin-blueprint-common';
import { render, screen } from '@testing-library/react';
import { VerdictChip } from './VerdictChip';

function shapeOf(words: string) {
  return screen
    .getByText(words)
    .querySelector('svg')
    ?.getAttribute('data-shape');
}

it.each<[LevelId, string, string]>([
  ['aligned', 'Aligned', 'disc'],
  ['partly-aligned', 'Partly aligned', 'half'],
  ['diverging', 'Diverging', 'triangle'],
  ['unassessed', 'Not assessed', 'ring'],
])('shows the level %s as “%s” with a %s', (level, words, shape) => {
  render(<VerdictChip level={level} />);
  expect(shapeOf(words)).toBe(shape);
});

it.each<[Outcome, string, string]>([
  ['pass', 'Passing', 'tick'],
  ['fail', 'Failing', 'cross'],
  ['unknown', 'Not known', 'ring'],
  ['dispensed', 'Dispensed', 'diamond'],
  ['not-applicable', 'Not applicable', 'dash'],
])('shows the outcome %s as “%s” with a %s', (outcome, words, shape) => {
  render(<VerdictChip outcome={outcome} />);
  expect(shapeOf(words)).toBe(shape);
});

import type {
  DispensationSummary,
  DispensationView,
} from '@policing/plugin-blueprint-common';
import {
  plural,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';

/** How the views of the register are shown. */
export const views: Record<DispensationView, VerdictAppearance> = {
  requested: { title: 'Asked for', shape: 'half', tone: 'middling' },
  live: { title: 'Live', shape: 'diamond', tone: 'apart' },
  expiring: { title: 'Ending', shape: 'triangle', tone: 'middling' },
  'not-yet': { title: 'Not in force yet', shape: 'ring', tone: 'apart' },
  expired: { title: 'Expired', shape: 'cross', tone: 'bad' },
  refused: { title: 'Refused', shape: 'dash', tone: 'unknown' },
  revoked: { title: 'Revoked', shape: 'cross', tone: 'unknown' },
  invalid: { title: 'Not valid', shape: 'triangle', tone: 'bad' },
};

/** Days before its end from which a live dispensation is shown as ending. */
const SOON = 90;
/** The same, from which it presses. */
const VERY_SOON = 7;

/** The state of a dispensation; a live one that ends soon says when. */
export function stateOf({
  state,
  daysLeft,
  waitsForYou,
}: Pick<
  DispensationSummary,
  'state' | 'daysLeft' | 'waitsForYou'
>): VerdictAppearance {
  if (waitsForYou) {
    return { ...views.requested, title: 'Waits for you' };
  }
  if (daysLeft === undefined || daysLeft > SOON) {
    return views[state];
  }
  return {
    title: daysLeft === 0 ? 'Ends today' : `Ends in ${plural(daysLeft, 'day')}`,
    shape: 'triangle',
    tone: daysLeft <= VERY_SOON ? 'bad' : 'middling',
  };
}

import type {
  RankPart,
  SuggestionKind,
  SuggestionValue,
} from '@policing/plugin-blueprint-common';
import { formatDate, NOT_KNOWN, plural } from './dates';
import { capitalise, closedValue } from './names';

/** Kinds of suggestion, as headings. */
export const suggestionKindTitles: Record<SuggestionKind, string> = {
  'contracts-ending-together': 'Contracts ending together',
  'same-product': 'Same product in several forces',
  'same-capability': 'Several systems for one capability',
  'different-products': 'Different products for one capability',
  'similar-initiatives': 'Similar initiatives',
  'ask-a-force': 'Ask a force that does well',
  'same-failing-check': 'Same check fails in several forces',
};

/** What one rule of the rank looked at, in words. */
export function rankPartInWords({ rule, value }: RankPart): string {
  switch (rule) {
    case 'kind':
      return (
        suggestionKindTitles[value as SuggestionKind] ?? closedValue(value)
      );
    case 'forces':
      return `${plural(Number(value), 'force')} concerned`;
    case 'systems':
      return `${plural(Number(value), 'system')} behind it`;
    case 'contract-end':
      return `First contract can end on ${formatDate(value)}`;
    case 'capability-level':
      return `${capitalise(closedValue(value))} capability`;
    case 'severity':
      return `Check of ${closedValue(value)} severity`;
    default:
      return `${value} percentage points between the two`;
  }
}

/** A value behind a suggestion in words. */
export function suggestionValueInWords({
  kind,
  value,
}: SuggestionValue): string {
  if (value === undefined) {
    return NOT_KNOWN;
  }
  switch (kind) {
    case 'date':
      return formatDate(value);
    case 'share':
      return `${Math.round(Number(value) * 100)} %`;
    case 'choice':
      return closedValue(value);
    default:
      return value;
  }
}

import { type ExportValue, WITHHELD } from './ExportTable';

/** A value as text, where it is no number. */
export function cellText(value: Exclude<ExportValue, number>): string {
  switch (value) {
    case undefined:
      return 'not known';
    case WITHHELD:
      return 'withheld';
    case true:
      return 'yes';
    case false:
      return 'no';
    default:
      return value as string;
  }
}

import type { ExportAbout } from './ExportAbout';

/** Longest part of a name that comes from a title. */
const LONGEST_PART = 60;

function part(text: string): string {
  return text
    .normalize('NFKD')
    .toLocaleLowerCase('en-GB')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_PART);
}

/** Name of the file, of plain characters only: `heat-map-demo-2026-11-21.xlsx`. */
export function fileName(about: ExportAbout, format: string): string {
  const { title, registry, date } = about;
  return `${[title, registry.name, date].map(part).filter(Boolean).join('-')}.${format}`;
}

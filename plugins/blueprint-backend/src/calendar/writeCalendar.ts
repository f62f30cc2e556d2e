import { parseEntityRef } from '@backstage/catalog-model';
import {
  dateSourceTitles,
  formatDay,
  horizonKindTitles,
  isVendorDate,
} from '@policing/plugin-blueprint-common';
import ical, { ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { createHash } from 'node:crypto';
import {
  entryId,
  type HorizonEntry,
} from '../answers/cloud/horizon/HorizonIndex';
import type { Directory } from '../estate/Directory';

/** How often programs are asked to look again, in seconds. */
const LOOK_AGAIN_SECONDS = 6 * 60 * 60;

/** What a calendar is written from. */
export interface CalendarContent {
  /** Name that programs show. */
  name: string;
  entries: readonly HorizonEntry[];
  /** Whether everything in it is fictional. */
  demonstration: boolean;
  directory: Directory;
  /** When the dates were worked out. */
  builtAt: Date;
  /** Where the web app is, for links. */
  appUrl: string;
}

/** A calendar, ready to be sent. */
export interface WrittenCalendar {
  /** RFC 5545. */
  text: string;
  /** Changes when a date in it does, not with the time of writing. */
  etag: string;
}

/** Keeps its name while its date moves, so that programs move it too. */
function uidOf(id: string): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `${digest}@policing-technology-blueprint`;
}

function planSentence({ cover }: HorizonEntry): string | undefined {
  if (!cover) {
    return undefined;
  }
  const { state, plan } = cover;
  if (!plan) {
    return 'Our plan: none is recorded.';
  }
  const words = `${horizonKindTitles[plan.kind].toLocaleLowerCase('en-GB')} on ${formatDay(plan.date)}`;
  if (plan.late) {
    return `Our plan: ${words}, which has passed.`;
  }
  return state === 'covered'
    ? `Our plan: ${words}, in time.`
    : `Our plan: ${words}, too late.`;
}

function describe(
  entry: HorizonEntry,
  link: string,
  { directory, demonstration }: CalendarContent,
): string {
  const { kind, passed, source, system } = entry;
  const { spec, forces, title } = system.placed;
  const titles = forces.map(ref => directory.label(ref).title).join(', ');
  const product = spec.product && directory.label(spec.product).title;
  return [
    demonstration ? 'Demonstration data: everything here is fictional.' : '',
    `System: ${title}${titles && ` (${titles})`}`,
    product ? `Product: ${product}` : '',
    system.supplier ? `Supplier: ${system.supplier}` : '',
    isVendorDate(kind) ? 'A date that a vendor sets.' : 'A date of our plan.',
    source ? `Where it comes from: ${dateSourceTitles[source]}.` : '',
    passed ? 'It has passed and is not dealt with.' : '',
    planSentence(entry) ?? '',
    link,
  ]
    .filter(line => line !== '')
    .join('\n');
}

/** Writes dates as a calendar of events that last a day each (RFC 5545). */
export function writeCalendar(content: CalendarContent): WrittenCalendar {
  const { name, entries, demonstration, builtAt, appUrl } = content;
  const calendar = ical({
    name: demonstration ? `${name} (demonstration)` : name,
    description: 'Dates on the horizon, from the register of systems.',
    prodId: {
      company: 'Policing Technology Blueprint',
      product: 'Horizon',
      language: 'EN',
    },
    ttl: LOOK_AGAIN_SECONDS,
    url: `${appUrl}/cloud/horizon`,
  });
  for (const entry of entries) {
    const { namespace, name: own } = parseEntityRef(entry.system.placed.ref);
    const link = `${appUrl}/catalog/${namespace}/system/${own}/cloud`;
    const start = DateTime.fromISO(entry.date, { zone: 'utc' });
    calendar.createEvent({
      id: uidOf(entryId(entry)),
      allDay: true,
      start,
      end: start.plus({ days: 1 }),
      stamp: builtAt,
      summary: `${horizonKindTitles[entry.kind]}: ${entry.system.placed.title}`,
      description: describe(entry, link, content),
      url: link,
      // A deadline keeps nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const text = calendar.toString();
  const facts = text.replace(/^DTSTAMP:.*$/gm, '');
  return {
    text,
    etag: `W/"${createHash('sha256').update(facts).digest('base64url')}"`,
  };
}

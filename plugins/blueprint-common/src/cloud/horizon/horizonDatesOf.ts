import type { ProductEntity, SystemEntity } from '../../schema';
import { coverOf, openFinish, openSourceEnd } from './coverOf';
import type { HorizonDate, HorizonSpan } from './HorizonDate';
import {
  type HorizonKind,
  isVendorDate,
  type PlanDateKind,
  type VendorDateKind,
} from './horizonKinds';

type Spec = SystemEntity['spec'];

/** A date before it is known whether it is on the horizon. */
type Declared = readonly [
  kind: HorizonKind,
  date: string | undefined,
  source?: 'product-release',
];

/** The vendor's end of support for the release that runs. */
function releaseSupportEnds(
  { instance }: Spec,
  product: ProductEntity['spec'] | undefined,
): string | undefined {
  const version = instance?.version;
  return version === undefined
    ? undefined
    : product?.releases?.find(release => release.version === version)
        ?.vendorSupportEnds;
}

function vendorDates(
  spec: Spec,
  product: ProductEntity['spec'] | undefined,
): (Declared & readonly [VendorDateKind, ...unknown[]])[] {
  const { support = {} } = spec;
  const { vendorSupportEnds } = support;
  const release = releaseSupportEnds(spec, product);
  return [
    ['vendor-support', vendorSupportEnds],
    [
      'vendor-support',
      release === vendorSupportEnds ? undefined : release,
      'product-release',
    ],
    ['contract', support.contractEnds],
    ...(support.contractBreaks ?? []).map(
      date => ['contract-break', date] as const,
    ),
    ['licence', support.licenceEnds],
    ['hardware', support.hardwareSupportEnds],
  ];
}

function planDates(
  spec: Spec,
): (Declared & readonly [PlanDateKind, ...unknown[]])[] {
  const { cloud = {}, support, decommissionedOn } = spec;
  const { disposition = 'retain', revisitOn } = cloud;
  return [
    ['go-live', openFinish(spec)],
    ['replacement', support?.plannedReplacement],
    ['switch-off', decommissionedOn],
    ['source-switch-off', openSourceEnd(spec)],
    // A day to look at a decision again is void once another was taken.
    ['revisit', disposition === 'retain' ? revisitOn : undefined],
  ];
}

/**
 * The open dates of a system on the horizon: those of vendors, each with our
 * plan beside it, and those of our plan. Dates that have passed stay on it for
 * as long as what they ask for is not done; a break of a contract that has
 * passed asks for nothing more.
 *
 * @param spec - open facts of a system that is not switched off
 * @param product - the product it is an instance of, where it is known
 */
export function horizonDatesOf(
  spec: Spec,
  product: ProductEntity['spec'] | undefined,
  { today, until }: HorizonSpan,
): HorizonDate[] {
  const dates: HorizonDate[] = [];
  for (const [kind, date, source] of [
    ...vendorDates(spec, product),
    ...planDates(spec),
  ]) {
    const passed = date !== undefined && date < today;
    if (
      date === undefined ||
      date > until ||
      (passed && kind === 'contract-break')
    ) {
      continue;
    }
    dates.push({
      kind,
      date,
      passed,
      ...(source && { source }),
      ...(isVendorDate(kind) && { cover: coverOf(spec, kind, date, today) }),
    });
  }
  return dates;
}

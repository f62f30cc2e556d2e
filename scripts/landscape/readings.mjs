/** Whether the category of an entry is our reading and not the source's word. */
export function isCategoryOurReading({ note }) {
  return /category is our reading/i.test(note ?? '');
}

/**
 * Capabilities that follow from the category of an entry. Where the category is
 * our reading nothing follows: no real force is measured by a guess.
 */
export function capabilitiesOf(entry, { capabilitiesByCategory }) {
  return isCategoryOurReading(entry)
    ? []
    : (capabilitiesByCategory.get(entry.category) ?? []);
}

/** The note without the sentence on the category, which the evidence carries. */
export function noteOf({ note }) {
  return (
    note?.replace(/\s*;?\s*category is our reading\.?/i, '').trim() || undefined
  );
}

/** Deployments that the register shows. */
export function shownDeployments({ landscape, reading }) {
  const statuses = new Set(
    reading.leftOut.statuses.map(({ status }) => status),
  );
  const left = new Set(
    reading.leftOut.deployments.map(item => `${item.force} ${item.product}`),
  );
  return landscape.deployments.filter(
    ({ force, product, status }) =>
      !statuses.has(status) && !left.has(`${force} ${product}`),
  );
}

/** An entry with what the register says instead of it, where it does. */
function corrected(entry, instead) {
  const { because, ...fields } = instead ?? {};
  return { ...entry, ...fields };
}

/** Products that the register shows. */
export function shownProducts({ landscape, reading }) {
  const left = new Set(reading.leftOut.products.map(({ id }) => id));
  return landscape.products
    .filter(({ id }) => !left.has(id))
    .map(entry => corrected(entry, reading.instead.products[entry.id]));
}

/** National systems that the register shows. */
export function shownNationalSystems({ landscape, reading }) {
  const left = new Set(reading.leftOut.nationalSystems.map(({ id }) => id));
  return landscape.national_systems
    .filter(({ id }) => !left.has(id))
    .map(entry => corrected(entry, reading.instead.nationalSystems[entry.id]));
}

import { product } from './entities.mjs';
import {
  capabilitiesOf,
  isCategoryOurReading,
  noteOf,
  shownProducts,
} from './readings.mjs';

const NOT_STATED = 'not stated in source';

function productEntity(entry, inputs, evidence) {
  const stated = entry.vendor !== NOT_STATED;
  const categoryNote = isCategoryOurReading(entry)
    ? 'The category is our reading.'
    : undefined;
  return product(
    { name: entry.id, title: entry.product },
    {
      supplier: stated ? entry.vendor : 'Not stated in the source',
      category: entry.category,
      capabilities: capabilitiesOf(entry, inputs),
      note: noteOf(entry),
      evidence: evidence.of(
        [stated ? 'supplier' : 'category'],
        entry,
        categoryNote,
      ),
    },
  );
}

/** Every product, by name. */
export function products(inputs, evidence) {
  return shownProducts(inputs)
    .map(entry => productEntity(entry, inputs, evidence))
    .sort((one, other) =>
      one.metadata.name.localeCompare(other.metadata.name, 'en'),
    );
}

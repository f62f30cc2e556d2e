/** Name in a reference, from a name for people. */
export function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Leaves out what is not known, so that a document has no empty fields. */
function withoutGaps(fields) {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A document of the register. */
function entity(apiVersion, kind, metadata, spec) {
  return {
    apiVersion,
    kind,
    metadata: withoutGaps(metadata),
    spec: withoutGaps(spec),
  };
}

/** A group; the platform wants `children` even when there are none. */
export function group(metadata, spec) {
  const document = entity('backstage.io/v1alpha1', 'Group', metadata, spec);
  document.spec.children = [];
  return document;
}

/** A system. */
export function system(metadata, spec) {
  return entity('backstage.io/v1alpha1', 'System', metadata, spec);
}

/** A product. */
export function product(metadata, spec) {
  return entity('blueprint.policing/v1alpha1', 'Product', metadata, spec);
}

/** Links to further sources of an entry, which give no date of their own. */
export function sourceLinks(entry, titles) {
  return Object.entries(titles)
    .filter(([field]) => entry[field])
    .map(([field, title]) => ({ url: entry[field], title }));
}

/** Joins sentences, each with its full stop; leaves out the missing ones. */
export function sentences(...parts) {
  return parts
    .filter(Boolean)
    .map(part => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

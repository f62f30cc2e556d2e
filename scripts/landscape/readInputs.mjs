import { readFile, readdir } from 'node:fs/promises';
import { parse, parseAllDocuments } from 'yaml';

const here = new URL('.', import.meta.url);
const capabilities = new URL(
  '../../catalog/blueprint/capabilities/',
  import.meta.url,
);

async function readYaml(name) {
  return parse(await readFile(new URL(name, here), 'utf8'));
}

/** Which capabilities a category of application normally serves, by the Blueprint. */
async function readCapabilitiesByCategory() {
  const byCategory = new Map();
  for (const file of (await readdir(capabilities)).sort()) {
    const text = await readFile(new URL(file, capabilities), 'utf8');
    for (const document of parseAllDocuments(text)) {
      const { metadata, spec } = document.toJS();
      for (const category of spec.categories ?? []) {
        byCategory.set(category, [
          ...(byCategory.get(category) ?? []),
          metadata.name,
        ]);
      }
    }
  }
  return byCategory;
}

/**
 * Everything the public register is made of.
 *
 * @returns the public facts (`landscape`), our choices about them (`reading`)
 *   and the capabilities that each category of application serves
 */
export async function readInputs() {
  return {
    landscape: await readYaml('landscape.yaml'),
    reading: await readYaml('reading.yaml'),
    capabilitiesByCategory: await readCapabilitiesByCategory(),
  };
}

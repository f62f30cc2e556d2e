import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const examples = join(
  dirname(require.resolve('@policing/plugin-blueprint-common/package.json')),
  'examples',
);

const config = `blueprint:
  registries:
    - name: examples
      path: \${TEST_REGISTER:-register}/examples
      namespace: example
    - name: elsewhere
      url: https://example.org/repository/tree/main/catalog
    - name: extra
      path: register/extra
`;

/** A folder with the examples as a configured registry, made for one test. */
export interface TestRegister {
  folder: string;
  /** Writes a file, by its path from the folder. */
  write(path: string, content: string | Uint8Array): void;
}

/** Makes a register of the examples in a temporary folder. */
export function testRegister(): TestRegister {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'blueprint-')));
  cpSync(examples, join(folder, 'register/examples'), { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write('app-config.yaml', config);
  return { folder, write };
}

/** A force, as a document. */
export function force(name: string, spec = ''): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: ${name}
spec:
  type: police-force
  children: []
  force:
    kind: territorial
${spec}`;
}

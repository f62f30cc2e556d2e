import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleSystems } from './suggestions';

const demonstration = join(__dirname, '../../../catalog/demo');

it.each(Object.entries(exampleSystems))(
  '%s has the system that its people are led to',
  (force, { ref, title }) => {
    const [forceName] = force.split('/').slice(-1);
    const [name] = ref.split('/').slice(-1);
    const file = join(
      demonstration,
      forceName,
      'systems',
      `${name.slice(forceName.length + 1)}.yaml`,
    );
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`  name: ${name}\n`);
    expect(text).toContain(`  title: ${title}\n`);
  },
);

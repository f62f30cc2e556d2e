import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type {
  PrincipleSystemsResponse,
  SystemDetailResponse,
  SystemsResponse,
} from '@policing/plugin-blueprint-common';
import { openPage } from '../../__testUtils__/openPage';
import { rootOfRepository } from '../../__testUtils__/rootOfRepository';
import { signInAs, tokenOf } from '../../__testUtils__/signIn';
import type { Product } from '../../__testUtils__/startProduct';
import { extent } from '../extent';
import { mayRead, nameOf, type Person } from './callers';
import { findPeople } from './findPeople';
import { findSystems, type DemoSystem } from './findSystems';
import { Sample } from './sample';
import type { Secret } from '../plant/CanaryWord';
import { SYSTEM } from '../plant/plantRegister';
import type { Canary } from '../useCanary';

/** Pairs of a person and a system, and how many of them are looked at in the browser. */
const { pairs, shown } =
  extent === 'full' ? { pairs: 120, shown: 24 } : { pairs: 24, shown: 4 };

/** Give it as CANARY_SEED to have the same choices again. */
const seed = Number(process.env.CANARY_SEED ?? Date.now() % 1_000_000);

const catalog = join(rootOfRepository(), 'catalog');
const sample = new Sample(seed);
const people = findPeople(catalog);
const roles = [...new Set(people.map(({ role }) => role))];
const everySystem = findSystems(catalog);
// What was planted took the place of the documents of one system.
const systems = everySystem.filter(({ name }) => name !== SYSTEM);

/** What section 7 of the design lets a person see of a system. */
function expected(person: Person, { forces }: DemoSystem) {
  const reads = (secret: Secret) => mayRead(person, secret, forces);
  return {
    conformance: person.role !== undefined,
    checks: reads('assessment'),
    legacy: reads('legacy'),
    risk: reads('risk'),
  };
}

type Parts = ReturnType<typeof expected>;
const everything: Parts = {
  conformance: true,
  checks: true,
  legacy: true,
  risk: true,
};

async function answerOf<T>(
  product: Product,
  path: string,
  { ref }: Person,
): Promise<T> {
  const response = await product.ask(path, ref);
  assert.equal(response.status, 200, `${path} as ${ref}`);
  return (await response.json()) as T;
}

/** Parts that an answer holds, where everybody's answer could hold them. */
function partsOf(answer: object, possible: object): Partial<Parts> {
  return Object.fromEntries(
    Object.keys(everything)
      .filter(part => Object.hasOwn(possible, part))
      .map(part => [part, Object.hasOwn(answer, part)]),
  );
}

/** Only the parts that the system has. */
function possibleOf(parts: Parts, possible: Partial<Parts>): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([part]) => Object.hasOwn(possible, part)),
  );
}

const owner: Person = { ref: 'user:demo/sir-leopold-garside' };

/** Tests that decision, list, answer, catalogue and page agree with the table. */
export function tableTests(canary: Canary): void {
  for (let pair = 0; pair < pairs; pair += 1) {
    const role = sample.oneOf(roles);
    const person = sample.oneOf(people.filter(each => each.role === role));
    const own = systems.filter(({ forces }) => forces.includes(person.force!));
    const system = sample.oneOf(
      own.length > 0 && sample.oneOf([true, false]) ? own : systems,
    );
    test(`What ${nameOf(person)} sees of ${system.name} is what the table says (seed ${seed})`, async () => {
      const { product } = canary;
      const whole = await answerOf<SystemDetailResponse>(
        product,
        `/api/blueprint/systems/demo/${system.name}`,
        owner,
      );
      await checkDetail(product, person, system, whole);
      await checkList(product, person, system);
      await checkDecisions(product, person, system);
      await checkCatalog(product, person, system);
      await checkFilters(product, person);
      if (pair < shown) {
        await checkPage(canary, person, system, whole);
      }
    });
  }
}

/** The answer about one system. */
async function checkDetail(
  product: Product,
  person: Person,
  system: DemoSystem,
  whole: SystemDetailResponse,
): Promise<void> {
  const detail = await answerOf<SystemDetailResponse>(
    product,
    `/api/blueprint/systems/demo/${system.name}`,
    person,
  );
  const actual = partsOf(detail, whole);
  assert.deepEqual(actual, possibleOf(expected(person, system), actual));
  for (const part of detail.withheld) {
    assert.equal(expected(person, system)[part], false, `withheld: ${part}`);
  }
}

/** The row of the list, which SQL filters. */
async function checkList(
  product: Product,
  person: Person,
  system: DemoSystem,
): Promise<void> {
  const query = `/api/blueprint/systems?registry=demo&q=${system.name}&limit=100`;
  const rowFor = async (reader: Person) =>
    (await answerOf<SystemsResponse>(product, query, reader)).items.find(
      ({ name }) => name === system.name,
    );
  const whole = await rowFor(owner);
  if (!whole) {
    return;
  }
  const row = await rowFor(person);
  assert(row, `${system.name} stands in the list.`);
  const actual = partsOf(row, whole);
  assert.deepEqual(actual, possibleOf(expected(person, system), actual));
  if (Object.hasOwn(whole, 'criticality')) {
    assert.equal(
      Object.hasOwn(row, 'criticality'),
      expected(person, system).checks,
      'criticality',
    );
  }
}

/** The decisions of the permission plugin. */
async function checkDecisions(
  product: Product,
  person: Person,
  system: DemoSystem,
): Promise<void> {
  const { forces } = system;
  const rows: [name: string, secret: Secret][] = [
    ['assessment', 'assessment'],
    ['checks', 'assessment'],
    ['dispensations', 'dispensations'],
    ['legacy', 'legacy'],
    ['risk', 'risk'],
  ];
  for (const [name, secret] of rows) {
    assert.equal(
      await decide(product, person, name, `system:demo/${system.name}`),
      mayRead(person, secret, forces) ? 'ALLOW' : 'DENY',
      `decision about ${name}`,
    );
  }
}

async function decide(
  product: Product,
  { ref }: Person,
  row: string,
  resourceRef: string,
): Promise<string> {
  const response = await fetch(`${product.url}/api/permission/authorize`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(product.url, ref)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      items: [
        {
          id: '1',
          permission: {
            type: 'resource',
            name: `blueprint.${row}.read`,
            attributes: { action: 'read' },
            resourceType: 'blueprint-record',
          },
          resourceRef,
        },
      ],
    }),
  });
  const { items } = (await response.json()) as { items: { result: string }[] };
  return items[0].result;
}

/** Restricted documents in the catalogue: only the force that owns one reads it there. */
async function checkCatalog(
  product: Product,
  person: Person,
  { documents }: DemoSystem,
): Promise<void> {
  const needed: Record<string, Secret[]> = {
    SystemAssessment: ['assessment', 'legacy'],
    RiskAssessment: ['risk'],
    Dispensation: ['dispensations'],
  };
  for (const { kind, name, owner: force } of documents) {
    const { status } = await product.ask(
      `/api/catalog/entities/by-name/${kind.toLocaleLowerCase('en-GB')}/demo/${name}`,
      person.ref,
    );
    const may = needed[kind].every(secret => mayRead(person, secret, [force]));
    assert.equal(status, may ? 200 : 404, `${kind} ${name} in the catalogue`);
  }
}

/** Most items of a page of the list. */
const MOST_ITEMS = 100;

/** Filters by restricted facts, which find only what the person may read. */
const filters: Record<string, Secret> = {
  'criticality=mission-critical': 'assessment',
  'criticality=administrative': 'assessment',
  'outcome=fail&principle=principle:default/nptc-26': 'assessment',
  'outcome=dispensed&principle=principle:default/nptc-26': 'assessment',
  'legacy=red': 'legacy',
  'legacy=legacy': 'legacy',
};

/** What is found by a restricted fact, and what breaks a principle. */
async function checkFilters(product: Product, person: Person): Promise<void> {
  const forcesOf = new Map(
    everySystem.map(({ name, forces }) => [name, forces]),
  );
  const checkNames = (names: string[], secret: Secret, where: string) => {
    const wrong = names.filter(
      name => !mayRead(person, secret, forcesOf.get(name)!),
    );
    assert.deepEqual(wrong, [], `${where} names systems`);
  };
  for (const [filter, secret] of Object.entries(filters)) {
    const path = `/api/blueprint/systems?registry=demo&limit=${MOST_ITEMS}&${filter}`;
    const answer = await answerUnlessClosed<SystemsResponse>(
      product,
      path,
      person,
    );
    if (answer) {
      const { items, totalItems } = answer;
      checkNames(
        items.map(({ name }) => name),
        secret,
        path,
      );
      if (items.length < MOST_ITEMS) {
        assert.equal(totalItems, items.length, `${path} counts more`);
      }
    }
  }
  for (const outcome of ['fail', 'dispensed']) {
    const path = `/api/blueprint/principles/default/nptc-26/systems?registry=demo&outcome=${outcome}&limit=${MOST_ITEMS}`;
    const answer = await answerUnlessClosed<PrincipleSystemsResponse>(
      product,
      path,
      person,
    );
    checkNames(
      (answer?.items ?? []).map(({ system }) => system.name),
      'assessment',
      path,
    );
  }
}

/** An answer; undefined where the person has no role and is refused. */
async function answerUnlessClosed<T>(
  product: Product,
  path: string,
  person: Person,
): Promise<T | undefined> {
  const { status } = await product.ask(path, person.ref);
  return status === 403 && !person.role
    ? undefined
    : answerOf<T>(product, path, person);
}

/** Heading of each part on the tab of a system. */
const headings: Partial<Record<keyof Parts, string>> = {
  checks: 'Which checks decide it?',
  legacy: 'How is the legacy score made up?',
};

async function checkPage(
  { browser, product }: Canary,
  person: Person,
  system: DemoSystem,
  whole: SystemDetailResponse,
): Promise<void> {
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  try {
    await signInAs(context, person.ref);
    const page = await context.newPage();
    await openPage(
      page,
      product.url,
      `/catalog/demo/system/${system.name}/blueprint`,
    );
    const text = await page.locator('main').innerText();
    const notShown = /Not shown to you: ([^\n]*)/.exec(text)?.[1] ?? '';
    const parts = expected(person, system);
    for (const [part, heading] of Object.entries(headings)) {
      if (Object.hasOwn(whole, part)) {
        assert.equal(
          text.includes(heading),
          parts[part as keyof Parts],
          `the page shows “${heading}”`,
        );
      }
    }
    assert.equal(/legacy score/.test(notShown), !parts.legacy, notShown);
    assert.equal(/technology risks/.test(notShown), !parts.risk, notShown);
    assert.equal(/percentages/.test(notShown), !parts.conformance, notShown);
    for (const risk of whole.risk?.risks ?? []) {
      if (!parts.risk) {
        assert(!text.includes(risk.title), `the page gives “${risk.title}”`);
      }
    }
  } finally {
    await context.close();
  }
}

import {
  compileDefinitions,
  Estate,
  explainSystem,
  type HeldRole,
} from '@policing/plugin-blueprint-common';
import { register, dispensation } from '../__fixtures__/register';
import { accessOf } from '../__testUtils__/people';
import { visibleChecks } from './visibleChecks';

const ref = 'system:demo/eastvale-rms';
const sets = [{ id: 7, forces: ['group:demo/eastvale'] }];
const subject = { organisationSet: 7, marking: 'OFFICIAL' as const };

/** What an enterprise architect of Eastvale reads of the dispensed check. */
async function seen(
  today: string,
  highestMarking: HeldRole['highestMarking'],
  classification?: string,
) {
  const permitted = dispensation('0123456789', 'eastvale-rms');
  const entities = [
    ...register().filter(({ kind }) => kind !== 'SystemAssessment'),
    { ...permitted, spec: { ...permitted.spec, classification } },
  ] as ReturnType<typeof register>;
  const { checks } = explainSystem(
    compileDefinitions(entities),
    Estate.fromEntities(entities),
    ref,
    today,
  );
  const access = await accessOf(
    [{ role: 'enterprise-architect', force: 'demo.eastvale', highestMarking }],
    sets,
  );
  return visibleChecks(checks, subject, access).find(
    ({ id }) => id === 'single-sign-on',
  )!;
}

describe('visibleChecks', () => {
  it('shows a dispensation to who may read its marking', async () => {
    const live = await seen('2026-11-21', 'OFFICIAL-SENSITIVE');
    expect(live.dispensations).toHaveLength(1);
    expect(live.why).toMatch(/^Dispensed until 30 Nov 2026/);
    const open = await seen('2026-11-21', 'OFFICIAL', 'OFFICIAL');
    expect(open).toEqual({
      ...live,
      dispensations: [{ ...live.dispensations[0], marking: 'OFFICIAL' }],
    });
  });

  it('says of a hidden one no more than that the check does not count', async () => {
    expect(await seen('2026-11-21', 'OFFICIAL')).toMatchObject({
      outcome: 'dispensed',
      dispensations: [],
      why: 'Dispensed.',
    });
  });

  it('says nothing of a hidden one that ended', async () => {
    const { why } = await seen('2027-01-15', 'OFFICIAL-SENSITIVE');
    const hidden = await seen('2027-01-15', 'OFFICIAL');
    expect(why).toBe(`${hidden.why} The dispensation ended on 30 Nov 2026.`);
    expect(hidden.dispensations).toEqual([]);
  });
});

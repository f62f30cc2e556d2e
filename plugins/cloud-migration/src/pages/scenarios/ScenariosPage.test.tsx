import { ResponseError } from '@backstage/errors';
import type { ScenarioEvaluationResponse } from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type CloudApi, cloudApiRef } from '../../api';
import {
  candidates,
  evaluation,
  scenario,
  scenarios,
} from './__fixtures__/scenarios';
import { ScenariosPage } from './ScenariosPage';

jest.setTimeout(30_000);

function show(
  query = '',
  answers: Partial<CloudApi> = {},
  reader = readers.architect,
) {
  const api = {
    scenarios: jest.fn(async () => scenarios),
    scenario: jest.fn(async () => scenario),
    tryScenario: jest.fn(async () => evaluation),
    scenarioCandidates: jest.fn(async () => candidates),
    compareScenarios: jest.fn(async () => ({
      a: evaluation,
      b: {
        ...evaluation,
        scenario: { id: 'b', name: 'Only what is easy', revision: 1 },
      } as ScenarioEvaluationResponse,
      steps: scenario.steps.map(({ system, changes, today }) => ({
        system,
        today,
        a: changes,
      })),
    })),
    createScenario: jest.fn(async () => scenario),
    reviseScenario: jest.fn(async () => ({ ...scenario, revision: 3 })),
    ...answers,
  };
  showPage(
    <ScenariosPage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    `/?registry=demo${query}`,
    reader,
    {},
    [[cloudApiRef, api]],
  );
  return api;
}

async function responseError(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
      {
        status,
        headers: { 'Content-Type': 'application/json' },
      },
    ),
  );
}

describe('ScenariosPage', () => {
  it('lists scenarios with who saved them when, and leads to each', async () => {
    show();
    const table = await screen.findByRole('grid', { name: 'Scenarios' });
    expect(
      await within(table).findByRole('link', { name: 'Everything by 2028' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(`scenario=${scenario.id}`),
    );
    expect(within(table).getAllByText(/by Dev Sanghrajkar/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'New scenario' }));
    expect(currentAddress()).toContain('scenario=new');
  });

  it('says what to do where there is none', async () => {
    show('', { scenarios: jest.fn(async () => ({ ...scenarios, items: [] })) });
    expect(await screen.findByText(/No scenario yet/)).toBeInTheDocument();
  });

  it('asks nothing for those who may not see any, and says so', async () => {
    const api = show('', {}, readers.riskOwner);
    expect(
      await screen.findByText('You may not see what-if scenarios of a force'),
    ).toBeInTheDocument();
    expect(api.scenarios).not.toHaveBeenCalled();
  });

  it('shows what a scenario comes to, what moved since and why', async () => {
    show(`&scenario=${scenario.id}`);
    expect(
      await screen.findByText('On 31 Mar 2028', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Not by these plans: 40/, { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Status: not assessed → assessed/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/It runs in cloud: failing → passing when carried out/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Legacy score suggested for C6, dependants: 3 → /),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'The move ends after support does: no conflict → a conflict as planned → no conflict when carried out',
      ),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /^In cloud/ });
    expect(row).toHaveTextContent('+4');
  });

  it('withholds what the reader may not see', async () => {
    show(`&scenario=${scenario.id}`, {
      tryScenario: jest.fn(async () => ({
        ...evaluation,
        withheld: ['conformance', 'legacy'] as const as any,
        systems: [],
      })),
    });
    expect(
      await screen.findByText(/Not shown to you: conformance and checks/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Assured conformance')).not.toBeInTheDocument();
  });

  it('makes a scenario of many systems at once and keeps it', async () => {
    const api = show('&scenario=new');
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Name/ }),
      'My plan',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Choose all 2 systems/ }),
    );
    const put = () => screen.getByRole('button', { name: /Put .* scenario/ });
    expect(put()).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: /Target hosting/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'public SaaS' }),
    );
    await userEvent.click(put());
    await waitFor(() =>
      expect(api.tryScenario).toHaveBeenLastCalledWith({
        registry: 'demo',
        force: 'group:demo/eastvale',
        steps: [
          {
            system: 'system:demo/fleet',
            changes: { targetHosting: 'public-saas' },
          },
          {
            system: 'system:demo/rms',
            changes: { targetHosting: 'public-saas' },
          },
        ],
      }),
    );
    expect(screen.getByText(/Not saved yet/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(currentAddress()).toContain(scenario.id));
    expect(api.createScenario).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'My plan',
        force: 'group:demo/eastvale',
      }),
    );
  });

  it('saves on top of the revision it was begun on, and says who was first', async () => {
    const conflict = await responseError(
      409,
      'Helen Marrick saved it on 22 Nov 2026.',
    );
    const api = show(`&scenario=${scenario.id}`, {
      reviseScenario: jest.fn(async () => {
        throw conflict;
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove the step for Caseworks RMS',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('Helen Marrick saved it on 22 Nov 2026.'),
    ).toBeInTheDocument();
    expect(api.reviseScenario).toHaveBeenCalledWith(
      scenario.id,
      expect.objectContaining({ revision: 2, steps: [] }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Drop changes' }));
    expect(
      screen.getByRole('button', { name: 'Remove the step for Caseworks RMS' }),
    ).toBeInTheDocument();
  });

  it('sets two side by side', async () => {
    const api = show(`&a=${scenario.id}&b=b`);
    expect(
      await screen.findByRole('region', { name: 'Side by side' }),
    ).toHaveTextContent('Only what is easy');
    expect(api.compareScenarios).toHaveBeenCalledWith(
      { a: scenario.id, b: 'b' },
      expect.anything(),
    );
    expect(screen.getByText('no step')).toBeInTheDocument();
  });
});

import { ResponseError } from '@backstage/errors';
import type {
  CloudChangeForm,
  CloudChangePreview,
} from '@policing/plugin-blueprint-common';
import { readers, showPage } from '@policing/plugin-blueprint-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { type CloudApi, cloudApiRef } from '../../api';
import { ChangePage } from './ChangePage';

let systems = 0;

/** The facts of a system of its own, as drafts outlive their page. */
function formOf(more: Partial<CloudChangeForm> = {}): CloudChangeForm {
  systems += 1;
  return {
    system: { ref: `system:demo/s${systems}`, title: 'Caseworks RMS' },
    registry: 'demo',
    demonstration: true,
    forces: [{ ref: 'group:demo/eastvale', title: 'Eastvale Police' }],
    mayChange: true,
    method: { kind: 'folder' },
    documents: [
      {
        document: 'system',
        file: 'catalog/demo/eastvale/systems/caseworks-rms.yaml',
        digest: 'a'.repeat(64),
        facts: {
          'cloud.status': 'planned',
          'cloud.progress': 40,
          'cloud.plannedFinish': '2026-09-30',
          'cloud.sourceDecommissioned': false,
          'hosting.supportLocations': ['GB'],
          'support.contractBreaks': ['2027-01-31'],
        },
        inRegister: true,
      },
      {
        document: 'assessment',
        file: 'catalog/demo/eastvale/assessments/sa-1.yaml',
        digest: 'b'.repeat(64),
        facts: { blockers: [{ kind: 'skills', description: 'Nobody left' }] },
        inRegister: true,
      },
    ],
    assessment: 'shown',
    ...more,
  };
}

const preview: CloudChangePreview = {
  files: [
    {
      document: 'system',
      file: 'catalog/demo/eastvale/systems/caseworks-rms.yaml',
      pieces: [
        [
          { kind: 'same', before: 46, after: 46, text: '  cloud:' },
          { kind: 'removed', before: 47, text: '    status: planned' },
          { kind: 'added', after: 47, text: '    status: in-progress' },
        ],
      ],
      unified: '',
    },
  ],
  problems: [],
};

function show(form: CloudChangeForm, answers: Partial<CloudApi> = {}) {
  const api = {
    changeForm: jest.fn().mockResolvedValue(form),
    previewChange: jest.fn().mockResolvedValue(preview),
    changeFacts: jest
      .fn()
      .mockResolvedValue({ kind: 'written', files: ['catalog/x.yaml'] }),
    ...answers,
  };
  showPage(
    <Routes>
      <Route path="/change/:namespace/:name" element={<ChangePage />} />
    </Routes>,
    {},
    `/change/demo/${form.system.ref.split('/')[1]}`,
    readers.architect,
    {},
    [[cloudApiRef, api]],
  );
  return api as jest.Mocked<typeof api>;
}

const field = (name: RegExp) =>
  screen.findByRole('button', { name }, { timeout: 10_000 });

/** Chooses from a list. */
async function choose(name: RegExp, option: string) {
  await userEvent.click(await field(name));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

function refusal(body: object, statusCode: number) {
  return ResponseError.fromResponse({
    ok: false,
    status: statusCode,
    statusText: 'Refused',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({ error: body, response: { statusCode }, request: {} }),
  } as never);
}

it('shows the exact lines of a change, writes it and says that the register shows it', async () => {
  const form = formOf();
  const api = show(form);
  await choose(
    /^Planned How far the migration is|migration status/i,
    'In progress',
  );

  const line = await screen.findByText(/status: in-progress/);
  expect(line).toHaveTextContent('Added: status: in-progress');
  expect(screen.getByText(/1 line added, 1/)).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: 'Write to the register' }),
  );
  expect(api.changeFacts).toHaveBeenCalledWith(
    { namespace: 'demo', name: form.system.ref.split('/')[1] },
    {
      documents: [
        {
          document: 'system',
          digest: 'a'.repeat(64),
          seen: form.documents[0].facts,
          changes: [{ fact: 'cloud.status', value: 'in-progress' }],
        },
      ],
    },
  );
  expect(await screen.findByText('The register shows it.')).toBeInTheDocument();
  expect(screen.getByText('Written to catalog/x.yaml.')).toBeInTheDocument();
});

it('says beside the field and above the lines what the rules have against it', async () => {
  show(formOf(), {
    previewChange: async () => ({
      files: [],
      problems: [
        {
          document: 'system',
          fact: 'cloud.status',
          severity: 'error',
          message: 'It cannot be so.',
        },
      ],
    }),
  });
  await choose(/migration status/i, 'Migrated');
  expect(
    await screen.findByText(/The register would refuse this: 1 problem/),
  ).toBeInTheDocument();
  expect(screen.getAllByText(/It cannot be so/)).toHaveLength(2);
});

it('shows theirs and ours where somebody else was first, and goes on', async () => {
  const form = formOf();
  const now = structuredClone(form);
  now.documents[0].digest = 'c'.repeat(64);
  now.documents[0].facts['cloud.status'] = 'blocked';
  now.documents[0].facts['cloud.progress'] = 60;
  const error = await refusal(
    {
      name: 'ConflictError',
      message: 'Somebody else changed facts.',
      conflicts: [
        {
          document: 'system',
          fact: 'cloud.status',
          seen: 'planned',
          now: 'blocked',
          wanted: 'in-progress',
          touched: true,
        },
        {
          document: 'system',
          fact: 'cloud.progress',
          seen: 40,
          now: 60,
          touched: false,
        },
      ],
      form: now,
    },
    409,
  );
  const api = show(form, {
    changeFacts: jest
      .fn()
      .mockRejectedValueOnce(error)
      .mockResolvedValue({ kind: 'written', files: ['x'] }),
  });
  await choose(/migration status/i, 'In progress');
  await userEvent.click(
    screen.getByRole('button', { name: 'Write to the register' }),
  );
  const choice = await screen.findByRole('radiogroup');
  expect(within(choice).getByLabelText('Theirs: blocked')).toBeChecked();
  expect(screen.getByText(/was 40, is 60/)).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Write to the register' }),
  ).toBeDisabled();
  await userEvent.click(within(choice).getByLabelText('Yours: in progress'));
  await userEvent.click(
    screen.getByRole('button', { name: 'Go on from what is there now' }),
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Write to the register' }),
  );
  await waitFor(() =>
    expect(api.changeFacts).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({
        documents: [
          expect.objectContaining({
            digest: 'c'.repeat(64),
            changes: [{ fact: 'cloud.status', value: 'in-progress' }],
          }),
        ],
      }),
    ),
  );
});

it('adds and removes blockers, and knows nothing from none', async () => {
  const api = show(formOf());
  await userEvent.click(
    await screen.findByRole('button', { name: 'Remove blocker 1' }),
  );
  expect(screen.getByText('Nothing holds it up.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Add a blocker' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: /What is in the way/ }),
    'Break in May',
  );
  await waitFor(() =>
    expect(api.previewChange).toHaveBeenLastCalledWith(expect.anything(), {
      documents: [
        expect.objectContaining({
          document: 'assessment',
          changes: [
            {
              fact: 'blockers',
              value: [{ kind: 'contract', description: 'Break in May' }],
            },
          ],
        }),
      ],
    }),
  );
});

it('asks before somebody leaves with something that is not written', async () => {
  const confirm = jest.spyOn(window, 'confirm').mockReturnValue(false);
  show(formOf());
  await choose(/migration status/i, 'In progress');
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await userEvent.click(screen.getByRole('link', { name: 'Caseworks RMS' }));
  expect(confirm).toHaveBeenCalled();
  expect(screen.getByRole('form')).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: 'Take it all back' }),
  );
  expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument();
  confirm.mockRestore();
});

it('opens a change request with a reason where the registry is a repository', async () => {
  const api = show(
    formOf({
      method: { kind: 'change-request', where: 'github.com/force/register' },
    }),
    {
      changeFacts: jest.fn().mockResolvedValue({
        kind: 'change-request',
        url: 'https://github.com/force/register/pull/7',
        branch: 'blueprint/x',
      }),
    },
  );
  await choose(/migration status/i, 'In progress');
  await userEvent.type(
    screen.getByRole('textbox', { name: /^Why/ }),
    'The board said so',
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Open a change request' }),
  );
  expect(
    await screen.findByRole('link', { name: /open the change request/ }),
  ).toHaveAttribute('href', 'https://github.com/force/register/pull/7');
  expect(api.changeFacts.mock.lastCall?.[1]).toMatchObject({
    reason: 'The board said so',
  });
});

it('says who may, to those who may not', async () => {
  show(formOf({ mayChange: false, whyNot: 'You need to be the CTO.' }));
  expect(
    await screen.findByText('You may not change the facts of this system'),
  ).toBeInTheDocument();
  expect(screen.getByText('You need to be the CTO.')).toBeInTheDocument();
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
});

it('says why nothing can be changed at present', async () => {
  show(formOf({ method: { kind: 'none', why: 'Its file has an error.' } }));
  expect(await screen.findByText('Its file has an error.')).toBeInTheDocument();
});

it('says what is withheld, and what is not there yet', async () => {
  const form = formOf({ assessment: 'withheld' });
  show({ ...form, documents: form.documents.slice(0, 1) });
  expect(await screen.findByRole('note')).toHaveTextContent(
    'blockers and funding',
  );
  expect(screen.queryByText('What holds it up?')).not.toBeInTheDocument();
});

import type {
  ImportDetailResponse,
  ImportRowItem,
  ImportRowState,
} from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type CloudApi, cloudApiRef } from '../../api';
import { ImportPage } from './ImportPage';

const northmoor = { ref: 'group:demo/northmoor', title: 'Northmoor Police' };
const ID = '00000000-0000-4000-8000-000000000000';

const mapping: ImportDetailResponse = {
  id: ID,
  registry: 'demo',
  force: northmoor,
  fileName: 'systems.csv',
  state: 'mapping',
  rows: 3,
  revision: 1,
  startedBy: { ref: 'user:demo/ibrahim-celikel', title: 'Ibrahim Celikel' },
  startedAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  expiresOn: '2026-12-23',
  format: 'csv',
  sheets: [],
  columns: [
    { heading: 'Name', field: 'title', by: 'heading', samples: ['Desk'] },
    {
      heading: 'Where',
      field: 'hosting.class',
      by: 'remembered',
      samples: ['On-prem'],
    },
    { heading: 'Notes', samples: [] },
  ],
  fields: [
    {
      id: 'title',
      title: 'name',
      sort: 'text',
      allowed: 'text',
      restricted: false,
    },
    {
      id: 'hosting.class',
      title: 'hosting class',
      sort: 'choice',
      allowed: 'force-data-centre',
      restricted: false,
    },
    {
      id: 'criticality.tier',
      title: 'criticality tier',
      sort: 'choice',
      allowed: 'operational',
      restricted: true,
    },
  ],
  questions: [
    {
      column: 'Where',
      field: 'hosting.class',
      text: 'On-prem',
      count: 2,
      allowed: ['force-data-centre', 'public-saas'],
    },
  ],
  blankClears: false,
  writing: { kind: 'folder' },
};

const ready: ImportDetailResponse = {
  ...mapping,
  state: 'ready',
  revision: 2,
  questions: [],
  counts: { added: 1, changed: 1, removed: 1, unchanged: 0, bad: 1 },
};

const rows: Record<ImportRowState, ImportRowItem[]> = {
  added: [
    {
      place: 0,
      row: 2,
      state: 'added',
      title: 'Desk',
      ref: 'system:demo/northmoor-desk',
      changes: [{ field: 'title', now: 'Desk' }],
      problems: [],
    },
  ],
  changed: [
    {
      place: 1,
      row: 3,
      state: 'changed',
      title: 'Bench',
      ref: 'system:demo/northmoor-bench',
      changes: [
        {
          field: 'hosting.class',
          was: 'force-data-centre',
          now: 'public-saas',
        },
      ],
      problems: [],
    },
  ],
  removed: [
    {
      place: 3,
      state: 'removed',
      title: 'Crash',
      ref: 'system:demo/northmoor-crash',
      changes: [{ field: 'lifecycle', was: 'live', now: 'decommissioned' }],
      problems: [],
    },
  ],
  unchanged: [],
  bad: [
    {
      place: 2,
      row: 4,
      state: 'bad',
      title: '',
      changes: [],
      problems: [
        {
          severity: 'error',
          column: 'Name',
          message: 'The row does not say which system it is about.',
          allowed: 'a name or a reference',
        },
      ],
    },
  ],
};

function show(address: string, answers: Partial<jest.Mocked<CloudApi>>) {
  return showPage(
    <ImportPage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    address,
    undefined,
    {},
    [[cloudApiRef, answers]],
  );
}

const opened = `/cloud/import?registry=demo&import=${ID}`;

describe('ImportPage', () => {
  it('says who may import where the reader may not', async () => {
    await show('/cloud/import?registry=demo', {
      imports: jest
        .fn()
        .mockResolvedValue({ registry: 'demo', forces: [], items: [] }),
    });
    expect(
      await screen.findByText(/You may not bring in systems/),
    ).toBeInTheDocument();
  });

  it('sends a file and opens its import', async () => {
    const startImport = jest.fn().mockResolvedValue(mapping);
    await show('/cloud/import?registry=demo', {
      imports: jest.fn().mockResolvedValue({
        registry: 'demo',
        forces: [northmoor],
        items: [mapping],
      }),
      startImport,
      readImport: jest.fn().mockResolvedValue(mapping),
    });
    const file = new File(['Name'], 'systems.csv', { type: 'text/csv' });
    const send = await screen.findByRole('button', { name: 'Read the file' });
    expect(send).toBeDisabled();
    await userEvent.upload(screen.getByLabelText('File with systems'), file);
    await userEvent.click(send);
    expect(startImport).toHaveBeenCalledWith(
      { registry: 'demo', force: northmoor.ref },
      file,
    );
    expect(currentAddress()).toContain(`import=${ID}`);
    expect(await screen.findByText('What are the columns?')).toBeVisible();
  });

  it('asks what words mean, and has the rows checked', async () => {
    const mapImport = jest.fn().mockResolvedValue({
      ...mapping,
      state: 'validating',
    });
    await show(opened, {
      readImport: jest.fn().mockResolvedValue(mapping),
      mapImport,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /What “On-prem” means/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Force data centre' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Check the rows' }),
    );
    expect(mapImport).toHaveBeenCalledWith(ID, {
      revision: 1,
      columns: [
        { heading: 'Name', field: 'title' },
        { heading: 'Where', field: 'hosting.class' },
        { heading: 'Notes' },
      ],
      values: [
        {
          field: 'hosting.class',
          text: 'On-prem',
          value: 'force-data-centre',
        },
      ],
      blankClears: false,
    });
  });

  it('says how far the checking is', async () => {
    await show(opened, {
      readImport: jest
        .fn()
        .mockResolvedValue({ ...mapping, state: 'validating', done: 2 }),
    });
    expect(await screen.findByText('2 of 3')).toBeVisible();
  });

  it('shows the difference, and accepts what is chosen', async () => {
    const acceptImport = jest.fn().mockResolvedValue(ready);
    await show(opened, {
      readImport: jest.fn().mockResolvedValue(ready),
      importRows: jest.fn(
        async (_id, { state: [state] = [] }: { state?: ImportRowState[] }) => ({
          items: rows[state as ImportRowState],
          totalItems: 1,
          pageInfo: {},
        }),
      ),
      acceptImport,
    });
    expect(
      await screen.findByText(/Accepting adds 1 system and changes 1 system/),
    ).toBeVisible();
    const chip = (name: string) => screen.getByRole('radio', { name });

    await userEvent.click(chip('Bad: 1'));
    expect(currentAddress()).toContain('rows=bad');
    const table = () => screen.getByRole('grid', { name: 'Rows of the file' });
    expect(
      await within(table()).findByText(/does not say which system/),
    ).toBeVisible();

    await userEvent.click(chip('Changed: 1'));
    await within(table()).findByText('Bench');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Take Bench' }));
    await userEvent.click(chip('Not in the file: 1'));
    const crash = await screen.findByRole('checkbox', {
      name: 'Mark Crash as decommissioned',
    });
    expect(crash).not.toBeChecked();
    await userEvent.click(crash);
    expect(
      screen.getByText(/adds 1 system and marks 1 system as decommissioned/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(acceptImport).toHaveBeenCalledWith(ID, {
      revision: 2,
      leaveOut: [1],
      takeOut: [3],
    });
  });

  it('discards after asking', async () => {
    const discardImport = jest.fn().mockResolvedValue(undefined);
    await show(opened, {
      readImport: jest.fn().mockResolvedValue(mapping),
      discardImport,
      imports: jest.fn().mockResolvedValue({
        registry: 'demo',
        forces: [northmoor],
        items: [],
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(discardImport).toHaveBeenCalledWith(ID, 1);
    expect(await screen.findByText('Choose a file')).toBeVisible();
  });

  it('says what came of an accepted one', async () => {
    await show(opened, {
      readImport: jest.fn().mockResolvedValue({
        ...ready,
        state: 'accepted',
        result: {
          acceptedBy: ready.startedBy,
          acceptedAt: '2026-11-23T10:00:00.000Z',
          added: 1,
          changed: 1,
          removed: 0,
          files: ['catalog/demo/northmoor/systems/desk.yaml'],
        },
      }),
    });
    expect(await screen.findByText(/1 bad row is left out/)).toBeVisible();
    expect(
      screen.getByText('catalog/demo/northmoor/systems/desk.yaml'),
    ).toBeVisible();
  });
});

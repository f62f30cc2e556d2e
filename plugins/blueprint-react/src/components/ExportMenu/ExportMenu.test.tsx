import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Reader, readers, showPage } from '../../__testUtils__';
import { ExportMenu, type ExportMenuProps } from './ExportMenu';
import { saveFile } from './saveFile';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));

const file = { name: 'systems-demo-2026-11-21.csv', content: new Blob(['x']) };
const query = { registry: 'demo', force: ['group:demo/eastvale'] };

function show(
  download: jest.Mock,
  reader: Reader = readers.riskOwner,
  extra?: ExportMenuProps['extra'],
) {
  showPage(
    <ExportMenu
      what="the list of systems"
      path="/exports/systems"
      query={query}
      formats={['csv', 'xlsx']}
      extra={extra}
    />,
    { download },
    '/',
    reader,
  );
}

async function choose(format: RegExp) {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format }));
}

it('asks for what the page shows, saves it and says so', async () => {
  const download = jest.fn().mockResolvedValue(file);
  show(download);
  await choose(/CSV/);
  expect(download).toHaveBeenCalledWith(
    'the list of systems',
    '/exports/systems',
    { ...query, format: 'csv' },
  );
  expect(await screen.findByText(`${file.name} is saved.`)).toBeVisible();
  expect(saveFile).toHaveBeenCalledWith(file);
});

it.each([
  [undefined, 'did not arrive whole'],
  [400, 'There is no file of the list of systems: too many values'],
  [401, 'You are not signed in any more'],
  [403, 'Open to everybody with a role in any force'],
])('says why there is no file: %s', async (statusCode, words) => {
  const download = jest
    .fn()
    .mockRejectedValue(
      Object.assign(new Error('too many values'), statusCode && { statusCode }),
    );
  show(download);
  await choose(/XLSX/);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

it('runs what the page makes itself', async () => {
  const onAction = jest.fn();
  show(jest.fn(), readers.riskOwner, [{ title: 'Picture (PNG)', onAction }]);
  await choose(/PNG/);
  expect(await screen.findByText('The file is saved.')).toBeVisible();
  expect(onAction).toHaveBeenCalled();
});

it('says to whom it is open in place of a menu', async () => {
  show(jest.fn(), readers.nobody);
  expect(
    await screen.findByText(
      /^Taking the list of systems away as a file is open to everybody with a role/,
    ),
  ).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

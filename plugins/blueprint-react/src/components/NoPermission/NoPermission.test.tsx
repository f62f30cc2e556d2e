import { screen } from '@testing-library/react';
import { showInApp } from '../../__testUtils__';
import { NoPermission } from './NoPermission';

it('says what is missing and leads to whom to ask', async () => {
  showInApp(
    <NoPermission
      title="You may not see the heat map"
      parts={[{ what: 'the heat map', row: 'conformance.read' }]}
    />,
  );
  expect(await screen.findByRole('status')).toHaveTextContent(
    'You may not see the heat map' +
      'Open to everybody with a role in any force, to national architects and to national risk owners.' +
      'What you may see, and whom to ask',
  );
  expect(
    screen.getByRole('link', { name: 'What you may see, and whom to ask' }),
  ).toHaveAttribute('href', '/your-access');
});

it('says of several things which is open to whom', async () => {
  showInApp(
    <NoPermission
      role="note"
      title="Not shown to you"
      parts={[
        { what: 'the checks', row: 'checks.read' },
        { what: 'the legacy score', row: 'legacy.read' },
        { what: 'the technology risks', row: 'risk.read' },
      ]}
    />,
  );
  const note = await screen.findByRole('note');
  expect(note).toHaveTextContent(/The checks: open to everybody with a role/);
  expect(note).toHaveTextContent(
    /The legacy score, the technology risks: open to the chief technology/,
  );
});

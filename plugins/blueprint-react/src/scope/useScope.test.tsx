import { screen, waitFor } from '@testing-library/react';
import { currentAddress, readers, showPage, summary } from '../__testUtils__';
import { useScope } from './useScope';

function Page() {
  const { registry, bar } = useScope();
  return (
    <>
      <p>Register: {registry ?? 'of the server’s choice'}</p>
      {bar}
    </>
  );
}

const api = () => ({ summary: jest.fn().mockResolvedValue(summary) });

it('leaves the choice to the server where nothing was chosen', async () => {
  showPage(<Page />, api());
  await screen.findByRole('radio', { name: 'Public register' });
  expect(screen.getByText(/server’s choice/)).toBeInTheDocument();
  expect(currentAddress()).toBe('/');
});

it('opens with the register of the person', async () => {
  showPage(<Page />, api(), '/', readers.architect, {
    blueprint: {
      registries: [
        { name: 'public' },
        { name: 'demo', namespace: 'demo', demonstration: true },
      ],
    },
  });
  await waitFor(() => expect(currentAddress()).toBe('/?registry=demo'));
});

it('keeps the chosen register on pages whose address names none', async () => {
  showPage(<Page />, api(), '/?registry=demo');
  await waitFor(() =>
    expect(sessionStorage.getItem('blueprint.register')).toBe('demo'),
  );
});

it('writes the remembered register into the address', async () => {
  sessionStorage.setItem('blueprint.register', 'demo');
  const remembering = api();
  showPage(<Page />, remembering, '/?q=case');
  await waitFor(() => expect(currentAddress()).toBe('/?q=case&registry=demo'));
  expect(remembering.summary).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Register: demo')).toBeInTheDocument();
});

it('forgets a register that the server does not know', async () => {
  sessionStorage.setItem('blueprint.register', 'gone');
  showPage(<Page />, {
    summary: jest.fn().mockRejectedValue(new Error('Unknown registry')),
  });
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
});

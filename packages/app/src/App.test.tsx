import { render, waitFor } from '@testing-library/react';
import { app } from './App';

describe('app', () => {
  it('starts with every feature installed', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:7007' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };

    const rendered = render(app.createRoot());

    await waitFor(() => expect(rendered.baseElement).not.toBeEmptyDOMElement());
  });
});

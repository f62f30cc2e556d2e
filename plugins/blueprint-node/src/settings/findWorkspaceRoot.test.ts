import { createMockDirectory } from '@backstage/backend-test-utils';
import { findWorkspaceRoot } from './findWorkspaceRoot';

describe('findWorkspaceRoot', () => {
  const folder = createMockDirectory({
    content: {
      register: { 'backstage.json': '{}', packages: { backend: {} } },
    },
  });

  it('finds the nearest folder with a backstage.json', () => {
    expect(findWorkspaceRoot(folder.resolve('register/packages/backend'))).toBe(
      folder.resolve('register'),
    );
  });

  it('stays where it is when there is none', () => {
    expect(findWorkspaceRoot('/')).toBe('/');
  });
});

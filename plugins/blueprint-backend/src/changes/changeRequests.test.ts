import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { type Answer, FakeHost } from '../__testUtils__/FakeHost';
import { createRegisterWriter } from './createRegisterWriter';
import type { ChangeSet, FileEdit } from './RegisterWriter';

let host: FakeHost;

beforeEach(async () => {
  host = await FakeHost.start();
});

afterEach(() => host.stop());

function writerFor(url: string, integrations: JsonObject) {
  return createRegisterWriter(
    mockServices.rootConfig({
      data: {
        blueprint: {
          registries: [{ name: 'force', url, changes: 'change-request' }],
        },
        integrations,
      },
    }),
  );
}

function github(token: string | undefined = 'secret-token') {
  const config = {
    host: host.host,
    apiBaseUrl: `http://${host.host}/api`,
    ...(token && { token }),
  };
  return writerFor(`http://${host.host}/force/register/tree/main/catalog`, {
    github: [config],
  });
}

function gitlab(token: string | undefined = 'secret-token') {
  const config = {
    host: host.host,
    baseUrl: `http://${host.host}/git`,
    apiBaseUrl: `http://${host.host}/git/api/v4`,
    ...(token && { token }),
  };
  return writerFor(
    `http://${host.host}/git/south/force/register/-/tree/main/catalog`,
    { gitlab: [config] },
  );
}

function change(...files: FileEdit[]): ChangeSet {
  return {
    registry: 'force',
    title: 'Change the cloud facts of Caseworks RMS',
    description: 'What changes:\n- migration status',
    person: 'Dev Sanghrajkar',
    files,
  };
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

const fileAnswer = (text: string): Answer => [
  200,
  { type: 'file', encoding: 'base64', content: base64(text) },
];

const branch =
  /^blueprint\/change-the-cloud-facts-of-caseworks-rms-[0-9a-f]{6}$/;

describe('change requests at GitHub', () => {
  const api = '/api/repos/force/register';

  beforeEach(() => {
    host.answers = {
      [`GET ${api}/git/ref/heads/main`]: [200, { object: { sha: 'r1' } }],
      [`GET ${api}/contents/catalog/a.yaml?ref=r1`]: fileAnswer('a: 1 # é\n'),
      [`GET ${api}/contents/catalog/b.yaml?ref=r1`]: fileAnswer('b: 1\n'),
      [`GET ${api}/git/trees/r1?recursive=1`]: [
        200,
        {
          truncated: false,
          tree: [
            { type: 'tree', path: 'catalog' },
            { type: 'blob', path: 'catalog/b.yaml' },
            { type: 'blob', path: 'catalog/a.yaml' },
            { type: 'blob', path: 'catalog/notes.md' },
            { type: 'blob', path: 'other/c.yaml' },
          ],
        },
      ],
      [`GET ${api}/git/commits/r1`]: [200, { tree: { sha: 't1' } }],
      [`POST ${api}/git/trees`]: [201, { sha: 't2' }],
      [`POST ${api}/git/commits`]: [201, { sha: 'c2' }],
      [`POST ${api}/git/refs`]: [201, {}],
      [`POST ${api}/pulls`]: [
        201,
        { html_url: 'https://github.example/force/register/pull/7' },
      ],
    };
  });

  it('says where changes go, and reads files', async () => {
    const writer = github();
    expect(writer.methodOf('force')).toEqual({
      kind: 'change-request',
      where: `${host.host}/force/register`,
    });
    await expect(writer.read('force', 'a.yaml')).resolves.toMatchObject({
      text: 'a: 1 # é\n',
    });
    await expect(writer.read('force', 'none.yaml')).resolves.toBeUndefined();
    await expect(writer.list('force')).resolves.toEqual(['a.yaml', 'b.yaml']);
    expect(host.asked[0].headers.authorization).toBe('Bearer secret-token');
  });

  it('makes a branch with one commit of all files, and a pull request', async () => {
    const writer = github();
    const before = await writer.read('force', 'a.yaml');
    const gone = await writer.read('force', 'b.yaml');
    const result = await writer.apply(
      change(
        { path: 'a.yaml', before, after: 'a: 2 # é\n' },
        { path: 'new/c.yaml', after: 'c: 1\n' },
        { path: 'b.yaml', before: gone },
      ),
    );
    expect(result).toEqual({
      kind: 'change-request',
      url: 'https://github.example/force/register/pull/7',
      branch: expect.stringMatching(branch),
    });
    expect(host.changes).toEqual([
      `POST ${api}/git/trees`,
      `POST ${api}/git/commits`,
      `POST ${api}/git/refs`,
      `POST ${api}/pulls`,
    ]);
    const [tree, commit, ref, pull] = host.asked
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => body);
    expect(tree).toEqual({
      base_tree: 't1',
      tree: [
        {
          path: 'catalog/a.yaml',
          mode: '100644',
          type: 'blob',
          content: 'a: 2 # é\n',
        },
        {
          path: 'catalog/new/c.yaml',
          mode: '100644',
          type: 'blob',
          content: 'c: 1\n',
        },
        { path: 'catalog/b.yaml', mode: '100644', type: 'blob', sha: null },
      ],
    });
    expect(commit).toMatchObject({ tree: 't2', parents: ['r1'] });
    expect(ref.sha).toBe('c2');
    expect(pull).toMatchObject({
      title: 'Change the cloud facts of Caseworks RMS',
      base: 'main',
      body: expect.stringContaining('Asked for by Dev Sanghrajkar'),
    });
    expect(`refs/heads/${pull.head}`).toBe(ref.ref);
  });

  it('refuses when a file has moved on, and changes nothing', async () => {
    const writer = github();
    const before = await writer.read('force', 'a.yaml');
    host.answers[`GET ${api}/git/ref/heads/main`] = [
      200,
      { object: { sha: 'r2' } },
    ];
    host.answers[`GET ${api}/contents/catalog/a.yaml?ref=r2`] =
      fileAnswer('a: 9\n');
    await expect(
      writer.apply(change({ path: 'a.yaml', before, after: 'a: 2\n' })),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      files: [{ path: 'a.yaml', now: { text: 'a: 9\n' } }],
    });
    expect(host.changes).toEqual([]);
  });

  it('takes the branch away again where no pull request comes of it', async () => {
    const writer = github();
    host.answers[`POST ${api}/pulls`] = [
      422,
      { message: 'Validation Failed', errors: [{ message: 'No commits' }] },
    ];
    const failure = await writer
      .apply(change({ path: 'new.yaml', after: 'c: 1\n' }))
      .catch(error => error);
    expect(failure).toMatchObject({ name: 'RepositoryError', statusCode: 502 });
    expect(failure.message).toMatch(
      /refused to open the pull request \(422: Validation Failed; No commits\)\. Nothing was changed/,
    );
    expect(host.changes.at(-1)).toMatch(
      /^DELETE \/api\/repos\/force\/register\/git\/refs\/heads\/blueprint\/change-/,
    );
  });

  it.each([
    [401, /missing, wrong or expired/],
    [403, /protected/],
    [404, /Check the url/],
    [500, /Try again later/],
  ])('says in words what a %d means', async (status, advice) => {
    host.answers[`POST ${api}/git/refs`] = [status, { message: 'No' }];
    await expect(
      github().apply(change({ path: 'new.yaml', after: 'c: 1\n' })),
    ).rejects.toThrow(advice);
  });

  it('says that there is no token, and sends nothing', async () => {
    const failure = await github('')
      .apply(change({ path: 'new.yaml', after: 'c: 1\n' }))
      .catch(error => error);
    expect(failure.message).toMatch(/no token for 127\.0\.0\.1/);
    expect(host.asked).toEqual([]);
  });

  it('says that the host does not answer, without the token', async () => {
    const writer = github();
    await host.stop();
    const failure = await writer.read('force', 'a.yaml').catch(error => error);
    expect(failure.message).toMatch(/could not be reached/);
    expect(JSON.stringify(failure)).not.toContain('secret');
    host = await FakeHost.start();
  });

  it.each(['../x.yaml', '/x.yaml', 'x.txt', '.github/x.yaml'])(
    'refuses the path %j',
    async path => {
      await expect(
        github().apply(change({ path, after: 'c: 1\n' })),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(host.changes).toEqual([]);
    },
  );
});

describe('change requests at GitLab', () => {
  const api = '/git/api/v4/projects/south%2Fforce%2Fregister';
  const file = (name: string, ref: string) =>
    `GET ${api}/repository/files/catalog%2F${name}?ref=${ref}`;

  beforeEach(() => {
    host.answers = {
      [`GET ${api}/repository/branches/main`]: [200, { commit: { id: 'r1' } }],
      [file('a.yaml', 'r1')]: fileAnswer('a: 1\n'),
      [file('b.yaml', 'r1')]: fileAnswer('b: 1\n'),
      [`GET ${api}/repository/tree?ref=r1&recursive=true&per_page=100&page=1&path=catalog`]:
        [
          200,
          [
            { type: 'tree', path: 'catalog/x' },
            { type: 'blob', path: 'catalog/b.yaml' },
          ],
          { 'x-next-page': '2' },
        ],
      [`GET ${api}/repository/tree?ref=r1&recursive=true&per_page=100&page=2&path=catalog`]:
        [
          200,
          [{ type: 'blob', path: 'catalog/a.yaml' }],
          { 'x-next-page': '' },
        ],
      [`POST ${api}/repository/commits`]: [201, {}],
      [`POST ${api}/merge_requests`]: [
        201,
        {
          web_url:
            'https://gitlab.example/south/force/register/-/merge_requests/3',
        },
      ],
    };
  });

  it('says where changes go, and reads files page by page', async () => {
    const writer = gitlab();
    expect(writer.methodOf('force')).toEqual({
      kind: 'change-request',
      where: `${host.host}/south/force/register`,
    });
    await expect(writer.list('force')).resolves.toEqual(['a.yaml', 'b.yaml']);
    await expect(writer.read('force', 'none.yaml')).resolves.toBeUndefined();
    expect(JSON.stringify(host.asked[0].headers)).toContain('secret-token');
  });

  it('makes a branch with one commit of all files, and a merge request', async () => {
    const writer = gitlab();
    const before = await writer.read('force', 'a.yaml');
    const gone = await writer.read('force', 'b.yaml');
    await expect(
      writer.apply(
        change(
          { path: 'a.yaml', before, after: 'a: 2\n' },
          { path: 'c.yaml', after: 'c: 1\n' },
          { path: 'b.yaml', before: gone },
        ),
      ),
    ).resolves.toMatchObject({
      url: 'https://gitlab.example/south/force/register/-/merge_requests/3',
      branch: expect.stringMatching(branch),
    });
    const [commit, request] = host.asked
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => body);
    expect(commit).toMatchObject({
      start_sha: 'r1',
      actions: [
        { action: 'update', file_path: 'catalog/a.yaml', content: 'a: 2\n' },
        { action: 'create', file_path: 'catalog/c.yaml', content: 'c: 1\n' },
        { action: 'delete', file_path: 'catalog/b.yaml' },
      ],
    });
    expect(request).toMatchObject({
      source_branch: commit.branch,
      target_branch: 'main',
      description: expect.stringContaining('Asked for by Dev Sanghrajkar'),
    });
  });

  it('takes the branch away again where no merge request comes of it', async () => {
    host.answers[`POST ${api}/merge_requests`] = [409, { message: ['Exists'] }];
    await expect(
      gitlab().apply(change({ path: 'c.yaml', after: 'c: 1\n' })),
    ).rejects.toThrow(/\(409: Exists\).*of the same name/);
    expect(host.changes.at(-1)).toMatch(
      /^DELETE .*\/repository\/branches\/blueprint%2Fchange-/,
    );
  });

  it('says that there is no token', async () => {
    await expect(gitlab('').list('force')).rejects.toThrow(/no token for/);
  });
});

describe('addresses of registries', () => {
  it.each([
    ['https://github.com/force/register', /must name the branch/],
    ['https://gitlab.com/force/register', /must name the branch/],
    ['https://bitbucket.org/force/register/src/main', /GitHub and GitLab/],
  ])('refuses %s', (url, why) => {
    expect(() => writerFor(url, {})).toThrow(why);
  });

  it('takes the hosts that the platform knows by itself', () => {
    const url = 'https://github.com/force/register.git/tree/main';
    expect(writerFor(url, {}).methodOf('force')).toEqual({
      kind: 'change-request',
      where: 'github.com/force/register',
    });
  });
});

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { testRegister } from './__fixtures__/testRegister';

const bin = resolve(__dirname, '../bin/blueprint');

function start(folder: string, ...arguments_: string[]) {
  return spawnSync(process.execPath, [bin, ...arguments_], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('the program blueprint', () => {
  it('runs from any folder and gives its exit code', () => {
    const { folder, write } = testRegister();
    expect(start(folder, 'validate')).toMatchObject({
      status: 0,
      stdout: 'no errors, no warnings; 18 sound documents in 15 files\n',
      stderr: '',
    });
    write('register/examples/broken.yaml', 'kind: Nothing');
    expect(start(folder, 'validate').status).toBe(1);
    expect(start(folder, 'nothing').status).toBe(2);
  }, 60_000);

  it('stops without a word when its reader goes away', () => {
    const { folder } = testRegister();
    const { stderr, stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" score --json | head -c 1`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout).toBe('{');
    expect(stderr).toBe('');
  }, 60_000);
});

import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { askGit, gitIdentity } from '../../../src/node/git.ts';
import { homeFolder } from '../../../src/node/person.ts';
import { makeRepository, type GitRepository } from '../../support/gitRepository.ts';

describe('git, asked by us', () => {
  let place = '';
  let repository: GitRepository;
  beforeEach(() => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'docket-ask ü-')));
    repository = makeRepository(join(place, 'repository'));
    repository.git('config', 'user.name', 'Ann');
    repository.commit({ 'a.md': 'a\n' });
  });
  afterEach(() => rmSync(place, { recursive: true }));

  /** Who commits, by git, while the environment has something else in it. */
  const nameWithin = async (variable: string, value: string): Promise<string | undefined> => {
    const before = process.env[variable];
    process.env[variable] = value;
    try {
      return (await gitIdentity(repository.root))?.name;
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, variable);
      else process.env[variable] = before;
    }
  };

  it('answers a person whose home is not there', async () => {
    assert.equal(await nameWithin('HOME', join(place, 'nowhere')), 'Ann');
  });

  it('is asked of the folder, whatever repository a hook speaks of', async () => {
    const other = makeRepository(join(place, 'other'));
    assert.equal(await nameWithin('GIT_DIR', join(other.root, '.git')), 'Ann');
  });

  for (const [setting, value] of [
    ['log.showRoot', 'false'],
    ['diff.orderFile', 'nowhere'],
  ] as const)
    it(`tells of the first commit where ${setting} is ${value}`, async () => {
      repository.git('config', setting, value);
      const answer = await askGit(repository.root, ['log', '--format=', '--name-only']);
      assert.deepEqual(answer, { text: 'a.md\n', complete: true });
    });
});

describe('a person whom the system does not know', () => {
  const unknown = (): string => {
    throw new Error('uv_os_homedir returned ENOENT');
  };

  it('has no home, so that nothing is kept there', () => {
    assert.equal(homeFolder(unknown), devNull);
  });
});

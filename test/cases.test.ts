import { afterEach, describe, test } from 'vitest';
import { compareCase, folders } from './case-folders.ts';

const startFolder = process.cwd();

afterEach(() => process.chdir(startFolder));

describe('cases print what they printed before', () => {
  test.each(folders('cases'))('%s', async (name) => void (await compareCase('cases', name)));
});

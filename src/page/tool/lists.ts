import { join } from 'node:path';
import { ProblemList } from '../../problems/problem.ts';
import { withFiles } from '../../read/files/current-files.ts';
import { diskFiles } from '../../read/files/disk-files.ts';
import type { Files } from '../../read/files/files.ts';
import { listMunicipalities, listProjects, listServices } from '../../read/listing.ts';
import type { Lists } from './start-panel.ts';

/**
 * What the page offers to be chosen, as `digisave list` has it. The build puts it into the page, so that nobody waits for it.
 *
 * Shape   root: the folder of the package
 */
export function readLists(root: string): Lists {
  const files: Files = Object.create(diskFiles, { packageFolder: { value: root } });
  const problems = new ProblemList();
  const dataFolder = join(root, 'data');
  const lists = withFiles(files, () => ({
    municipalities: listMunicipalities(dataFolder, problems)
      .filter((row) => row['merged_into'] === null)
      .map(namesOf),
    projects: listProjects(dataFolder, problems).map((row) => ({
      ...namesOf(row),
      isAsked: row['to_give'] !== '',
    })),
    services: listServices(dataFolder, problems).map(namesOf),
  }));
  problems.throwIfErrors();
  return lists;
}

type Row = ReturnType<typeof listServices>[number];

function namesOf(row: Row) {
  const text = (key: string) => String(row[key]);
  return {
    id: text('id'),
    label_fi: text('label_fi'),
    label_sv: text('label_sv'),
    label_en: text('label_en'),
  };
}

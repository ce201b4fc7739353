import { layoutPathOf } from '../../../model/layout.ts';
import { cutPattern, filesOfPattern, isPattern } from '../../glob.ts';
import { isFolder, listFiles, standardInput } from '../../text-file.ts';

const parquetName = /\.parquet$/i;
const otherName = /\.(?:ya?ml|json|md|xls[xm])$/i;
const tableEndings = ['.parquet', '.csv', '.csv.gz', '.tsv', '.txt'] as const;

/** Whether rows of a path are summed by a database: a Parquet file, a folder of tables, or a pattern of names. */
export function isOfParts(path: string): boolean {
  if (path === standardInput) return false;
  if (isFolder(path)) return partsOfFolder(path).length > 0;
  return parquetName.test(path) || (!otherName.test(path) && isPattern(path));
}

export function isParquet(path: string): boolean {
  return parquetName.test(path);
}

/** The files that a path stands for, in the order of their names; none where a pattern or folder finds none. */
export function partsOf(path: string): readonly string[] {
  if (isFolder(path)) return partsOfFolder(path);
  return isPattern(path) ? filesOfPattern(path, tableEndings) : [path];
}

/** The path of the layout of a table: of a folder beside it, of a pattern that of the folder it begins with. */
export function layoutBeside(path: string): string {
  if (path === standardInput || !(isFolder(path) || isPattern(path))) return layoutPathOf(path);
  const { folder } = isFolder(path) ? { folder: path } : cutPattern(path);
  const base = folder.replace(/[\\/]+$/, '');
  return /(?:^|[\\/])\.{0,2}$/.test(base)
    ? `${base === '' ? '.' : base}/files.layout.yaml`
    : layoutPathOf(base);
}

function partsOfFolder(path: string): readonly string[] {
  return listFiles(path, ['.parquet', '.csv', '.csv.gz']);
}

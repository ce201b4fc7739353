import { relative, sep } from 'node:path';
import { layoutPathOf } from '../../../model/layout.ts';
import { fileExists, isFolder, listFiles, standardInput } from '../../text-file.ts';

const parquetName = /\.parquet$/i;
const tableName = /\.(?:parquet|(?:csv|tsv|txt)(?:\.gz)?)$/i;
const tableEndings = ['.parquet', '.csv', '.csv.gz', '.tsv', '.txt'] as const;
const patternMark = /[*?[{]/;

/** Whether rows of a path are summed by a database: a Parquet file, a folder of tables, or a pattern of names. */
export function isOfParts(path: string): boolean {
  if (path === standardInput) return false;
  if (isFolder(path)) return partsOfFolder(path).length > 0;
  return parquetName.test(path) || isPattern(path);
}

export function isParquet(path: string): boolean {
  return parquetName.test(path);
}

/** The files that a path stands for, in the order of their names; none where a pattern or folder finds none. */
export function partsOf(path: string): readonly string[] {
  if (isFolder(path)) return partsOfFolder(path);
  return isPattern(path) ? partsOfPattern(path) : [path];
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

/** A file of such a name is that file, whatever marks the name has. */
function isPattern(path: string): boolean {
  return patternMark.test(path) && !fileExists(path);
}

function partsOfPattern(path: string): readonly string[] {
  const { folder, pattern } = cutPattern(path);
  const base = folder === '' ? '.' : folder;
  if (!isFolder(base)) return [];
  const form = formOf(pattern);
  return listFiles(base, tableEndings).filter((file) => {
    const within = relative(base, file).replaceAll(sep, '/');
    return tableName.test(file) && form.test(within);
  });
}

/** A pattern of names as a form of paths: * and ? stay in one folder, ** goes through any, {a,b} is one of them. */
function formOf(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/|\*\*|\*|\?|\[[^\]/]+\]|\{[^{}/]+\})/);
  const texts = parts.map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (/^\[.*\]$/.test(part)) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    if (/^\{.*\}$/.test(part)) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`;
    return escaped(part);
  });
  return new RegExp(`^${texts.join('')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The folders that are there with which a pattern begins, whatever marks their names have, and the rest of it. */
function cutPattern(path: string): { readonly folder: string; readonly pattern: string } {
  const steps = path.split(sep === '\\' ? /[\\/]/ : '/');
  let count = 0;
  while (count < steps.length - 1) {
    const next = steps.slice(0, count + 1).join('/');
    if (next !== '' && !isFolder(next)) break;
    count++;
  }
  const folder = steps.slice(0, count).join('/');
  return {
    folder: folder === '' && path.startsWith('/') ? '/' : folder,
    pattern: steps.slice(count).join('/'),
  };
}

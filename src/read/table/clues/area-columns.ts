import { missingMarkers } from '../frame/head-rows.ts';
import { headerSays, isBareCodeHeader } from '../vocabulary/header-words.ts';
import type { ClueContext } from './clue.ts';
import { figureColumns } from './figure-columns.ts';

const half = 0.5;

/** The columns that name the areas of rows: by name, and beside it by code. */
export interface AreaColumns {
  readonly names: number | undefined;
  readonly codes: number | undefined;
}

export function findAreaColumns(context: ClueContext): AreaColumns {
  const figures = figureColumns(context);
  const names = findNames(context, figures);
  const columns = [...context.frame.names.keys()];
  return { names, codes: columns.find((at) => at !== names && isCode(context, at, names, figures)) };
}

/** The text column of which most cells name areas; of several, the one that names most municipalities. */
function findNames({ cells, frame, finder }: ClueContext, figures: ReadonlySet<number>): number | undefined {
  const candidates = [...frame.names.keys()]
    .filter((at) => !figures.has(at))
    .map((at) => {
      const filled = cells[at]!.without(missingMarkers);
      const levelOf = (cell: string) => finder.ofName(cell)?.level ?? 'total';
      const real = filled.count((cell) => levelOf(cell) !== 'total');
      const municipalities = filled.count((cell) => levelOf(cell) === 'municipality');
      const byHeader = headerSays('municipality', frame.names[at] ?? '');
      return { at, isArea: real > 0 && (real >= filled.length * half || byHeader), municipalities };
    })
    .filter(({ isArea }) => isArea);
  // Of names and codes that say as much, the codes are the ones that are held against the others.
  const isCodes = (at: number) => cells[at]!.without(missingMarkers).every((cell) => letteredCode.test(cell));
  return candidates.sort(
    (a, b) =>
      b.municipalities - a.municipalities || Number(isCodes(a.at)) - Number(isCodes(b.at)) || a.at - b.at,
  )[0]?.at;
}

/** A code that can be nothing but one of an area. */
const letteredCode = /^(?:KU|MK|SK)\d{1,3}$|^SSS$/i;
const codeForm = /^\d{1,3}(?:\.0+)?$|^(?:KU|MK|SK)\d{1,3}$|^SSS$/i;

/** Bare codes: by their header, or because they agree with the names beside them. */
function isCode(
  context: ClueContext,
  at: number,
  names: number | undefined,
  figures: ReadonlySet<number>,
): boolean {
  const { cells, frame, finder } = context;
  const filled = cells[at]!.without(missingMarkers);
  if (filled.length === 0 || filled.count((cell) => codeForm.test(cell)) < filled.length * half) return false;
  const header = frame.names[at] ?? '';
  // Sotkanet numbers its regions itself.
  if (!/code/i.test(header) && frame.names.some((name) => /^primary\.value$/i.test(name))) return false;
  // Where they contradict the names beside them, that is told of each row; to overlook them would be a guess.
  if (names !== undefined && filled.every((cell) => letteredCode.test(cell))) return true;
  if (names !== undefined) return doesAgree(context, at, names, figures);
  const areaOf = finder.readCodes(filled);
  // Running numbers are codes of nothing; of areas they mostly have zeros in front.
  if (isBareCodeHeader(header) && !filled.some((cell) => /^0\d/.test(cell))) {
    const known = filled.count((cell) => areaOf(cell) !== undefined);
    if (known < filled.length * half) return false;
  }
  if (headerSays('municipality_code', header) || headerSays('municipality', header)) return true;
  const padded = filled.some((cell) => /^0\d\d$/.test(cell));
  return padded && filled.every((cell) => areaOf(cell) !== undefined && !/^\d{1,2}$/.test(cell));
}

/** Whether codes and names of half of the rows mean the same areas. */
function doesAgree(
  { body, frame, finder }: ClueContext,
  at: number,
  names: number,
  figures: ReadonlySet<number>,
): boolean {
  const isNamed = headerSays('municipality_code', frame.names[at] ?? '');
  let registered = 0;
  let agreeing = 0;
  for (let row = 0; row < body.count; row++) {
    const name = body.text(row, names);
    const level = finder.ofName(name)?.level;
    if (level !== 'municipality' && level !== 'region') continue;
    registered++;
    const code = body.text(row, at);
    if (/\d/.test(code) && finder.ofCodeAndName(code, name) !== undefined) agreeing++;
  }
  if (registered === 0) return isNamed;
  // Small amounts can agree with codes: the only figures of a table are none.
  if (!isNamed && figures.size === 1 && figures.has(at)) return false;
  return agreeing >= registered * half;
}

import type { Model } from '../../model/compile.ts';
import type { Language } from '../../model/language.ts';
import { foldName } from '../../model/register.ts';
import type { MunicipalityFigures } from '../../model/report.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { DrawSettings } from '../../sample/draws.ts';
import type { AreaShares } from '../area-shares.ts';
import { workRows } from './work-rows.ts';

/** Which municipalities are meant, by name or code; those that the costs do not have are reported. */
export function findMunicipalities(
  { scenario: { file, registers } }: Model,
  shares: AreaShares | undefined,
  names: readonly string[],
  problems: ProblemList,
): readonly number[] {
  if (names.length === 0) return [];
  if (shares === undefined) {
    problems.add('no-areas', { file }, { by: 'municipality', hasCosts: registers !== undefined });
    return [];
  }
  const { areas } = shares;
  const known = areas.flatMap(({ code, name: { fi, sv } }) => [fi, ...(sv === fi ? [] : [sv]), code]);
  const found = names.flatMap((asked) => {
    const name = foldName(asked);
    const code = registers?.municipalities.find(asked)?.code;
    const at = areas.findIndex(
      ({ codes, code: own, name: { fi, sv } }) =>
        [own, fi, sv].some((each) => foldName(each) === name) || (code !== undefined && codes.includes(code)),
    );
    if (at < 0) problems.add('unknown-municipality', { file }, { found: asked, known });
    return at < 0 ? [] : [at];
  });
  return [...new Set(found)];
}

/** The figures of some municipalities of a model, each with all rows. */
export function figuresOfMunicipalities(
  model: Model,
  { areas, parts }: AreaShares,
  places: readonly number[],
  settings: DrawSettings,
  language: Language,
): readonly MunicipalityFigures[] {
  return places.map((at) => {
    const { code, name, inhabitants } = areas[at]!;
    return { code, name: name[language], inhabitants, ...workRows(model, settings, language, parts[at]!) };
  });
}

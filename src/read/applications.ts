import type { Application, Call, PlaceIn } from '../model/fund/application.ts';
import { ApplicationForm, CallForm } from '../model/fund/forms.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { getIn, type Path } from './position.ts';
import type { YamlFile } from './yaml-file.ts';

/** The application at a project or of a whole scenario; undefined where there is none, or where it is wrong, which is told. */
export function readApplication(file: YamlFile, at: Path, problems: ProblemList): Application | undefined {
  if (getIn(file.value, at) === undefined) return undefined;
  const form = file.parse(ApplicationForm, at, problems);
  if (form === undefined) return undefined;
  const place = file.place(at, 'key');
  const places = {
    ...placesOf(file, at, Object.keys(form)),
    ...placesOf(file, at, Object.keys(form.criteria ?? {}), 'criteria'),
    ...placesOf(file, at, [...(form.needs ?? []).keys()], 'needs'),
    ...placesOf(file, at, [...(form.excludes ?? []).keys()], 'excludes'),
  };
  for (const key of ['grant_eur', 'minimum_eur'] as const) refuseBelowZero(form[key], places[key], problems);
  return { form, place, places };
}

/** The call of a scenario; undefined where there is none, or where it is wrong, which is told. */
export function readCall(file: YamlFile, problems: ProblemList): Call | undefined {
  const at = ['call'];
  if (getIn(file.value, at) === undefined) return undefined;
  const form = file.parse(CallForm, at, problems);
  if (form === undefined) return undefined;
  const places = {
    ...placesOf(file, at, Object.keys(form)),
    ...placesOf(file, at, Object.keys(form.themes ?? {}), 'themes'),
    ...placesOf(file, at, Object.keys(form.criteria ?? {}), 'criteria'),
  };
  refuseBelowZero(form.budget_eur, places['budget_eur'], problems);
  for (const [theme, reserved] of Object.entries(form.themes ?? {}))
    refuseBelowZero(reserved, places[`themes.${theme}`], problems);
  return { form, place: file.place(at, 'key'), places };
}

function placesOf(file: YamlFile, at: Path, keys: readonly (string | number)[], group?: string): PlaceIn {
  return Object.fromEntries(
    keys.map((key) =>
      group === undefined
        ? [String(key), file.place([...at, key])]
        : [`${group}.${key}`, file.place([...at, group, key])],
    ),
  );
}

function refuseBelowZero(found: number | undefined, place: Place | undefined, problems: ProblemList): void {
  if (found !== undefined && found < 0)
    problems.add('value-out-of-range', place, {
      found,
      expected: { unit: 'eur', least: 0, most: Number.POSITIVE_INFINITY },
    });
}

import type { Effect, EffectOfOption } from '../model/effects/effect.ts';
import { EffectForm, type EffectOptionForm, largestMagnitude, zeroOption } from '../model/effects/forms.ts';
import type { ProblemList } from '../problems/problem.ts';
import { getIn, type Path } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import type { YamlFile } from './yaml-file.ts';

/** What effects need from the rest of their scenario. */
interface EffectContext {
  readonly file: YamlFile;
  readonly quantities: QuantityReader;
  /** Ids of the projects, in the order of the file. */
  readonly projects: readonly string[];
  readonly firstYear: number | undefined;
  readonly problems: ProblemList;
}

/** The effects of a scenario, in the order of the file. */
export function readEffects(context: EffectContext): readonly Effect[] {
  const { file, projects, problems } = context;
  const list = getIn(file.value, ['effects']);
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.add('wrong-type', file.place(['effects']), { found: list, expected: { is: 'list' } });
    return [];
  }
  const inAny = new Set(list.flatMap((each) => Object.keys(Object(getIn(each, ['options'])))));
  const needed = projects.filter((id) => id !== zeroOption && inAny.has(id));
  const seen = new Set<string>();
  return [...list.keys()].flatMap((index) => {
    const at = ['effects', index];
    const form = file.parse(EffectForm, at, problems);
    if (form === undefined) return [];
    if (seen.has(form.id)) problems.add('duplicate-effect', file.place([...at, 'id']), { id: form.id });
    seen.add(form.id);
    checkOptions(form, at, needed, context);
    if (form.evidence === 'none')
      problems.add('effect-without-evidence', file.place([...at, 'evidence']), { effect: form.id });
    const options = new Map(
      [zeroOption, ...needed].flatMap((option): [string, EffectOfOption][] => {
        const own = form.options[option];
        return own === undefined ? [] : [[option, readOption(own, form.id, option, at, context)]];
      }),
    );
    const { id, label, on, kind, evidence, unit } = form;
    return [{ id, label, on, kind, evidence, unit, options }];
  });
}

/** Reports options that are none, and those that are missing. */
function checkOptions(
  { id, options }: EffectForm,
  at: Path,
  needed: readonly string[],
  { file, projects, problems }: EffectContext,
): void {
  for (const found of Object.keys(options))
    if (found !== zeroOption && !projects.includes(found))
      problems.add('unknown-project', file.place([...at, 'options', found], 'key'), {
        found,
        known: projects,
      });
  const place = file.place([...at, 'options'], 'key');
  if (options[zeroOption] === undefined) problems.add('effect-without-zero', place, { effect: id });
  for (const option of needed)
    if (options[option] === undefined) problems.add('effect-without-option', place, { effect: id, option });
}

function readOption(
  { direction, magnitude, permanence, amount_per_year: number }: EffectOptionForm,
  effect: string,
  option: string,
  above: Path,
  { file, quantities, firstYear, problems }: EffectContext,
): EffectOfOption {
  const at = [...above, 'options', option];
  const isKnown = Number.isInteger(magnitude) && magnitude >= 0 && magnitude <= largestMagnitude;
  if (!isKnown)
    problems.add('value-out-of-range', file.place([...at, 'magnitude']), {
      found: magnitude,
      expected: { unit: 'number', least: 0, most: largestMagnitude },
    });
  else if ((direction === 'same') !== (magnitude === 0))
    problems.add('direction-contradicts-magnitude', file.place([...at, 'direction']), {
      direction,
      magnitude,
    });
  const amount =
    number === undefined
      ? undefined
      : quantities.read(number, {
          at: [...at, 'amount_per_year'],
          unit: 'ratio',
          path: `effects.${effect}.${option}.amount_per_year`,
          year: firstYear,
        });
  const sign = Math.sign(amount?.central ?? 0);
  if ((direction === 'better' && sign < 0) || (direction === 'worse' && sign > 0))
    problems.add('amount-contradicts-direction', file.place([...at, 'amount_per_year']), {
      direction,
      amount: amount!.central,
    });
  return { direction, magnitude, permanence, amount };
}

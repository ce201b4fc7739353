import {
  mostSites,
  type Pilot,
  PilotForm,
  type Reveals,
  RevealsForm,
  type Signal,
  SignalForm,
} from '../model/pilot.ts';
import type { UnitBounds } from '../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { Part, Path } from './position.ts';
import { soundPart } from './schema-problems.ts';

interface PilotContext {
  readonly problems: ProblemList;
  placeOf(path: Path, part?: Part): Place;
  valueAt(path: Path): unknown;
}

/** A place below the pilot. */
type PlaceBelow = (...path: readonly string[]) => Place;

const eur: UnitBounds = { unit: 'eur', least: 0 };
const someSites: UnitBounds = { unit: 'sites', least: 1, most: mostSites };
const aboveZero: UnitBounds = { unit: 'number', above: 0 };

/**
 * The pilot of a project; undefined where there is none, or where something is wrong with it, which is told. What its schema
 * objects to was told already, and counts as left out. Whether paths name anything is for the model to say.
 */
export function readPilot(at: Path, { problems, placeOf, valueAt }: PilotContext): Pilot | undefined {
  const written = valueAt(at);
  if (written === undefined) return undefined;
  const form = soundPart(PilotForm, written);
  if (form === undefined) return undefined;
  const isWhole = PilotForm.safeParse(written).success;
  const before = problems.all.length;
  const place: PlaceBelow = (...path) => placeOf([...at, ...path]);
  checkNumbers(
    [
      [['cost_eur'], form.cost_eur, eur],
      [['site_eur'], form.site_eur, eur],
      [['years'], form.years, { unit: 'years', least: 0, most: 100 }],
    ],
    place,
    problems,
  );
  const signal = soundPart(SignalForm, valueAt([...at, 'signal']));
  const reveals = soundPart(RevealsForm, valueAt([...at, 'reveals']));
  if (signal !== undefined) checkSignal(signal, place, problems);
  if (reveals !== undefined) checkReveals(reveals, place, problems);
  if (valueAt([...at, 'signal']) !== undefined && valueAt([...at, 'reveals']) !== undefined)
    problems.add('signal-beside-reveals', placeOf([...at, 'reveals'], 'key'), {});
  else if (isWhole && signal === undefined && reveals === undefined)
    problems.add('missing-key', placeOf(at, 'key'), { key: 'signal' });
  if (!isWhole || problems.hasErrorsSince(before)) return undefined;
  const { cost_eur: costEur, site_eur: siteEur, years, ...told } = PilotForm.parse(written);
  const tells = told.signal === undefined ? revealsOf(told.reveals, place) : signalOf(told.signal);
  return tells && { costEur, siteEur, years, tells, place: place() };
}

function checkSignal(signal: Partial<SignalForm>, place: PlaceBelow, problems: ProblemList): void {
  const { hit_rate: hitRate = 1, specificity = 1 } = signal;
  const chances = ['success_chance', 'hit_rate', 'specificity'] as const;
  const wrong = chances.filter((key) => !isChance(signal[key] ?? 1));
  for (const key of wrong)
    problems.add('share-out-of-range', place('signal', key), { found: signal[key]!, isChance: true });
  checkNumbers(
    [
      [['signal', 'gain_eur'], signal.gain_eur, eur],
      [['signal', 'loss_eur'], signal.loss_eur, eur],
    ],
    place,
    problems,
  );
  if (wrong.length === 0 && hitRate + specificity < 1)
    problems.add('signal-below-chance', place('signal', 'hit_rate'), { hitRate, specificity });
}

function checkReveals(reveals: Partial<RevealsForm>, place: PlaceBelow, problems: ProblemList): void {
  checkNumbers(
    [
      [['reveals', 'error_sd'], reveals.error_sd, aboveZero],
      [['reveals', 'sites'], reveals.sites, someSites],
      [['reveals', 'sites_to'], reveals.sites_to, someSites],
    ],
    place,
    problems,
  );
  const { input, output } = reveals;
  if (input !== undefined && output !== undefined)
    problems.add('input-beside-output', place('reveals', 'output'), {});
  else if (input === undefined && output === undefined)
    problems.add('missing-key', place('reveals'), { key: 'input' });
}

/** Reports numbers outside their bounds; what is not given is not outside. */
function checkNumbers(
  numbers: readonly (readonly [readonly string[], number | undefined, UnitBounds])[],
  place: PlaceBelow,
  problems: ProblemList,
): void {
  for (const [path, found, expected] of numbers) {
    if (found === undefined) continue;
    const { least = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = expected;
    const { most = Number.POSITIVE_INFINITY } = expected;
    if (found >= least && found > above && found <= most) continue;
    problems.add('value-out-of-range', place(...path), { found, expected });
  }
}

function isChance(value: number): boolean {
  return value >= 0 && value <= 1;
}

function signalOf(signal: SignalForm): Signal {
  return {
    kind: 'signal',
    successChance: signal.success_chance,
    gainEur: signal.gain_eur,
    lossEur: signal.loss_eur,
    hitRate: signal.hit_rate,
    specificity: signal.specificity,
  };
}

function revealsOf(reveals: RevealsForm | undefined, place: PlaceBelow): Reveals | undefined {
  const path = reveals?.input ?? reveals?.output;
  if (reveals === undefined || path === undefined) return undefined;
  const what = reveals.input === undefined ? 'output' : 'input';
  return {
    kind: 'reveals',
    what,
    path,
    errorSd: reveals.error_sd,
    sites: reveals.sites,
    sitesTo: reveals.sites_to,
    place: place('reveals', what),
  };
}

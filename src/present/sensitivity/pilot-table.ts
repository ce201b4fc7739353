import { PilotChoice, type PilotResult } from '../../model/pilot.ts';
import { fixedText, inputTexts, percentText, plainDecimals, plainText } from '../number-text.ts';
import { type OutputScale, outputName, outputScale } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

const chanceDigits = 3;

/** Each pilot: what its choices are worth, when it is best, and how many sites are best. */
export function composePilots(results: readonly PilotResult[], context: ReportContext): readonly Block[] {
  return results.flatMap((result) => {
    const path = result.of ?? `project.${result.project}.npv_nation_eur`;
    const figures = [result.now, result.pilot, result.perfect_information, result.cost_eur];
    const scale = outputScale(path, figures, context, result.price_year);
    return [
      worthsOf(result, scale, context),
      { kind: 'text', sentences: sentencesOf(result, scale, context) } as const,
      ...sitesOf(result, scale, context),
    ];
  });
}

function worthsOf(result: PilotResult, scale: OutputScale, context: ReportContext): Block {
  const { words, nameOf } = context;
  const { pilot, uncertainty } = words;
  const { now_standard_error: nowError, standard_error: error } = result;
  const isDrawn = result.method === 'draws';
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(uncertainty.expectedHead),
    ...(isDrawn ? [numberColumn(uncertainty.error, 1)] : []),
  ];
  const row = (name: string, value: number, itsError: number, strong = false) => ({
    strong,
    cells: [
      name,
      scale.writeDrawn(value, itsError),
      ...(isDrawn ? [itsError > 0 ? scale.write(itsError) : ''] : []),
    ],
  });
  const errors = { never: 0, now: nowError, pilot: Math.max(nowError, error) };
  const rows = [
    ...PilotChoice.options.map((choice) =>
      row(pilot.choice[choice], result[choice], errors[choice], choice === result.best),
    ),
    row(pilot.ableToStop, result.value_of_information, error),
    row(pilot.perfect, result.perfect_information, result.perfect_information_standard_error),
    row(pilot.cost, result.cost_eur, 0),
  ];
  const name = nameOf(`project.${result.project}`);
  const heading = result.of === null ? pilot.of(name) : pilot.ofOutput(name, outputName(result.of, context));
  return { kind: 'tables', heading, columns, tables: [{ heading: scale.unit, rows, below: undefined }] };
}

function sentencesOf(result: PilotResult, scale: OutputScale, context: ReportContext): readonly string[] {
  const { words, marks } = context;
  const { pilot } = words;
  return [
    pilot.best[result.best],
    ...(result.kind === 'signal' ? chancesOf(result, context) : measurementOf(result, scale, context)),
    ...(result.years > 0 ? [pilot.later(plainText(result.years, marks))] : []),
    ...(result.unit === 'eur_per_year' ? [pilot.ofOneYear] : []),
  ];
}

function chancesOf(result: PilotResult, { words: { pilot }, marks }: ReportContext): readonly string[] {
  const percent = (chance: number) => percentText(chance, plainDecimals(chance * 100, chanceDigits), marks);
  const { success_chance: chance, chance_from: from, chance_to: to, now_pays_from_chance: paysFrom } = result;
  return [
    ...(chance === null ? [] : [pilot.atChance(percent(chance))]),
    from === null || to === null ? pilot.neverBest : pilot.bestBetween(percent(from), percent(to)),
    ...(paysFrom === null ? [] : [pilot.paysFrom(percent(paysFrom))]),
  ];
}

function measurementOf(result: PilotResult, scale: OutputScale, context: ReportContext): readonly string[] {
  const { words, marks } = context;
  const { pilot, measurement } = words;
  const count = (number: number) => fixedText(number, 0, marks);
  const { measured, error_sd: errorSd, sites, best_sites: best, best_sites_net: net } = result;
  if (measured === null || errorSd === null || sites === null || best === null || net === null) return [];
  const [error = ''] = inputTexts([errorSd], result.measured_unit ?? '', marks);
  const worth = scale.writeDrawnWithUnit(net, result.standard_error);
  return [
    pilot.measures(nameOfMeasured(measured, context), error, count(sites)),
    net > 0 ? pilot.bestSites(count(best), worth) : pilot.noSitesPay(count(best), worth),
    result.method === 'draws' ? measurement.byDraws(count(result.draws ?? 0)) : measurement.closedForm,
  ];
}

/** The name of an input or of an output. */
function nameOfMeasured(path: string, context: ReportContext): string {
  const name = context.nameOf(path);
  return name === path ? outputName(path, context) : name;
}

function sitesOf(result: PilotResult, scale: OutputScale, context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const { pilot } = words;
  if (result.by_sites.length === 0) return [];
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(words.measurement.worth),
    numberColumn(pilot.net),
  ];
  const rows = result.by_sites.map((each) => ({
    strong: each.sites === result.best_sites,
    cells: [
      `${pilot.sites}: ${fixedText(each.sites, 0, marks)}`,
      scale.writeDrawn(each.value_of_information, result.standard_error),
      scale.writeDrawn(each.net, result.standard_error),
    ],
  }));
  return [
    {
      kind: 'tables',
      heading: pilot.bySites,
      columns,
      tables: [{ heading: scale.unit, rows, below: undefined }],
    },
  ];
}

import type { Figures, RowFigures } from '../../model/figures.ts';
import { cleanText } from '../clean-text.ts';
import { amountRange, euroGroup, euroScale, percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Picture, Strip, StripGroup } from './mark.ts';
import { nameOfSum, rangeTable, sumsOf } from './range.ts';
import { rangeStrip } from './range-strip.ts';

/** More than these are not looked at one by one; the others are one strip. */
const mostProjects = 12;
/** A title names the largest until they are this part of the saving, and at most so many. */
const largePart = 0.5;
const mostNamed = 3;

/** The projects of each pace, the largest first. */
export function composeProjects(figures: Pick<Figures, 'rows'>, context: PictureContext): Picture {
  const { words } = context;
  const paces = sumsOf(figures.rows).filter(({ level }) => level === 'pace');
  const ofPace = paces.map((pace) => ({ pace, projects: sortedProjects(figures.rows, pace) }));
  return {
    name: 'projects',
    title: titleOf(
      ofPace.flatMap(({ projects }) => projects),
      context,
    ),
    legend: words.legend.projects,
    key: [
      { tone: 'rule', pattern: 'line', text: words.key.corners },
      { tone: 'main', pattern: 'solid', text: words.key.likely },
      { tone: 'ink', pattern: 'bars', text: words.key.median },
    ],
    groups: ofPace.map(({ pace, projects }) => groupOf(pace, projects, context)),
    table: rangeTable(
      ofPace.flatMap(({ projects }) => projects),
      words.column.project,
      ({ label }) => label,
      context,
    ),
  };
}

function sortedProjects(rows: readonly RowFigures[], { pace }: RowFigures): readonly RowFigures[] {
  return rows
    .filter((row) => row.level === 'project' && row.pace === pace)
    .toSorted((a, b) => b.central - a.central);
}

function groupOf(pace: RowFigures, projects: readonly RowFigures[], context: PictureContext): StripGroup {
  // One strip for two or more others; a single one is shown itself.
  const shown = projects.length > mostProjects + 1 ? projects.slice(0, mostProjects) : projects;
  const others = projects.slice(shown.length);
  const sum = (of: (row: RowFigures) => number) => others.reduce((all, row) => all + of(row), 0);
  const together = {
    low: sum(({ low }) => low),
    central: sum(({ central }) => central),
    high: sum(({ high }) => high),
  };
  const values = [
    ...shown.flatMap(({ low, high }) => [low, high]),
    ...(others.length > 0 ? [together.low, together.high] : []),
  ];
  const group = euroGroup(values, context, {
    size: Math.max(Math.abs(pace.low), Math.abs(pace.high)),
    small: shown.map(({ central }) => central),
  });
  const strips = shown.map((row): Strip => rangeStrip(row, cleanText(row.label), group));
  const rest: readonly Strip[] =
    others.length === 0
      ? []
      : [
          // Percentiles do not add up, so of the others together the ends and the central estimate are shown.
          {
            ...rangeStrip(
              { ...pace, ...together, p05: together.central, p50: together.central, p95: together.central },
              context.words.others(others.length),
              group,
            ),
            note: context.words.key.central,
          },
        ];
  return {
    heading: nameOfSum(pace, context),
    ...euroScale(values, group, context, true),
    strips: [...strips, ...rest],
  };
}

function titleOf(projects: readonly RowFigures[], context: PictureContext): string {
  const { title } = context.words;
  const [first] = projects;
  if (first === undefined) return title.noSaving(context.terms.allProjects);
  const label = cleanText(first.label);
  if (projects.length === 1)
    return first.low === 0 && first.high === 0
      ? title.noSaving(label)
      : title.oneProject(label, amountRange(first.low, first.high, context));
  const sorted = projects.toSorted((a, b) => b.central - a.central);
  const all = sorted.reduce((sum, { central }) => sum + central, 0);
  // Parts of a sum mean something where nothing in it is below zero.
  if (!(all > 0) || sorted.at(-1)!.central < 0)
    return all > 0 || all < 0
      ? title.oneProject(cleanText(sorted[0]!.label), amountRange(sorted[0]!.low, sorted[0]!.high, context))
      : title.noSaving(context.terms.allProjects);
  const named: RowFigures[] = [];
  let part = 0;
  for (const row of sorted) {
    if (part >= largePart || named.length === mostNamed) break;
    named.push(row);
    part += row.central / all;
  }
  return title.projects(
    percentOf(part, context),
    named.map((row) => cleanText(row.label)),
  );
}

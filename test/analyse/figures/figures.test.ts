import { describe, expect, test } from 'vitest';
import { divideAmongMunicipalities } from '../../../src/analyse/figures/area-points.ts';
import { distributionOf } from '../../../src/analyse/figures/distribution.ts';
import { workRows } from '../../../src/analyse/figures/work-rows.ts';
import { reportOfFile } from '../../present/picture/report-of.ts';
import { runCommand } from '../../run-command.ts';

interface Row {
  readonly level: string;
  readonly id: string;
  readonly pace: string | null;
  readonly area?: string;
  readonly [column: string]: unknown;
}

async function json(command: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const { standardOutput, standardError, exitCode } = await runCommand(`${command} --quiet --format json`);
  expect(standardError).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(standardOutput);
}

const near = (a: number, b: unknown) =>
  expect(Math.abs(a - Number(b))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));

describe('distributionOf', () => {
  test('gives quantiles of type 7', () => {
    // 0, 1, … 1000: the quantile of p is 1000 p.
    const draws = Float64Array.from({ length: 1001 }, (_, at) => (at * 5) % 1001);
    const { cases, quantiles } = distributionOf('total', draws);
    expect(cases).toHaveLength(20);
    for (const [at, value] of cases.entries()) near(value, 1000 * ((at + 0.5) / 20));
    for (const [at, value] of quantiles.entries()) near(value, 10 * at);
  });
});

test('rows of the whole are those of estimate, and of a municipality those of --by municipality', async () => {
  const { loaded, parts } = reportOfFile('scenarios/finland-2017.yaml');
  const { model } = loaded;
  const whole = workRows(model, model.scenario.settings, 'en');
  const { estimates } = await json('digisave estimate scenarios/finland-2017.yaml');
  for (const [at, row] of whole.rows.entries()) {
    const own = estimates![at]!;
    for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'] as const)
      near(row[key], own[`${key}_eur_per_year`]);
    expect(row).toEqual(parts.figures.rows[at]);
  }
  const { areas } = await json('digisave estimate scenarios/finland-2017.yaml --by municipality');
  const shares = divideAmongMunicipalities(model)!;
  const [kemi, helsinki] = ['Kemi', 'Helsinki'].map((name) =>
    shares.areas.findIndex((each) => each.name.fi === name),
  );
  for (const at of [kemi!, helsinki!]) {
    const worked = workRows(model, model.scenario.settings, 'en', shares.parts[at]!);
    const rows = areas!.filter(({ area }) => area === shares.areas[at]!.name.fi);
    expect(rows).toHaveLength(worked.rows.length);
    for (const [place, row] of worked.rows.entries())
      for (const key of ['low', 'central', 'high'] as const)
        near(row[key], rows[place]![`${key}_eur_per_year`]);
    const point = parts.figures.areas[at]!;
    near(point.central, rows.at(-1)!['central_eur_per_year']);
  }
});

test('years of a report are those of estimate --by year, and classes come to the saving', async () => {
  const { parts } = reportOfFile('scenarios/joint-permits.yaml');
  const { years } = await json('digisave estimate scenarios/joint-permits.yaml --by year');
  const of = (year: number, measure: string) =>
    years!.find((each) => each.level === 'total' && each['year'] === year && each['measure'] === measure)!;
  const { cumulative, classes } = parts.figures;
  expect(cumulative).toHaveLength(10);
  for (const each of cumulative) {
    const row = of(each.year, 'cumulative_municipality_eur');
    for (const key of ['low', 'central', 'high', 'p05', 'p50', 'p95'] as const)
      near(each[key], row[`${key}_eur`]);
    expect(each.p05 <= each.p25 && each.p25 <= each.p50 && each.p50 <= each.p75 && each.p75 <= each.p95).toBe(
      true,
    );
  }
  const [estimate] = (await json('digisave estimate scenarios/joint-permits.yaml'))['estimates']!.slice(-1);
  near(cumulative.at(-1)!.reached_share, estimate!['payback_municipality_reached_share']);
  for (const each of classes) {
    near(each.cashable! + each.rest, of(each.year, 'saving_eur')['central_eur']);
    near(each.cost, of(each.year, 'cost_eur')['central_eur']);
    near(each.grant, of(each.year, 'granted_eur')['central_eur']);
  }
  // At full use, and so in the last year, the parts are those of the whole.
  const last = classes.at(-1)!;
  near(
    last.cashable! / (last.cashable! + last.rest),
    Number(estimate!['cashable_central_eur_per_year']) / Number(estimate!['central_eur_per_year']),
  );
});

test('parts by quality add up to one, and others together hold each bar that they join', () => {
  for (const name of ['finland-2017', 'joint-permits', 'oulu']) {
    const { figures } = reportOfFile(`scenarios/${name}.yaml`).parts;
    const sum = figures.basis.reduce((all, { share }) => all + share, 0);
    near(sum, 1);
    for (const { of, least, most, count } of figures.together) {
      const bars = figures.tornados
        .find((each) => each.of === of)!
        .bars.filter(({ swing }) => swing > 0)
        .slice(5);
      expect(bars).toHaveLength(count);
      for (const bar of bars) {
        expect(least).toBeLessThanOrEqual(bar.least * (1 + 1e-12));
        expect(most).toBeGreaterThanOrEqual(bar.most * (1 - 1e-12));
      }
    }
  }
});

import { describe, expect, test } from 'vitest';
import { perfectInformation } from '../../src/analyse/perfect-information.ts';
import { decideSingly } from '../../src/analyse/single-decisions.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { evaluateDesign } from '../../src/sample/design.ts';
import { createDrawDesign } from '../../src/sample/draws.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';

/** One that pays and may not, one that does not and may, one that always pays, and one of another pace. */
const scenario = buildScenario(
  [
    buildFixedProject('a', 'quick', [-40, 100]),
    buildFixedProject('b', 'quick', [-100, 40]),
    buildFixedProject('c', 'quick', [10, 20]),
    buildFixedProject('d', 'slow', [-10, 30]),
  ],
  [],
);
const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples: 800 } });
const outputOf = (id: string, measure: MeasureName = 'saving_eur_per_year'): Output => ({
  row: model.rows.find((row) => row.id === id)!,
  measure,
});
const { settings } = model.scenario;
const decide = (of: Model, ...outputs: readonly Output[]) =>
  decideSingly(of, outputs, settings, (asked) => asked.map(() => undefined));
const statements = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((id) => {
    const [column] = evaluateDesign(model, createDrawDesign(model, settings), [outputOf(id)]);
    const { largestLoss, ...statement } = perfectInformation(column!, settings.sampling);
    return [id, { column: column!, ...statement, largestLoss }];
  }),
);

describe('projects decided one by one', () => {
  test('those that are worth something are done, and what each may turn out is what knowing it is worth', () => {
    const [quick, total] = decide(model, outputOf('quick'), outputOf('total'));
    expect(statements['a']!.decision).toBe('do');
    expect(statements['b']!.decision).toBe('do-not');
    expect(quick!.projects.map(({ of }) => of).toSorted()).toEqual(
      ['a', 'b', 'c'].map((id) => `project.${id}.saving_eur_per_year`),
    );
    expect(total!.projects).toHaveLength(4);
    const sumOf = (ids: readonly string[], key: 'mean' | 'perfect_information') =>
      ids.reduce((sum, id) => sum + statements[id]![key], 0);
    expect(quick!.mean).toBeCloseTo(sumOf(['a', 'c'], 'mean'), 9);
    expect(total!.mean).toBeCloseTo(sumOf(['a', 'c', 'd'], 'mean'), 9);
    expect(quick!.perfect_information).toBeCloseTo(sumOf(['a', 'b', 'c'], 'perfect_information'), 9);
    expect(total!.perfect_information).toBeCloseTo(sumOf(['a', 'b', 'c', 'd'], 'perfect_information'), 9);
  });

  test('the errors are those of what is done, and of what is lost, together', () => {
    const [quick] = decide(model, outputOf('quick'));
    const [a, b, c] = ['a', 'b', 'c'].map((id) => statements[id]!.column);
    const done = a!.map((value, i) => value + c![i]!);
    const lost = a!.map((value, i) => Math.max(0, -value) + Math.max(0, b![i]!));
    const errorOf = (values: Float64Array) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length,
      );
    };
    expect(quick!.mean_standard_error).toBeCloseTo(errorOf(done), 9);
    expect(quick!.perfect_information_standard_error).toBeCloseTo(errorOf(lost), 9);
  });

  test('what is worth knowing most comes first', () => {
    const [total] = decide(model, outputOf('total'));
    const worths = total!.projects.map((each) => each.perfect_information);
    expect(worths).toEqual(worths.toSorted((x, y) => y - x));
    // Of what is worth as little the name says the order.
    const sure = buildScenario(
      ['z', 'y', 'x'].map((id) => buildFixedProject(id, 'quick', [10, 20])),
      [],
    );
    const certain = compileModel({ ...sure, settings });
    const [row] = certain.rows.filter(({ id }) => id === 'total');
    const [ordered] = decide(certain, { row: row!, measure: 'saving_eur_per_year' });
    expect(ordered!.projects.map(({ of }) => of[8])).toEqual(['x', 'y', 'z']);
    expect(ordered!.perfect_information).toBe(0);
  });

  test('single projects and overlap are no sums, and measures are not mixed', () => {
    expect(decide(model, outputOf('a'), outputOf('quick.overlap'))).toEqual([undefined, undefined]);
    const [euros, people] = decide(model, outputOf('slow'), outputOf('slow', 'person_years'));
    expect(euros!.projects.map(({ of }) => of)).toEqual(['project.d.saving_eur_per_year']);
    expect(people!.projects.map(({ of }) => of)).toEqual(['project.d.person_years']);
    expect(people!.mean).toBeCloseTo(euros!.mean / 48740, 12);
  });
});

describe('perfect information of one decision', () => {
  test('is what the better decision loses where it turns out wrong', () => {
    const told = perfectInformation(Float64Array.of(-1, 1, 3, 5));
    expect(told).toMatchObject({
      mean: 2,
      decision: 'do',
      chance_of_loss: 0.25,
      perfect_information: 0.25,
      largestLoss: 1,
    });
    const turned = perfectInformation(Float64Array.of(1, -1, -3, -5));
    expect(turned).toMatchObject({
      mean: -2,
      decision: 'do-not',
      chance_of_loss: 0.75,
      perfect_information: 0.25,
      largestLoss: 1,
    });
    // Nothing is not worth doing.
    expect(perfectInformation(Float64Array.of(-1, 1)).decision).toBe('do-not');
  });

  test('has an error of at least one draw of the largest loss, which is none where nothing can be lost', () => {
    const safe = perfectInformation(Float64Array.of(1, 2, 3, 4), 'random', { low: 0, high: 5 });
    expect(safe.perfect_information_standard_error).toBe(0);
    const risky = perfectInformation(Float64Array.of(1, 2, 3, 4), 'random', { low: -8, high: 5 });
    expect(risky.perfect_information_standard_error).toBe(2);
    expect(perfectInformation(Float64Array.of(1, 2, 3, 4)).perfect_information_standard_error).toBe(0.75);
    const fixed = perfectInformation(Float64Array.of(7, 7));
    expect(fixed).toMatchObject({ mean_standard_error: 0, chance_of_loss_standard_error: 0, largestLoss: 0 });
  });
});

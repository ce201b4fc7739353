import { describe, expect, test } from 'vitest';
import { boundsInMap, numbersBehind, positionPath } from '../../src/model/compile-maturity.ts';
import { mapNumbers, withInputs } from '../../src/model/with-inputs.ts';
import { modelOfMaturity } from '../maturity-scenario.ts';

const range = (low: number, high: number) =>
  `{ low: ${low}, high: ${high}, distribution: uniform, interval: min-max, quality: assumed }`;
const made = (maturity: string) =>
  modelOfMaturity({
    costs: [
      ['Kemi', 'libraries', 1000],
      ['Kemi', 'ports', 500],
    ],
    levels: ['municipality,service,level,share', 'Kemi,libraries,2,', 'Kemi,ports,,0.25'],
    maturity: `use: reduce, ${maturity}`,
    projects:
      '  - { id: a, pace: slow, saving: { method: share-of-costs, base: { costs: own }, reduction_share: { low: 0.1, high: 0.2 } } }',
  });
/** One share of the map has a range; or two, which move together. */
const one = () => made(`realised_share: { 1: 0.05, 2: ${range(0.1, 0.2)}, 3: 0.5, 4: 0.6, 5: 0.9 }`);
const two = () =>
  made(`realised_share: { 1: 0.05, 2: ${range(0.1, 0.2)}, 3: ${range(0.4, 0.5)}, 4: 0.6, 5: 0.9 }`);
const at = (model: ReturnType<typeof made>, path: string) =>
  model.inputs.findIndex((each) => each.path === path);

describe('shares of levels in a model', () => {
  test('with one range that share is an input, and where it is written leads to it', () => {
    const model = one();
    const maturity = model.maturity!;
    const input = at(model, `${positionPath}.2`);
    expect(input).toBeGreaterThanOrEqual(0);
    expect(maturity.joint).toBeUndefined();
    expect(maturity.inputAt(`${positionPath}.2`)).toBe(input);
    expect(maturity.inputAt(`${positionPath}.3`)).toBe(at(model, `${positionPath}.3`));
    expect(maturity.inputAt(`${positionPath}.9`)).toBeUndefined();
    expect(maturity.inputAt('maturity.levels.1.share')).toBeUndefined();
    expect(maturity.inputOfColumn(input)).toBe(input);
    expect(maturity.centralOf(input)).toBeCloseTo(0.15, 12);
    expect(numbersBehind(model, input)).toEqual([model.inputs[input]]);
  });

  test('with two of them one input says how far both are, and each has a column behind the inputs', () => {
    const model = two();
    const { joint, ...maturity } = model.maturity!;
    const position = at(model, positionPath);
    expect(joint!.members.map(({ path }) => path)).toEqual([`${positionPath}.2`, `${positionPath}.3`]);
    const columns = joint!.members.map((member) => maturity.columnOf(member));
    expect(columns).toEqual([model.inputs.length, model.inputs.length + 1]);
    expect(columns.map((column) => maturity.inputOfColumn(column))).toEqual([position, position]);
    expect(maturity.inputOfColumn(0)).toBe(0);
    expect(maturity.centralOf(columns[1]!)).toBeCloseTo(0.45, 12);
    expect(maturity.inputAt(`${positionPath}.3`)).toBe(position);
    expect(numbersBehind(model, position)).toEqual(joint!.members);
    expect(numbersBehind(model, 0)).toEqual([model.inputs[0]]);
  });

  test('a share of the map lies between those beside it, and others are not bound by it', () => {
    const model = one();
    const bounds = (path: string) => boundsInMap(model.maturity!, at(model, path));
    expect(bounds(`${positionPath}.2`)).toEqual({ least: 0.05, most: 0.5 });
    expect(bounds(`${positionPath}.1`)).toEqual({ least: 0, most: expect.closeTo(0.15, 12) });
    expect(bounds(`${positionPath}.5`)).toEqual({ least: 0.6, most: 1 });
    expect(bounds('project.a.saving.reduction_share')).toBeUndefined();
    expect(model.boundsOf(at(model, `${positionPath}.2`))).toEqual({ least: 0.05, most: 0.5 });
    // How far all are through their ranges is bound by none of them.
    const joined = two();
    expect(boundsInMap(joined.maturity!, at(joined, positionPath))).toBeUndefined();
    expect(boundsInMap(joined.maturity!, at(joined, `${positionPath}.4`))).toEqual({
      least: expect.closeTo(0.45, 12),
      most: 0.9,
    });
  });

  test('each is changed wherever it is written', () => {
    const { scenario } = one();
    const change = {
      range: { low: 0.3, central: 0.3, high: 0.3, distribution: 'uniform', interval: 'min-max' } as const,
      file: 'set',
    };
    const changed = withInputs(scenario, new Map([[`${positionPath}.2`, change]]));
    expect(changed.maturity!.map.map(({ share }) => share.central)).toEqual([0.05, 0.3, 0.5, 0.6, 0.9]);
    expect(changed.maturity!.map[1]!.share).toMatchObject({
      quality: 'assumed',
      origin: { place: { file: 'set' } },
    });
    const paths: string[] = [];
    mapNumbers(scenario, (quantity) => {
      paths.push(quantity.path);
      return quantity;
    });
    expect(paths.filter((path) => path.startsWith('maturity.'))).toEqual(
      [1, 2, 3, 4, 5].map((level) => `${positionPath}.${level}`),
    );
  });
});

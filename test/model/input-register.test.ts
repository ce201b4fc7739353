import { describe, expect, test } from 'vitest';
import { InputRegister } from '../../src/model/input-register.ts';
import type { Quality, Quantity } from '../../src/model/quantity.ts';
import { buildQuantity } from './build.ts';

/** A number that is drawn as another says, from evidence of a date where one is given. */
function number(path: string, draw: string, from?: string, quality: Quality = 'observed'): Quantity {
  const quantity = buildQuantity(path, [1, 2], 'share');
  const evidence = from === undefined ? undefined : { id: 'wages.hour', from };
  return { ...quantity, draw, quality, origin: { ...quantity.origin, evidence } as Quantity['origin'] };
}

function registered(...quantities: Quantity[]) {
  const register = new InputRegister();
  const indices = quantities.map((each) => register.add(each));
  const { inputs, inputOfPath } = register.finish();
  return { indices, names: inputs.map(({ path }) => path), inputs, inputOfPath };
}

describe('inputs of a model', () => {
  test('are numbers that are one draw, and each path finds its own', () => {
    const { indices, names, inputOfPath } = registered(number('a', 'a'), number('b', 'b'), number('a', 'a'));
    expect(indices).toEqual([0, 1, 0]);
    expect(names).toEqual(['a', 'b']);
    expect([...inputOfPath]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  test('of several places are called by their one parameter, and have its facts', () => {
    const { names, inputs, inputOfPath } = registered(
      number('project.a.x', 'fact', '2020-01-01', 'assumed'),
      number('parameter.hour', 'fact', '2020-01-01'),
    );
    expect(names).toEqual(['parameter.hour']);
    // As weak as the weakest of its places.
    expect(inputs[0]!.quality).toBe('assumed');
    expect(inputOfPath.get('project.a.x')).toBe(0);
  });

  test('of several places and no parameter, or of more than one, are called by their evidence', () => {
    const places = [number('a', 'fact', '2020-01-01'), number('b', 'fact', '2020-01-01')];
    expect(registered(...places).names).toEqual(['evidence.wages.hour']);
    const parameters = [
      number('parameter.a', 'fact', '2020-01-01'),
      number('parameter.b', 'fact', '2020-01-01'),
    ];
    const { names, inputOfPath } = registered(...parameters);
    expect(names).toEqual(['evidence.wages.hour']);
    expect([inputOfPath.get('parameter.a'), inputOfPath.get('evidence.wages.hour')]).toEqual([0, 0]);
  });

  test('of one evidence at two dates have the date in their names', () => {
    const { names } = registered(
      number('a', 'old', '2016-01-01'),
      number('b', 'old', '2016-01-01'),
      number('c', 'new', '2020-01-01'),
      number('d', 'new', '2020-01-01'),
      number('e', 'e', '2020-01-01'),
    );
    expect(names).toEqual(['evidence.wages.hour@2016-01-01', 'evidence.wages.hour@2020-01-01', 'e']);
  });
});

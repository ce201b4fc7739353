import { expect, test } from 'vitest';
import * as z from 'zod';
import { strictForm } from '../../src/model/strict-form.ts';

const shape = () => ({ name: z.string().meta({ unit: 'eur' }), share: z.number().optional() });

test('nothing of a form is made before it judges or shows its keys, and then once', () => {
  let made = 0;
  const counted = () => {
    made++;
    return shape();
  };
  const form = strictForm(counted).meta({ title: 'form' });
  const list = z.object({ forms: z.array(form).optional(), either: z.union([z.string(), form]).optional() });
  expect(list.safeParse({}).success).toBe(true);
  expect(made).toBe(0);
  expect(form.safeParse({ name: 'a' }).success).toBe(true);
  expect(list.safeParse({ forms: [{ name: 'a', share: 1 }], either: { name: 'b' } }).success).toBe(true);
  expect(Object.keys(form.shape)).toEqual(['name', 'share']);
  expect(made).toBe(1);
});

test('a form judges, and is told to editors, as a strict object of the same keys', () => {
  const form = strictForm(shape);
  const plain = z.strictObject(shape());
  for (const value of [
    { name: 'a' },
    { name: 1 },
    { name: 'a', more: 1 },
    {},
    [],
    null,
    { share: Number.NaN },
  ]) {
    const [own, other] = [form.safeParse(value), plain.safeParse(value)];
    expect(own.success).toBe(other.success);
    expect(own.error?.issues).toEqual(other.error?.issues);
    expect(own.data).toEqual(other.data);
  }
  expect(z.toJSONSchema(form)).toEqual(z.toJSONSchema(plain));
  expect(form.shape.name.meta()).toEqual({ unit: 'eur' });
});

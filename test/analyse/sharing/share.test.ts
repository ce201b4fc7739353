import { describe, expect, test } from 'vitest';
import { estimateAreas } from '../../../src/analyse/by-area.ts';
import { findRowCorners } from '../../../src/analyse/row-corners.ts';
import type { Output } from '../../../src/model/compile.ts';
import { compileModel } from '../../../src/model/compile.ts';
import { outputPath } from '../../../src/model/path.ts';
import { dataOfModel, modelOfData } from '../../../src/model/saved-model.ts';
import { runCommand } from '../../run-command.ts';
import {
  namesOf,
  ownMembers,
  readShared,
  type SharedText,
  share,
  shareOf,
  sharesOf,
  writeShared,
} from '../../shared-scenario.ts';

/** 48,000 € once for all and 0.90 € for each inhabitant. */
const permits: SharedText = {
  cost: '{ running_eur_per_year: { fixed: 48000, per_inhabitant: 0.9 } }',
  sharing: `rule: shapley, ${ownMembers([2000, 6000, 12000])}`,
};
const groups: SharedText = {
  sharing:
    'rule: equal-saving, members: [{ id: a }, { id: b }, { id: c }], group_costs: [{ members: [a], eur_per_year: 10 }, { members: [b], eur_per_year: 40 }, { members: [c], eur_per_year: 80 }, { members: [a, b, c], eur_per_year: 105 }]',
};
const near = (found: readonly number[], wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  for (const [at, each] of wanted.entries()) expect(found[at]).toBeCloseTo(each, 6);
};

describe('by hand', () => {
  const told = share(permits);

  test.each([
    // 48,000 / 3 and 0.90 € for each inhabitant.
    ['shapley', [17800, 21400, 26800]],
    ['serial', [17800, 21400, 26800]],
    ['equal-saving', [17800, 21400, 26800]],
    // 66,000 € over 20,000 inhabitants.
    ['inhabitants', [6600, 19800, 39600]],
    ['equal', [22000, 22000, 22000]],
    // 66,000 over 162,000 of 49,800, 53,400 and 58,800.
    ['proportional-to-alone', [20288.888889, 21755.555556, 23955.555556]],
  ] as const)('%s', (rule, wanted) => near(sharesOf(told, rule), wanted));

  test('a rule that needs what is not stated says why', () => {
    const reasons = Object.fromEntries(told.rules.map(({ rule, reason }) => [rule, reason]));
    expect(reasons).toMatchObject({ use: 'no-use', agreed: 'no-shares', serial: null });
    expect(told.rows.some(({ rule }) => rule === 'use' || rule === 'agreed')).toBe(false);
  });

  test('stated costs of groups', () => {
    const stated = share(groups);
    near(sharesOf(stated, 'equal-saving'), [5 / 3, 95 / 3, 215 / 3]);
    near(sharesOf(stated, 'proportional-to-alone'), [8.076923, 32.307692, 64.615385]);
    const equal = stated.rules.find(({ rule }) => rule === 'equal')!;
    // a pays 35 and not 10; a and b pay 70 and not 50.
    expect(equal).toMatchObject({ members_worse_off: 1, groups_worse_off: 2 });
    expect(stated.groups[0]).toMatchObject({ rule: 'equal', members: ['a'], excess_eur_per_year: 25 });
    expect(stated).toMatchObject({ pays_from_members: null, best_members: null, groups_tested: 6 });
    expect(stated.rules.find(({ rule }) => rule === 'serial')?.reason).toBe('no-price');
  });

  test('use and agreed shares', () => {
    const own = share({
      ...permits,
      sharing: `rule: agreed, use: { m0: 1, m1: 1, m2: 2 }, shares: { m0: 0.2, m1: 0.3, m2: 0.5 }, ${ownMembers([2000, 6000, 12000])}`,
    });
    near(sharesOf(own, 'use'), [16500, 16500, 33000]);
    near(sharesOf(own, 'agreed'), [13200, 19800, 33000]);
  });

  test('a price by steps is paid by all together: 13,200 € and not 45,870 €', async () => {
    const { standardOutput } = await runCommand(
      'digisave share scenarios/seinajoki-region.yaml --format json --quiet',
    );
    const [region] = JSON.parse(standardOutput).sharing;
    expect(region).toMatchObject({
      cost_central_eur_per_year: 13200,
      alone_central_eur_per_year: 45870,
      inhabitants: 146061,
      members: 8,
      exact: true,
      groups_tested: 254,
    });
    near(sharesOf(region, 'equal'), Array(8).fill(1650));
  });
});

describe('how many members it takes', () => {
  const text = (count: number, pair: number): SharedText => ({
    cost: '{ running_eur_per_year: 48000 }',
    saving: `{ method: fixed, amount_eur_per_year: ${9000 * count} }`,
    sharing: `rule: shapley, member_eur_per_year: 1000, pair_eur_per_year: ${pair}, ${ownMembers(Array(count).fill(2000))}`,
  });

  test('8,000 n reaches 48,000 from 6 on, without an end', () => {
    expect(share(text(6, 0))).toMatchObject({
      pays_from_members: 6,
      pays_to_members: null,
      pays_from_inhabitants: 12000,
      smallest_group: ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'],
    });
  });

  test('with 100 € a pair from 7 to 154, most is left with 80 or 81', () => {
    const found = share(text(7, 100));
    expect(found).toMatchObject({ pays_from_members: 7, pays_to_members: 154, best_members: 80 });
    expect(found.smallest_group).toHaveLength(7);
    // 9,000 − 48,000 / 7 − 1,000 − 300.
    expect(found.rows.find(({ rule }) => rule === 'shapley')?.net_central_eur_per_year).toBeCloseTo(
      842.857143,
      5,
    );
    // A group by itself has coordination as well: 48,000 + 6,000 + 1,500 for six, who pay 6 · 8,157.
    expect(found.rules.find(({ rule }) => rule === 'shapley')?.groups_worse_off).toBe(0);
  });

  test('nobody pays where nothing is saved', () => {
    expect(share(permits)).toMatchObject({ pays_from_members: null, smallest_group: null });
  });

  test('above the last step of a price nothing is said', () => {
    const found = share({
      cost: '{ running_eur_per_year: { by_inhabitants: [{ to: 9000, value: 1000 }] } }',
      saving: '{ method: fixed, amount_eur_per_year: 6000 }',
      sharing: `rule: equal, ${ownMembers([2000, 2000])}`,
    });
    expect(found).toMatchObject({ pays_from_members: 1, pays_to_members: 4, best_members: 4 });
  });
});

describe('what is spent once', () => {
  const text: SharedText = {
    cost: '{ investment_eur: { low: 8000, central: 10000, high: 12000 }, investment_years: 3, running_eur_per_year: 1000, grant: { share: 0.5, cap_share: 0.85, eligible: { services: 0.8, not_eligible: 0.2 } }, optimism_bias: { upper_ratio: 0.5, mitigated_share: 0.2 }, running_optimism_bias: { upper_ratio: 0.1 }, parallel_running_years: 2, parallel_eur_per_year: 300 }',
    saving: '{ method: fixed, amount_eur_per_year: 6000 }',
    others: '    rollout: { delay_years: 1.5, ramp_years: 2 }\n',
    sharing: `rule: equal, ${ownMembers([1000, 3000])}`,
  };

  test('is spread over the horizon as break-even does, times left out', () => {
    const found = share(text);
    // 1,000 · 1.1, and a fifth of 10,000 · (1 + 0.8 · 0.5 − 0.5 · 0.8) + 2 · 300.
    expect(found.cost_central_eur_per_year).toBeCloseTo(1100 + (10000 + 600) / 5, 9);
    expect(found.cost_low_eur_per_year).toBeCloseTo(1100 + (8000 + 600) / 5, 9);
    expect(found.cost_high_eur_per_year).toBeCloseTo(1100 + (12000 + 600) / 5, 9);
    const total = found.rows.find(({ level }) => level === 'total')!;
    expect(total.payback_central_years).toBeCloseTo(10600 / (6000 - 1100), 9);
    expect(total).toMatchObject({ net_central_eur_per_year: 6000 - 3220, worse_off: null });
    expect(total.net_low_eur_per_year).toBeCloseTo(6000 - 3620, 9);
    expect(total.net_high_eur_per_year).toBeCloseTo(6000 - 2820, 9);
  });

  test('each part of it comes back by the saving of its own member', () => {
    const [small, large] = share(text).rows;
    // Equal parts of the costs, and a quarter and three quarters of the saving.
    expect(small!.payback_central_years).toBeCloseTo(5300 / (1500 - 550), 9);
    expect(large!.payback_central_years).toBeCloseTo(5300 / (4500 - 550), 9);
    const dear = share({ ...text, saving: '{ method: fixed, amount_eur_per_year: 1000 }' }).rows[0]!;
    expect(dear.payback_central_years).toBeNull();
  });

  test('prices of another year are turned', () => {
    const turned = share({
      ...permits,
      cost: '{ running_eur_per_year: { evidence: permits.lupapiste-fee-to-30000 } }',
      settings: 'price_year: 2019, price_index: municipal-expenditure',
    });
    // 5,610 € of 2015 at an index of 101.8.
    expect(turned.cost_central_eur_per_year).toBeCloseTo(5610 * 1.018, 6);
  });
});

describe('ranges', () => {
  test('shares at low and high are the rule where all costs are lowest and highest', () => {
    const found = share({
      cost: '{ running_eur_per_year: { fixed: { low: 30000, central: 48000, high: 60000 }, per_inhabitant: { low: 0.5, central: 0.9, high: 1 } } }',
      sharing: `rule: shapley, member_eur_per_year: { low: 10, central: 20, high: 40 }, ${ownMembers([2000, 6000, 12000])}`,
    });
    near(sharesOf(found, 'shapley', 'low'), [11000, 13000, 16000]);
    near(sharesOf(found, 'shapley', 'high'), [22000, 26000, 32000]);
    const [first] = found.rows.filter(({ rule }) => rule === 'shapley');
    expect(first!.net_low_eur_per_year).toBeCloseTo(-22040, 6);
    expect(first!.net_high_eur_per_year).toBeCloseTo(-11010, 6);
  });

  test('one number that moves saving and cost moves both at once', () => {
    const found = share({
      parameters: '{ euros: { low: 1000, central: 2000, high: 6000, unit: eur_per_year } }',
      saving: '{ method: fixed, amount_eur_per_year: { parameter: euros } }',
      cost: '{ running_eur_per_year: { parameter: euros } }',
      sharing: `rule: equal, ${ownMembers([1000, 3000])}`,
    });
    const [small, large, total] = found.rows;
    // A quarter of the saving less half of the same cost.
    expect(small).toMatchObject({ net_low_eur_per_year: -1500, net_high_eur_per_year: -250 });
    expect(large).toMatchObject({ net_low_eur_per_year: 250, net_high_eur_per_year: 1500 });
    expect(total).toMatchObject({ net_low_eur_per_year: 0, net_high_eur_per_year: 0 });
  });
});

describe('municipalities of the costs', () => {
  const towns = { '018': 5000, '077': 4000, '240': 1000 };
  const text: SharedText = {
    towns,
    cost: '{ investment_eur: 20000, grant: { share: 0.5, cap_share: 0.85, eligible: { services: 1 } }, running_eur_per_year: { fixed: 6000, per_inhabitant: 0.5 } }',
    saving: '{ method: fixed, amount_eur_per_year: 30000 }',
    sharing: 'rule: shapley, member_eur_per_year: 100, pair_eur_per_year: 10',
  };

  /** What areas are told of the project, by their codes. */
  function areasOf(own: SharedText) {
    const { model } = readShared(own);
    const outputs = model!.rows.flatMap((row) =>
      (['saving_eur_per_year', 'person_years', 'npv_municipality_eur', 'npv_nation_eur'] as const).map(
        (measure): Output => ({ row, measure }),
      ),
    );
    const corners = findRowCorners(model!, outputs);
    const byPath = new Map(outputs.map((output, at) => [outputPath(output), corners[at]!]));
    const figures = estimateAreas(model!, 'municipality', 'en', byPath);
    return new Map(
      figures.filter(({ level }) => level === 'project').map((each) => [each.area_code, each] as const),
    );
  }

  test('pay their shares of costs and grant, and coordination evenly', () => {
    const told = share(text);
    const areas = areasOf(text);
    for (const row of told.rows.filter(({ rule, level }) => rule === 'shapley' && level === 'member')) {
      const area = areas.get(row.member!)!;
      const part = row.share_central_eur_per_year / told.cost_central_eur_per_year;
      // 11,000 a year and 20,000 once; 100 and 2 · 10 / 2 for each member.
      expect(area.present_cost_central_eur).toBeCloseTo(part * (5 * 11000 + 20000) + 5 * 110, 6);
      expect(area.present_grant_central_eur).toBeCloseTo(part * 10000, 6);
      expect(area.central_eur_per_year).toBeCloseTo(row.saving_central_eur_per_year, 9);
    }
  });

  test('who is no member pays nothing and keeps its saving, which is said', () => {
    const own = { ...text, sharing: 'rule: inhabitants, members: [Askola, "77"]' };
    const areas = areasOf(own);
    expect(areas.get('240')).toMatchObject({ present_cost_central_eur: 0, central_eur_per_year: 3000 });
    expect(areas.get('018')!.present_cost_central_eur).toBeCloseTo((5 / 9) * (5 * 10500 + 20000), 6);
    expect(share(own)).toMatchObject({ members: 2, inhabitants: 9000 });
    expect(share(own).rows.find(({ level }) => level === 'total')?.saving_central_eur_per_year).toBeCloseTo(
      27000,
      6,
    );
  });

  test('members of ones own are in no municipality', () => {
    const areas = areasOf({ ...text, sharing: `rule: equal, ${ownMembers([2000, 2000])}` });
    expect(areas.get('018')!.present_cost_central_eur).toBe(0);
    expect(areas.get('')!.present_cost_central_eur).toBeCloseTo(5 * 8000 + 20000, 6);
  });

  test('a saved model gives the same', () => {
    const { model } = readShared(text);
    const saved = modelOfData(
      JSON.parse(
        JSON.stringify(dataOfModel({ scenario: model!.scenario, digests: new Map(), problems: [], set: [] })),
      ),
    );
    expect(shareOf(compileModel(saved.scenario))).toEqual(shareOf(model!));
  });

  test('in the budget view a saving is its cashable share', () => {
    const own = { ...text, others: '    benefit: { cashable_share: 0.25 }\n' };
    expect(share(own, 'budget').rows[0]!.saving_central_eur_per_year).toBeCloseTo(3750, 6);
  });
});

describe('many members', () => {
  test('above 16 orders are drawn from the seed, and the same orders give the same', () => {
    const many: SharedText = { ...permits, sharing: `rule: shapley, ${ownMembers(Array(18).fill(1000))}` };
    const found = share(many);
    expect(found).toMatchObject({ exact: false, groups_tested: 18 + 153 + 18 });
    expect(share(many)).toEqual(found);
    // Alike members pay alike within the error of 10,000 orders: 48,000 · √(17 / 18² / 10,000).
    const error = 48000 * Math.sqrt(((1 / 18) * (17 / 18)) / 10000);
    for (const each of sharesOf(found, 'shapley'))
      expect(Math.abs(each - (48000 / 18 + 900))).toBeLessThan(5 * error);
    expect(sharesOf(found, 'shapley').reduce((sum, each) => sum + each, 0)).toBeCloseTo(48000 + 16200, 6);
    expect(share({ ...many, settings: 'seed: 7' })).not.toEqual(found);
  });

  test('stated groups as well', () => {
    const ids = Array.from({ length: 17 }, (_, at) => `m${at}`);
    const listed = ids.map((id) => `{ members: [${id}], eur_per_year: 10 }`);
    const found = share({
      sharing: `rule: shapley, members: [${ids.map((id) => `{ id: ${id} }`).join(', ')}], group_costs: [${listed.join(', ')}, { members: [m0, m1], eur_per_year: 14 }, { members: [m1, m2], eur_per_year: 12 }]`,
    });
    // m1 and m2 together, all others apart; m0 and m1 would cost 2 more.
    expect(found.cost_central_eur_per_year).toBe(162);
    // They save 6 and 8, of which the six orders of three give 1, 5 and 2; 10,000 orders come within 0.04 of it.
    const [m0, m1, m2, m3] = sharesOf(found, 'shapley');
    expect(m3).toBeCloseTo(10, 9);
    for (const [value, wanted] of [
      [m0, 9],
      [m1, 5],
      [m2, 8],
    ] as const)
      expect(Math.abs(value! - wanted)).toBeLessThan(0.2);
  });
});

describe('refused', () => {
  const three = ownMembers([2000, 6000, 12000]);
  const cost = '{ running_eur_per_year: 1000 }';
  const priced = '{ running_eur_per_year: { fixed: 1000, per_inhabitant: 1 } }';
  test.each<[string, SharedText]>([
    ['missing-key', { cost, sharing: 'rule: equal' }],
    ['missing-key', { cost, sharing: 'members: [{ id: a }]' }],
    ['missing-key', { cost, sharing: `rule: agreed, ${three}` }],
    ['wrong-choice', { cost, sharing: `rule: fair, ${three}` }],
    ['wrong-id', { cost, sharing: 'rule: equal, members: [{ id: A b }]' }],
    ['unknown-key', { cost, sharing: 'rule: equal, members: [{ id: a, people: 3 }]' }],
    ['empty-list', { cost, sharing: 'rule: equal, members: []' }],
    ['member-not-in-scope', { cost, sharing: 'rule: equal, members: [Askola]' }],
    ['member-not-in-scope', { cost, sharing: 'rule: equal, members: [Kemi]', towns: { '018': 5000 } }],
    ['member-not-in-scope', { cost, sharing: `rule: equal, use: { x: 1 }, ${three}` }],
    ['duplicate-member', { cost, sharing: 'rule: equal, members: [Askola, "018"]', towns: { '018': 5000 } }],
    ['shares-do-not-cover', { cost, sharing: `rule: equal, shares: { m0: 0.5, m1: 0.4 }, ${three}` }],
    ['share-out-of-range', { cost, sharing: `rule: agreed, shares: { m0: 1.5, m1: -0.5, m2: 0 }, ${three}` }],
    ['use-missing', { cost, sharing: `rule: use, use: { m0: 1 }, ${three}` }],
    ['use-missing', { cost, sharing: `rule: use, use: { m0: 0, m1: 0, m2: 0 }, ${three}` }],
    ['no-population', { cost, sharing: 'rule: inhabitants, members: [{ id: a }]' }],
    ['no-population', { cost, sharing: 'rule: serial, members: [{ id: a }]' }],
    ['no-population', { cost: priced, sharing: 'rule: equal, members: [{ id: a }]' }],
    ['too-many-entries', { cost, sharing: `rule: equal, ${ownMembers(Array(501).fill(10))}` }],
    ['value-out-of-range', { cost, sharing: 'rule: equal, members: [{ id: a, inhabitants: -1 }]' }],
    ['value-out-of-range', { cost, sharing: `rule: equal, use: { m0: -1 }, ${three}` }],
    ['value-out-of-range', { cost, sharing: `rule: equal, pair_eur_per_year: -1, ${three}` }],
  ])('%s: %j', (name, text) => {
    const { model, problems } = readShared(text);
    expect(model).toBeUndefined();
    expect(namesOf(problems.filter(({ severity }) => severity === 'error'))).toEqual([name]);
  });

  test('of many members more than 20 groups of several, whatever they cost', () => {
    const ids = Array.from({ length: 24 }, (_, at) => `m${at}`);
    const text = (pairs: number): SharedText => ({
      sharing: `rule: equal, members: [${ids.map((id) => `{ id: ${id} }`).join(', ')}], group_costs: [${[
        ...ids.map((id) => `{ members: [${id}], eur_per_year: 5 }`),
        `{ members: [${ids.join(', ')}], eur_per_year: 60 }`,
        ...ids
          .slice(0, pairs)
          .map((id, at) => `{ members: [${id}, ${ids[at + 1] ?? ids[0]}], eur_per_year: 8 }`),
      ].join(', ')}]`,
    });
    expect(namesOf(readShared(text(20)).problems)).toEqual(['too-many-entries']);
    expect(namesOf(readShared(text(19)).problems)).toEqual([]);
  });

  test('agreed shares within a billionth are all of the cost', () => {
    const thirds = 'm0: 0.3333333333, m1: 0.3333333333, m2: 0.3333333334';
    expect(
      namesOf(readShared({ cost, sharing: `rule: agreed, shares: { ${thirds} }, ${three}` }).problems),
    ).toEqual([]);
    const less = 'm0: 0.333333333, m1: 0.333333333, m2: 0.333333332';
    expect(
      namesOf(readShared({ cost, sharing: `rule: agreed, shares: { ${less} }, ${three}` }).problems),
    ).toEqual(['shares-do-not-cover']);
  });

  test('whom cooperation makes dearer is warned, at half a cent', () => {
    const text = (member: number): SharedText => ({
      cost: '{ running_eur_per_year: 1000 }',
      sharing: `rule: equal, member_eur_per_year: ${member}, ${ownMembers([10, 10])}`,
    });
    expect(namesOf(readShared(text(500)).problems)).toEqual([]);
    expect(namesOf(readShared(text(500.0024)).problems)).toEqual([]);
    expect(namesOf(readShared(text(500.0026)).problems)).toEqual(['joining-costs']);
  });
});

describe('the command', () => {
  test('takes --set, --project and tables', async () => {
    const path = writeShared({ ...permits, sharing: `${permits.sharing}, member_eur_per_year: 100` });
    const json = async (options: string) =>
      JSON.parse(
        (await runCommand(`digisave share ${path} --format json --quiet ${options}`)).standardOutput,
      );
    const set = await json('--set project.permits.sharing.member_eur_per_year=300 --project permits');
    expect(set.sharing[0].coordination_central_eur_per_year).toBe(900);
    for (const [table, head] of [
      ['rows', 'project,level,rule,used,member,label'],
      ['rules', 'project,rule,used,sum_central_eur_per_year'],
      ['groups', 'project,rule,members,together_eur_per_year'],
      ['sharing', 'project,rule,members,inhabitants,cost_low_eur_per_year'],
    ]) {
      const { standardOutput, exitCode } = await runCommand(
        `digisave share ${path} --table ${table} --quiet`,
      );
      expect(exitCode).toBe(0);
      expect(standardOutput.startsWith(head!)).toBe(true);
    }
    const { exitCode, standardError } = await runCommand(`digisave share ${path} --project permit`);
    expect([exitCode, standardError.includes('error: unknown-project')]).toEqual([2, true]);
  });

  test.each(['total', 'coordination_eur_per_year', 'cost_eur.2025', 'npv_municipality_eur'])(
    'explain works %s out of what it prints',
    async (measure) => {
      const path = writeShared({
        ...permits,
        sharing: `${permits.sharing}, member_eur_per_year: { low: 100, high: 500 }`,
      });
      const of = measure === 'total' ? 'total' : `project.permits.${measure}`;
      const { standardOutput } = await runCommand(`digisave explain ${path} ${of} --format json --quiet`);
      const told = JSON.parse(standardOutput);
      const text = told.formula.central.replaceAll('·', '*').replaceAll('−', '-').replaceAll('^', '**');
      expect(Number(new Function(`return (${text})`)())).toBeCloseTo(told.value.central, 6);
    },
  );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';

/**
 * Exports as a town of 20,000 keeps them: CSV of Excel in Windows-1252 with semicolons, titles, sections with subtotals, and the
 * names that people use. Figures are invented; what must come out is added up by hand.
 */

const folder = mkdtempSync(join(tmpdir(), 'digisave-everyday-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nbsp = '\u00a0';

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  // Windows-1252 has the euro sign where ISO-8859-1 has a control character.
  writeFileSync(path, Buffer.from(`${lines.join('\r\n')}\r\n`.replaceAll('€', '\u0080'), 'latin1'));
  return path;
}

/** Writes the layout, answers what it leaves open, and gives the euros of each service. */
async function costsAfter(path: string, answers: readonly (readonly [RegExp, string])[]) {
  const written = await runCommand(`digisave inspect ${path} --write-layout`);
  expect(written.exitCode, written.standardError).toBe(0);
  const layoutPath = `${path}.layout.yaml`;
  let layout = readFileSync(layoutPath, 'utf8');
  for (const [open, answer] of answers) {
    expect(layout).toMatch(open);
    layout = layout.replace(open, answer);
  }
  writeFileSync(layoutPath, layout);
  const again = await runCommand(`digisave inspect ${path}`);
  expect(again.standardError).not.toContain('error:');
  const structure = await runCommand(`digisave structure ${path}`);
  expect(structure.exitCode, structure.standardError).toBe(0);
  const rows = structure.standardOutput.split('\n').map((line) => line.split(','));
  const services = rows
    .filter((cells) => cells[2] === 'service')
    .map((cells) => [cells[3], Number(cells[7])]);
  const total = rows.find((cells) => cells[2] === 'total');
  return { asked: written.standardError, services: Object.fromEntries(services), total: Number(total?.[7]) };
}

const municipality: readonly [RegExp, string] = [/^# municipality: .*$/m, 'municipality: "233"'];
const netCosts: readonly [RegExp, string] = [/^# cost_type: .*$/m, 'cost_type: net_operating_costs'];

describe('committees in 1 000 €, by Finnish names', () => {
  const path = write('toteuma.csv', [
    'Esimerkkilän kaupunki;;',
    'Käyttötalous, toimintakate 2024, 1 000 €;;',
    ';;',
    'Tulosalue;TP 2023;TP 2024',
    `Kaupunginhallitus;1${nbsp}999;2${nbsp}143`,
    `Yleinen hallinto;1${nbsp}312;1${nbsp}401`,
    'Työllisyys;687;742',
    `Sivistyslautakunta;25${nbsp}258;26${nbsp}416`,
    `Päivähoito;7${nbsp}480;7${nbsp}913`,
    `Peruskoulu;14${nbsp}469;15${nbsp}004`,
    `Lukio;2${nbsp}001;2${nbsp}077`,
    'Kirjastopalvelut;573;598',
    'Pääkirjasto;431;447',
    'Kirjastoauto;142;151',
    'Liikuntapaikat;435;481',
    'Museo;124;131',
    'Nuorisotyö;176;212',
    `Tekninen lautakunta;4${nbsp}762;5${nbsp}097`,
    'Kaavoitus;769;803',
    `Kadut;2${nbsp}305;2${nbsp}511`,
    'Vesilaitos;-212;-198',
    `Ruokahuolto;1${nbsp}287;1${nbsp}342`,
    'Siivous;613;639',
    `Kaikki yhteensä;32${nbsp}019;33${nbsp}656`,
    'Lähde: kirjanpito 12.2.2025;;',
  ]);

  test('nothing but the municipality and the cost type is asked, and each euro counts once', async () => {
    const { asked, services, total } = await costsAfter(path, [municipality, netCosts]);
    expect([...asked.matchAll(/error: ([a-z-]+)/g)].map((each) => each[1])).toEqual(['no-municipality']);
    expect(services).toEqual({
      'general-administration': 1401000,
      'employment-support': 742000,
      'early-childhood-education': 7913000,
      'basic-education': 15004000,
      'upper-secondary-education': 2077000,
      libraries: 598000,
      'sports-and-outdoor-recreation': 481000,
      'museums-and-exhibitions': 131000,
      'youth-services': 212000,
      'community-planning': 803000,
      'traffic-routes': 2511000,
      'water-supply': -198000,
      'support-services': 1342000 + 639000,
    });
    expect(total).toBe(33656000);
  });

  test('without a layout two names of one service are a question, and none of them is added', async () => {
    const lines = [
      'Kunta;Tulosalue;Nettokustannukset 2024 €',
      'Kauhava;Ruokahuolto;1342100',
      'Kauhava;Siivous;639050',
    ];
    const { exitCode, standardError } = await runCommand(`digisave structure ${write('kaksi.csv', lines)}`);
    expect(exitCode).toBe(2);
    expect(standardError).toContain('several-amounts');
  });
});

describe('sections with decimal commas, by Swedish names', () => {
  const path = write('bokslut.csv', [
    'Exempelstad;',
    'Driftsekonomi, nettokostnader, euro;',
    ';',
    'Resultatområde;Bokslut 2024',
    'BILDNINGSNÄMNDEN;',
    'Dagvård;7 480 120,55',
    'Grundskola;14 469 497,10',
    'Gymnasium;2 001 036,25',
    'Skolor;35 400,00',
    'Bibliotek;600 127,15',
    'Ungdomsgård;545 031,20',
    'Bildningsnämnden totalt;25 131 212,25',
    'TEKNISKA NÄMNDEN;',
    'Gator;2 305 849,75',
    'Vattenverk;-212 305,40',
    'Fontäner;7 300,15',
    'Tekniska nämnden totalt;2 100 844,50',
    'Totalt;27 232 056,75',
  ]);

  test('what may be several services is a stub with these, what is not known one with the nearest', async () => {
    const { asked, services, total } = await costsAfter(path, [
      municipality,
      [
        /^ {2}# "Skolor": {2}# not known; nearest: basic-education \(Primary education\), .*$/m,
        '  "Skolor": basic-education',
      ],
      [
        /^ {2}# "Fontäner": {2}# not known; nearest: (?:[a-z-]+ \([^)]+\)(?:, |;)){3} or ignore$/m,
        '  "Fontäner": parks-and-public-areas',
      ],
    ]);
    // The title "nettokostnader" names the cost type of the column, whose header says a version and a year alone.
    expect(readFileSync(`${path}.layout.yaml`, 'utf8')).toMatch(/^ {4}cost_type: net_operating_costs$/m);
    expect([...asked.matchAll(/error: ([a-z-]+)/g)].map((each) => each[1])).toEqual([
      'no-municipality',
      'unknown-service',
      'unknown-service',
    ]);
    expect(services).toEqual({
      'early-childhood-education': 7480120.55,
      'basic-education': 14504897.1,
      'upper-secondary-education': 2001036.25,
      libraries: 600127.15,
      'youth-services': 545031.2,
      'traffic-routes': 2305849.75,
      'water-supply': -212305.4,
      'parks-and-public-areas': 7300.15,
    });
    expect(total).toBe(27232056.75);
  });
});

test('a column of services none of whose names is known: the true reason, stubs, and costs once they are filled in', async () => {
  const names = ['Hevoset', 'Laavut', 'Kioskit', 'Torit ja markkinat', 'Kaivot', 'Venevalkamat'];
  const rows = names.map((name, at) => `Kauhava;${name};${10123 + at}`);
  const path = write('tuntematon.csv', ['Kunta;Toiminto;Nettokustannukset 2024 €', ...rows]);
  const { exitCode, standardError } = await runCommand(`digisave structure ${path}`);
  expect(exitCode).toBe(2);
  expect(standardError).toContain('error: services-not-known (column Toiminto)');
  expect(standardError).toContain('none of its 6 names is known: "Hevoset", "Laavut"');
  expect(standardError).not.toContain('layout-needed');
  const stubs = names.map((name): readonly [RegExp, string] => [
    new RegExp(`^ {2}# "${name}":.*$`, 'm'),
    `  "${name}": other-activities`,
  ]);
  const { services } = await costsAfter(path, [[/^# services:/m, 'services:'], ...stubs]);
  expect(services).toEqual({ 'other-activities': 60753 });
});

import type { numberProblems } from '../../../../problems/catalogue/number.ts';
import type { UnitBounds } from '../../../../problems/catalogue/phrases.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { figure, percent, rounded, together, upperFirst } from './words.ts';

export const number: TextsOf<typeof numberProblems> = {
  'low-above-high': (f) => {
    if (f.names !== undefined) {
      const [low, high] = f.names;
      return {
        found: `${low} är ${f.low}, mer än ${high}, som är ${f.high}.`,
        expected: `${low} ≤ ${high}`,
        hint: exchangeHint,
      };
    }
    return {
      found: `Den nedre gränsen ${f.low} är större än den övre gränsen ${f.high}.`,
      expected: 'nedre gräns ≤ övre gräns',
      hint: exchangeHint,
    };
  },
  'central-outside': (f) => ({
    found: `Basvärdet ${f.central} ligger utanför intervallet från ${f.low} till ${f.high}.`,
    expected: f.isDiscrete
      ? 'ett basvärde från det minsta till det största värdet med en sannolikhet över 0'
      : 'nedre gräns ≤ basvärde ≤ övre gräns (low, central, high)',
    hint: f.isDiscrete
      ? 'Rätta det, eller utelämna det: då används medelvärdet av värdena.'
      : 'Rätta det, eller utelämna det: då används mittpunkten (för lognormal medianen).',
  }),
  'incomplete-range': (f) => ({
    found:
      f.has === undefined
        ? `Intervallet saknar ${lacksText(f.lacks)}.`
        : `Intervallet har ${f.has} men inte ${lacksText(f.lacks)}.`,
    expected: 'ett värde, eller low och high, eller low, central och high',
    hint: `Lägg till ${lacksText(f.lacks)}, eller skriv bara talet om det är säkert.`,
  }),
  'value-beside-range': (f) => ({
    found:
      f.beside === undefined
        ? 'Både ett värde och ett intervall anges.'
        : `Både ${f.beside} och värden med sannolikheter anges.`,
    expected:
      f.beside === undefined
        ? 'ett värde, eller low och high'
        : 'ett värde, eller low och high, eller values och chances',
    hint:
      f.beside === undefined
        ? 'Behåll det ena; mitten av ett intervall heter central.'
        : 'Behåll det ena; när värden med sannolikheter anges är deras minsta och största värde nedre och övre gräns.',
  }),
  'values-and-chances-differ': (f) => ({
    found: `${upperFirst(count(f.values, 'inget värde', 'värde', 'värden'))} och ${count(f.chances, 'ingen sannolikhet', 'sannolikhet', 'sannolikheter')} anges.`,
    expected: 'lika många sannolikheter som värden',
    hint: 'Ge varje värde sin sannolikhet, i samma ordning: { values: [0, 100], chances: [0.2, 0.8] }.',
  }),
  'chances-do-not-add-up': (f) => ({
    found: `Sannolikheternas summa är ${figure(Number(f.sum.toPrecision(10)))}.`,
    expected: 'sannolikheter vars summa är 1',
    hint:
      f.sum < 1
        ? `Ge de ${rounded(1 - f.sum)} som saknas till ett av värdena, eller till ett värde som ännu inte finns med.`
        : 'Sänk en av dem: varje värde har sin egen del av helheten.',
  }),
  'distribution-beside-values': (f) => ({
    found: `”${f.key}” anges bredvid värden med sannolikheter.`,
    expected: 'bara values och chances: de anger redan hur talet simuleras',
    hint: `Utelämna ${f.key}.`,
  }),
  'two-references': () => ({
    found: 'Både en parameter och ett underlag anges.',
    expected: 'det ena eller det andra',
    hint: 'Behåll det ena; en parameter kan i sin tur hänvisa till ett underlag.',
  }),
  'own-draw-without-evidence': () => ({
    found: 'own_draw anges, men inget underlag (evidence).',
    expected: 'own_draw bredvid evidence, där det skiljer talet från andra hänvisningar till samma underlag',
    hint: 'Ta bort own_draw: tal som skrivs ut varierar var för sig, och en parameter är ett och samma ingångsvärde överallt.',
  }),
  'year-without-evidence': () => ({
    found: 'Ett år anges, men inget underlag (evidence).',
    expected: 'year bredvid evidence, där det väljer bland de daterade värdena',
    hint: 'Ta bort året, eller ange underlaget.',
  }),
  'number-not-finite': (f) => ({
    found: Number.isNaN(f.found) ? 'Värdet är inget tal (NaN).' : 'Talet är oändligt.',
    expected: 'ett ändligt tal',
    hint: 'Skriv själva talet.',
  }),
  'beyond-any-municipality': (f) => ({
    found: `Här står ${figure(f.found)}; i ingen kommun, eller i alla tillsammans, finns det mer än ungefär ${figure(f.expected.largest ?? 0)}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Kontrollera antalet nollor, exponenten och enheten.',
  }),
  'maybe-thousands': (f) => ({
    found: `${f.found} är talet ${figure(f.value)}: punkten är ett decimaltecken, inte en tusentalsavgränsare.`,
    expected: 'hela euro utan punkt',
    hint: `Skriv ${f.found.replaceAll('.', '')} om tusental avses, annars ${f.value}.`,
  }),
  'share-out-of-range': (f) => ({
    found: `Här står ${f.found}.`,
    expected: f.isChance ? 'en sannolikhet från 0 till 1' : 'en andel från 0 till 1',
    hint:
      f.found > 1 && f.found <= 100
        ? `Skriv ${shareOf(f.found)} för ${figure(f.found)}\u00a0%.`
        : `En ${f.isChance ? 'sannolikhet' : 'andel av något'} är aldrig under 0 eller över 1.`,
  }),
  'value-out-of-range': (f) => ({
    found: `Här står ${f.found}.`,
    expected: phrases.bounds(f.expected),
    hint:
      isShare(f.expected) && Math.abs(f.found) <= 100
        ? `Skriv ${shareOf(f.found)} för ${figure(f.found)}\u00a0%.`
        : f.hint === undefined
          ? 'Rätta tecknet eller storleken.'
          : say(phrases.boundsHint, f.hint),
  }),
  'range-without-ends': (f) => ({
    found: `En ${distributionName(f.distribution)} anges med minsta och största värde (interval min-max).`,
    expected: 'interval p05-p95 eller p10-p90: fördelningen har inget minsta och största värde',
    hint: 'Ange vilka percentiler low och high är, eller välj pert, triangular eller uniform.',
  }),
  'central-overdetermined': (f) => ({
    found:
      f.middle === undefined
        ? `Ett basvärde (central) anges bredvid percentilerna för en ${distributionName(f.distribution)}.`
        : `Basvärdet ${f.central} är inte mitten av intervallet, som för en ${distributionName(f.distribution)} är ${figure(Number(f.middle.toPrecision(12)))}.`,
    expected: 'bara low och high: de bestämmer redan basvärdet',
    hint: 'Utelämna central, eller välj pert eller triangular.',
  }),
  'lognormal-not-positive': (f) => ({
    found: `Den nedre gränsen för en lognormalfördelning är ${f.low}.`,
    expected: 'en nedre gräns (low) över 0',
    hint: 'Välj en annan fördelning om noll eller mindre är möjligt.',
  }),
  'ends-outside-unit': (f) => ({
    found: `Tolkat som ${f.interval} ger intervallet det minsta värdet ${rounded(f.least)} och det största värdet ${rounded(f.most)}.`,
    expected: phrases.bounds(f.expected),
    hint: 'Gör intervallet smalare, flytta dess mitt, eller ange det minsta och det största värdet (interval: min-max).',
  }),
  'assumed-ends-outside-unit': (f) => ({
    found: `Som ${distributionName(f.shape)} går ${f.path} från ${rounded(f.least)} till ${rounded(f.most)}; raderna med den fördelningen använder värdena som de är.`,
    expected: phrases.bounds(f.expected),
    hint: 'Ange intervallets fördelning (distribution) eller dess minsta och största värde (interval: min-max).',
  }),
  'too-few-samples': (f) => ({
    found: `samples är ${f.found}.`,
    expected: 'minst 2 simuleringar, helst 1\u00a0000 eller fler',
    hint: 'Percentiler kräver många simuleringar; utelämna "samples" för 10\u00a0000.',
  }),
  'few-samples': (f) => ({
    found: `Bara ${figure(f.found)} simuleringar begärs: färre än ${f.beyond} av dem ligger under p05 och färre än ${f.beyond} över p95, och sannolikheter räknas i steg om ${rounded(100 / f.found)} procentenheter.`,
    expected: `minst ${figure(f.least)} simuleringar, helst 1\u00a0000 eller fler`,
    hint: 'Utelämna "samples" för 10\u00a0000, eller använd --precision.',
  }),
  'too-many-samples': (f) => ({
    found: `${figure(f.found)} simuleringar begärs.`,
    expected: `högst ${figure(f.limit)} simuleringar`,
    hint: 'Tiotusen simuleringar ger två säkra siffror, en miljon ger tre.',
  }),
  'too-few-for-replicates': (f) => ({
    found: `${figure(f.found)} ${f.found === 1 ? 'simulering' : 'simuleringar'} begärs, men ${say(phrases.drawUser, f.what)} kräver fler.`,
    expected: `minst ${figure(f.least)} simuleringar: 16 oberoende delar på två`,
    hint: 'Begär 1024 eller fler: skillnaden mellan delarna visar hur tillförlitliga siffrorna är.',
  }),
  'samples-not-power-of-two': (f) => ({
    found: `En Sobolföljd med ${figure(f.found)} simuleringar delas i 16 delar vars längd inte är en tvåpotens.`,
    expected: `16 gånger en tvåpotens, till exempel ${f.less} eller ${f.more}`,
    hint: 'Siffrorna är rätt, men mindre noggranna än med någotdera av dessa.',
  }),
  'precision-not-reached': (f) => ({
    found: `${f.of}: efter ${figure(f.draws)} simuleringar är medelfelet för ${statisticName(f.statistic)} fortfarande ${percentOf(f.error)} av siffran.`,
    expected: `högst ${percentOf(f.precision)}`,
    hint: moreMemoryHint,
  }),
  'draws-not-enough': (f) => ({
    found: `Efter ${figure(f.draws)} simuleringar är ${say(phrases.errorName, f.what)} fortfarande ${rounded(f.error)} av ${phrases.errorBase[f.of]}.`,
    expected: `högst ${rounded(f.precision)}`,
    hint: moreMemoryHint,
  }),
  'interval-not-reached': (f) => ({
    found: `Med ${figure(f.points)} baspunkter är det bredaste konfidensintervallet för indexen för ${f.output} fortfarande ±${rounded(f.width)}.`,
    expected: `högst ±${rounded(f.precision)}`,
    hint: 'Fler skulle ta flera minuter: begär dem med --samples, eller godta denna noggrannhet.',
  }),
  'too-many-inputs-for-sobol': (f) => ({
    found: `${figure(f.found)} ingångsvärden varierar.`,
    expected: `högst ${figure(f.limit)}, antalet dimensioner i riktningstalen`,
    hint: 'Välj sampling: latin-hypercube eller random, som inte har någon sådan gräns.',
  }),
  'unit-mismatch': (f) => ({
    found: `${f.parameter === undefined ? 'Talet' : `Parametern ${f.parameter}`} har enheten ${f.found}.`,
    expected: `${f.expected.unit}: ${phrases.bounds(f.expected)}`,
    hint: 'Räkna om talet och skriv det med sin källa; enheter räknas aldrig om i tysthet.',
  }),
  'draws-outside-unit': (f) => ({
    found: `${figure(f.count)} av ${figure(f.draws)} simuleringar av ${f.path} ligger utanför vad enheten tillåter.`,
    many: {
      what: 'ingångsvärden har simuleringar utanför vad deras enheter tillåter',
      item: `${f.path} ${figure(f.count)} av ${figure(f.draws)}`,
    },
    expected: phrases.bounds(f.expected),
    hint: 'De används som de är. Intervallet för pert, triangular eller uniform har ett minsta och ett största värde som kan hållas inom gränserna.',
  }),
};

const exchangeHint = 'Byt plats på dem, eller rätta det som är fel.';

const moreMemoryHint =
  'Fler simuleringar kräver mer minne; godta denna noggrannhet, eller använd sampling: latin-hypercube eller sobol.';

/** A number of things in words. */
function count(number: number, none: string, one: string, several: string): string {
  return number === 0 ? none : `${figure(number)} ${number === 1 ? one : several}`;
}

/** A computed share in per cent, with the digits that help to understand a message. */
function percentOf(share: number): string {
  return percent(Number(share.toPrecision(3)));
}

function lacksText(keys: readonly string[]): string {
  return keys.length === 0 ? 'ett värde' : together(keys);
}

/** Whether a percentage may have been written where a share is meant. */
function isShare({ unit }: UnitBounds): boolean {
  return unit === 'share' || unit === 'growth_share';
}

function statisticName(statistic: string): string {
  return statistic === 'mean' ? 'medelvärdet' : statistic;
}

/** A distribution by its key. */
function distributionName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    pert: 'PERT-fördelning',
    triangular: 'triangelfördelning',
    uniform: 'likformig fördelning',
    normal: 'normalfördelning',
    lognormal: 'lognormalfördelning',
  };
  return names[key] ?? key;
}

/** A percentage as a share, without what a division in binary leaves behind. */
function shareOf(percentage: number): number {
  return Number((percentage / 100).toPrecision(15));
}

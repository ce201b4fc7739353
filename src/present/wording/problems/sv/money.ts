import type { ChangeFacts, MoneyFacts, moneyProblems } from '../../../../problems/catalogue/money.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import {
  alternatives,
  figure,
  list,
  named,
  nameOf,
  percent,
  rounded,
  roundedToType,
  show,
  sourceText,
  suggestion,
  together,
  wholeEuros,
} from './words.ts';

export const money: TextsOf<typeof moneyProblems> = {
  'no-first-year': () => ({
    found: 'Det första året saknas.',
    expected: 'settings.first_year, ett ibruktagande (rollout) med start_year, eller kostnader med år',
    hint: 'Lägg till raden "first_year: 2018" under "settings", med det år som avses.',
  }),
  'no-timeline': () => ({
    found: 'Scenariot har inga år.',
    expected:
      'ett projekt med ibruktagande (rollout) eller kostnad (cost), eller inställningar som first_year och horizon_years',
    hint: 'Lägg till "rollout" och "cost" i projekten; docs/scenario.md visar hur.',
  }),
  'no-areas': (f) => ({
    found: f.hasCosts
      ? 'Kostnaderna gäller hela landet och kan inte fördelas.'
      : 'Scenariot har inga kostnader som kan fördelas.',
    expected: f.by === 'service' ? 'kostnader per tjänst' : 'kostnader per kommun',
    hint: f.hasCosts
      ? 'Ange en fil med kommuner under "costs", till exempel data/finland/costs-2015.csv, eller skriv --by service.'
      : 'Lägg till "costs" med en fil över kostnader per tjänst och kommun.',
  }),
  'no-discount-rate': () => ({
    found: 'Ingen kalkylränta anges, så senare euro räknas lika mycket som det första årets.',
    expected: 'settings.discount_rate_share, real ränta, till exempel 0.035',
    hint: 'Skriv discount_rate_share: 0 om det är avsikten.',
  }),
  'implausible-rate': (f) => ({
    found: `${f.key} är ${f.found}, det vill säga ${percent(f.found)} per år.`,
    expected: phrases.bounds(f.expected),
    hint: `Skriv ${roundedToType(f.found / 100)} för ${rounded(f.found)}\u00a0%.`,
  }),
  'start-after-horizon': (f) => ({
    found: `${named(f.project)} tas i bruk år ${yearText(f.start)}, men kalkylperioden slutar ${f.last}.`,
    expected: 'ett ibruktagande inom kalkylperioden',
    hint: 'Förläng horizon_years, eller rätta start_year och delay_years.',
  }),
  'start-before-timeline': (f) => ({
    found: `${named(f.project)} börjar ${f.start}. Projektets kostnader och besparingar före ${f.first}, det första år som räknas, är utelämnade.`,
    expected: 'en start inom kalkylperioden',
    hint: `Skriv first_year: ${f.start} under settings för att räkna dem.`,
  }),
  'spent-after-end': (f) => {
    const atMost = f.most > f.spent * (1 + 1e-9) ? `upp till ${wholeEuros(f.most)}` : undefined;
    const spent =
      f.spent > 0
        ? `${wholeEuros(f.spent)}${atMost === undefined ? '' : ` (${atMost})`} av investeringen på ${wholeEuros(f.of)} betalas`
        : `${atMost} av investeringen kan komma att betalas`;
    return {
      found: `${named(f.project)}: ${spent} efter ${f.last}, det sista år som räknas. Det utelämnas, och resultatet ser därför bättre ut än det är.`,
      many: {
        what: `projekt betalar en del av investeringen efter ${f.last}, det sista år som räknas, och den delen utelämnas`,
        item: `${nameOf(f.project)} ${f.spent > 0 ? wholeEuros(f.spent) : atMost}`,
      },
      expected: 'en investering som slutar inom kalkylperioden',
      hint: 'Förläng horizon_years, eller rätta start_year, investment_years och påslaget för optimismbias.',
    };
  },
  'used-after-end': (f) => {
    const leftOut = [
      'besparingen',
      ...(f.runningEur === 0 ? [] : [`de löpande kostnaderna (${wholeEuros(f.runningEur)} per år)`]),
      ...(f.parallelEur === 0 ? [] : [`parallelldriften (${wholeEuros(f.parallelEur)})`]),
    ];
    return {
      found: `Med basvärdena tas ${named(f.project)} i bruk först år ${yearText(f.firstUse)}, efter ${f.last}, det sista år som räknas. Därför utelämnas ${together(leftOut)}.`,
      many: {
        what: `projekt tas i bruk efter ${f.last}, det sista år som räknas`,
        item: `${nameOf(f.project)} år ${yearText(f.firstUse)}`,
      },
      expected: 'ett ibruktagande inom kalkylperioden',
      hint: 'Förläng horizon_years, eller rätta start_year, delay_years och påslaget för optimismbias.',
    };
  },
  'no-price-level': (f) => ({
    found: `Prisindexet ${f.index} har inget indextal för ${f.year}.`,
    expected: `ett år med indextal: ${alternatives(f.known.map(String))}`,
    hint:
      f.others.length > 0
        ? `Ange ett index som har det: ${alternatives(f.others)}.`
        : 'Välj ett annat price_year eller price_index, eller utelämna båda.',
  }),
  'years-of-prices-differ': (f) => ({
    found: `Belopp i olika års priser räknas ihop som de är: ${list(f.money.map(moneyText))}. ${changesText(f)}`,
    expected: 'priser från ett enda år, eller från två år i följd',
    hint: indexHint(f),
  }),
  'saving-above-shrunk-cost': (f) => ({
    found: `${named(f.project)} skulle spara ${wholeEuros(f.saving)} per år, men de berörda kostnaderna är bara ${wholeEuros(f.cost)} år ${f.year}.`,
    expected: 'en besparing som inget år är större än kostnaderna',
    hint: 'Sänk projektets siffror, förkorta horizon_years, eller ange besparingen som en andel av kostnaderna, som då minskar med dem.',
  }),
  'benefit-shares-above-one': (f) => ({
    found: `Upp till ${percent(f.cashable)} har budgeteffekt och upp till ${percent(f.capacity)} är frigjord arbetstid: sammanlagt ${percent(f.cashable + f.capacity)} av besparingen.`,
    expected: 'andelar av samma besparing, sammanlagt högst 100\u00a0%',
    hint: 'Sänk den ena; det som inte ingår i någondera redovisas som övrig nytta.',
  }),
  'benefit-share-missing': (f) => ({
    found: `Andelen med budgeteffekt saknas för ${together(f.projects.map(nameOf))}. Därför ingår ingenting av besparingen i denna vy.`,
    expected: 'benefit: { cashable_share: ... } i varje projekt',
    hint: 'Skriv 0 om ingen del har budgeteffekt.',
  }),
  'grant-above-cap': (f) => ({
    found: `Ett understöd på ${percent(f.share)} överstiger ${f.source === undefined ? `dess cap_share, ${percent(f.cap)}` : `de tillåtna ${percent(f.cap)} (${sourceText(f.source)})`}; ${percent(f.cap)} räknas.`,
    expected: `en andel på högst ${percent(f.cap)}`,
    hint: `Skriv share: ${f.cap}, eller cap_share för ett annat understöd med källa.`,
  }),
  'eligible-shares-sum': (f) => ({
    found: `Kostnadsslagen under eligible är sammanlagt ${percent(f.sum)} av investeringen.`,
    expected: 'andelar vars summa är 1, det vill säga 100\u00a0%',
    hint:
      f.sum < 1
        ? 'Ange det som inget understöd täcker under "not_eligible", så att inget glöms bort.'
        : 'Varje tal är en andel av hela investeringen; sänk ett av dem, eller dess övre gräns.',
  }),
  'vat-not-eligible': (f) => ({
    found: `Mervärdesskatten är ${percent(f.share)} av investeringen. Inget understöd täcker den${f.source === undefined ? '' : ` (${sourceText(f.source)})`}, så inget räknas för den.`,
    expected: 'godtagbara kostnader utan mervärdesskatt',
    hint: 'Kommuner får för det mesta skatten tillbaka, och då är den inte heller en kostnad: ta inte med den i investeringen.',
  }),
  'bias-below-lower': (f) => ({
    found: `När mitigated_share har dragits av är påslaget för optimismbias ${percent(Number(f.left.toPrecision(3)))} av ${biased[f.of]}, mindre än den nedre gränsen ${percent(f.lower)}.`,
    expected: 'minst den publicerade nedre gränsen',
    hint: 'Sänk mitigated_share, eller ange i dess note vad som undanröjer också det vanliga överskridandet.',
  }),
  'bias-in-percent': (f) => ({
    found: `${f.key} är ${f.found}, det vill säga ${percent(f.found)}. Skriv ${f.found / 100} om ${figure(f.found)}\u00a0% avses.`,
    expected: `ett förhållandetal på högst ${f.most}: de publicerade slutar vid 2, det vill säga 200\u00a0%`,
    hint: 'Skriv ett förhållandetal: 1 är 100\u00a0%.',
  }),
  'ramp-beside-bass': () => ({
    found: 'En Basskurva har ingen upptrappning.',
    expected: 'p_per_year och q_per_year, utan ramp_years',
    hint: 'Lämna bort ramp_years.',
  }),
  'rates-without-bass': (f) => ({
    found: `${f.key} hör till Basskurvan, men kurvan är en annan.`,
    expected: 'curve: bass, eller inga sådana tal',
    hint: 'Skriv "curve: bass", eller lämna bort talen.',
  }),
  'duplicate-risk': (f) => ({
    found: `Riskens beteckning ${show(f.id)} används redan ovan.`,
    expected: 'varje riskbeteckning en gång',
    hint: 'Ge den här risken en annan beteckning.',
  }),
  'bias-beside-risks': (f) => ({
    found: `Projektet ${f.project} har ett påslag för optimismbias, och risken ${f.risk} lägger till kostnad eller tid.`,
    expected: 'bara det ena: påslaget innehåller redan det som gått fel i andra projekt',
    hint: 'Lämna bort påslaget där riskerna anges, eller riskernas kostnad och fördröjning.',
  }),
  'risk-without-effect': (f) => ({
    found: `Risken ${f.risk} medför varken kostnad eller fördröjning och minskar inte besparingen.`,
    expected: 'cost_share, delay_years eller saving_share',
    hint: 'Skriv vad som händer med projektet om risken inträffar.',
  }),
  'unknown-price-index': (f) => ({
    found: `Det finns inget prisindex ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'Välj ett av dem, eller utelämna price_index och price_year.',
  }),
};

/** What an optimism bias is a ratio to. */
const biased = {
  investment: 'investeringen',
  'running-costs': 'de löpande kostnaderna',
  saving: 'besparingen',
} as const;

/** A year, with its part where it has one: years have no thousands mark. */
function yearText(year: number): string {
  return String(Number(year.toFixed(4))).replace('.', ',');
}

/** Money of one origin, with the year in whose prices it is. */
function moneyText({ of, year, names }: MoneyFacts): string {
  if (of === 'costs') return `kostnader för ${year} (${list(names)})`;
  return of === 'scenario' ? `belopp i scenariot i ${year} års priser` : `${of} i ${year} års priser`;
}

/** By how much prices changed, by the index that knows the years. */
function changesText({ money, changes, to }: ChangeFacts): string {
  const known = [to, ...changes.map(({ from }) => from)];
  const others = [...new Set(money.map(({ year }) => year))].filter((year) => !known.includes(year)).sort();
  const indices = [...new Set(changes.map(({ index }) => index))];
  const none =
    others.length === 0
      ? []
      : [
          `Inget prisindex som följer med digisave omfattar förändringen från ${together(others.map(String))} till ${to}.`,
        ];
  return [
    ...indices.map((index) => {
      const own = changes.filter((each) => each.index === index);
      const texts = own.map(({ from, ratio }) => {
        const [first, last] = from < to ? [from, to] : [to, from];
        const change = ((from < to ? ratio : 1 / ratio) - 1) * 100;
        const size = Math.abs(change).toFixed(1).replace('.', ',');
        return `${change < 0 ? 'sjönk' : 'steg'} ${size}\u00a0% från ${first} till ${last}`;
      });
      return `Prisindexet ${index} ${together(texts)}.`;
    }),
    ...none,
  ].join(' ');
}

function indexHint({ money, changes, to }: ChangeFacts): string {
  const [first, ...others] = [...new Set(changes.map(({ index }) => index))];
  const years = new Set(money.map(({ year }) => year).filter((year) => year !== to));
  // An index that does not know all of the years would be refused.
  const knowsAll = new Set(changes.map(({ from }) => from)).size === years.size;
  if (first === undefined || others.length > 0 || !knowsAll)
    return 'Skriv beloppen i ett enda års priser, och ange året med price_year under settings.';
  return `Lägg till "price_index: ${first}" under settings för att räkna om allt till ${to} års priser, eller skriv beloppen i ett enda års priser.`;
}

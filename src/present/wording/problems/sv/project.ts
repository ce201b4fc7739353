import type { projectProblems } from '../../../../problems/catalogue/project.ts';
import type { TextsOf } from '../texts.ts';
import {
  count,
  euros,
  figure,
  named,
  nameOf,
  rounded,
  show,
  together,
  unknown,
  wholeEuros,
} from './words.ts';

const measureWord = { net: 'netto', gross: 'brutto' } as const;

export const project: TextsOf<typeof projectProblems> = {
  'duplicate-project': (f) => ({
    found: `Projektets id ${show(f.id)} används redan ovanför.`,
    expected: 'varje projekts id en gång',
    hint: 'Ge detta projekt ett annat id.',
  }),
  'unknown-project': unknown(
    'inget projekt',
    'ett känt projekt',
    'Ange projektet med den beteckning som det har under ”projects”.',
  ),
  'unknown-kind': unknown(
    'inget projektslag',
    'ett känt projektslag',
    'digisave list projects listar projektslagen; utelämna nyckeln för ett eget projekt.',
  ),
  'number-to-give': (f) => ({
    found: `${f.key} har inget värde: ingen publicerad siffra passar för ${show(f.kind.sv)}.`,
    expected: lowerFirst(f.ask.sv),
    hint: 'Skriv kommunens egen siffra där, eller ett intervall som { low: ..., high: ... }.',
  }),
  'twin-projects': (f) => ({
    found: `Projekten ${f.other} och ${f.id} räknar samma euro eller minuter.`,
    expected: 'ett av dem, eller siffror som är fördelade mellan dem',
    hint: 'Ta bort det ena. Om siffrorna är fördelade mellan dem, skriv twins: checked i ett av projekten.',
  }),
  'no-projects': () => ({
    found: 'Scenariot har inget projekt.',
    expected: 'minst ett projekt',
    hint: 'Lägg till ett under "projects".',
  }),
  'base-without-cells': (f) => ({
    found: `Inga kostnader i ${show(f.costs)} inom avgränsningen omfattas av base.`,
    expected: 'berörda kostnader (base) med minst en kostnadspost',
    hint: 'Kontrollera tjänster, uppgiftsområden och kostnadsslag, och att avgränsningen (scope) inte utesluter dem.',
  }),
  'base-wholly-negative': (f) => ({
    found: `Alla berörda kostnader (base) är negativa eller noll (${euros(f.eur)} i ${f.costs}).`,
    expected: 'kostnader av vilka något kan sparas',
    hint:
      f.eur === 0
        ? 'Filerna har inga kostnader för dem: välj andra tjänster, eller ett annat år.'
        : 'I dessa tjänster överstiger intäkterna kostnaderna: använd bruttokostnader, work-time eller channel-shift.',
  }),
  'negative-cells-refused': (f) => ({
    found: `${count(f.cells, 'berörd kostnadspost är negativ', 'berörda kostnadsposter är negativa')} (${euros(f.eur)}).`,
    expected: 'ingen negativ kostnadspost (negative: refuse)',
    hint: 'Skriv negative: exclude för att utelämna dem, eller negative: include för att räkna dem.',
  }),
  'negative-cells-left-out': (f) => ({
    found: `Projektet ${named(f.project)} räknar inte med ${count(f.cells, 'kostnadspost', 'kostnadsposter')} där intäkterna överstiger kostnaderna (${euros(f.eur)}).`,
    many: {
      what: 'projekt räknar inte med tjänster där intäkterna överstiger kostnaderna',
      item: `${nameOf(f.project)} (${count(f.cells, 'kostnadspost', 'kostnadsposter')}, ${euros(f.eur)})`,
    },
    expected: 'en andel av kostnader, inte av nettointäkter',
    hint: 'Skriv negative: include eller negative: refuse i base för en annan regel.',
  }),
  'saving-above-cell-cost': (f) => ({
    found: `Projektet ${named(f.project)} skulle spara ${wholeEuros(f.saving)}, men de berörda kostnaderna är bara ${wholeEuros(f.cost)}.`,
    expected: 'en besparing som inte är större än kostnaderna',
    hint: 'Sänk projektets siffror, eller ange fler kostnader under "within".',
  }),
  'draws-above-cell-cost': (f) => ({
    found: `Projektet ${named(f.project)} sparar mer än de berörda kostnaderna i ${figure(f.count)} av ${figure(f.draws)} simuleringar.`,
    many: {
      what: 'projekt sparar mer än de berörda kostnaderna i en del av simuleringarna',
      item: `${nameOf(f.project)} i ${figure(f.count)} av ${figure(f.draws)}`,
    },
    expected: 'en besparing som inte är större än kostnaderna',
    hint: 'Välj en fördelning med minsta och största värde (pert, triangular, uniform), eller närmare liggande percentiler.',
  }),
  'signal-beside-reveals': () => ({
    found: 'Pilotprojektet har både ”signal” och ”reveals”.',
    expected: 'ett av dem: ett svar ja eller nej, eller en mätning',
    hint: 'Utelämna ett av dem.',
  }),
  'signal-below-chance': (f) => ({
    found: `Pilotprojektet svarar ja oftare när projektet skulle misslyckas (${rounded(1 - f.specificity)}) än när det skulle lyckas (${rounded(f.hitRate)}).`,
    expected: '”hit_rate” och ”specificity” som sammanlagt är minst 1',
    hint: 'Byt plats på svaren ja och nej: skriv 1 minus vartdera värdet.',
  }),
  'input-beside-output': () => ({
    found: 'Pilotprojektet mäter både ett ingångsvärde (”input”) och ett resultat (”output”).',
    expected: 'ett av dem',
    hint: 'Utelämna ”input” eller ”output”.',
  }),
  'duplicate-source': (f) => ({
    found: `Källan ${show(f.id)} finns redan i data/sources.`,
    expected: 'en källa för varje id',
    hint: 'Ta bort den här, eller ge den ett annat id.',
  }),
  'two-volumes': (f) => ({
    found: f.found === 0 ? 'Ingen volym anges.' : 'Båda volymerna anges.',
    expected: 'volume_per_year eller volume_per_1000_inhabitants',
    hint: 'Skriv en av dem.',
  }),
  'measures-in-one-result': (f) => ({
    found: `Projekten använder både netto- och bruttokostnader (${f.costs.map(({ id, measure }) => `${id}: ${measureWord[measure]}`).join(', ')}).`,
    expected: 'antingen netto- eller bruttokostnader i ett resultat',
    hint: 'Interna hyror och köp kan räknas dubbelt; nämn det bredvid siffran.',
  }),
  'shared-rows': (f) => ({
    found: `${together(f.costs)} har ${count(f.rows, 'gemensam rad', 'gemensamma rader')} som projekt i båda räknar besparingar på.`,
    expected: 'varje euro i en enda kostnadsstruktur: överlappning beräknas bara inom den',
    hint: 'Använd samma kostnadsstruktur för dessa projekt, eller avgränsa strukturerna så att de inte överlappar varandra.',
  }),
  'yardstick-not-positive': (f) => ({
    found: `Kostnaderna i ${f.costs} är sammanlagt ${euros(f.eur)}.`,
    expected: 'jämförelsekostnader över 0',
    hint: 'Ingen andel av kostnaderna anges: sätt först en kostnadsstruktur vars summa är över 0.',
  }),
  'implausible-costs': (f) => ({
    found: `Kostnaderna i ${f.costs} är ${rounded(f.eur)} euro per invånare.`,
    expected: 'hundratals eller tusentals euro per invånare',
    hint: 'Är beloppen i tusen eller miljoner euro? Kolumnen amount_eur är i euro. Om beloppen stämmer, skriv plausibility: checked under kostnaderna.',
  }),
  'negative-saving': (f) => ({
    found: `Besparingen i ${named(f.project)} är negativ: ${wholeEuros(f.eur)} per år.`,
    expected: 'en besparing över noll; ett projekts kostnader anges under "cost"',
    hint: 'Ta bort minustecknet om beloppet sparas; skriv projektets kostnader under cost.running_eur_per_year.',
  }),
  'saving-above-yardstick': (f) => ({
    found: `Alla projekt tillsammans skulle spara ${wholeEuros(f.saving)}, mer än kostnaderna i ${f.costs} (${wholeEuros(f.cost)}).`,
    expected: 'en besparing under kostnaderna inom avgränsningen',
    hint: 'Kontrollera kostnadernas och projektens enheter samt avgränsningen.',
  }),
  'corner-not-extreme': (f) => ({
    found: `${f.path}: ${figure(f.count)} av ${figure(f.draws)} simuleringar ligger utanför nedre och övre gräns.`,
    many: {
      what: 'resultat har simuleringar utanför nedre och övre gräns',
      item: `${f.path} ${figure(f.count)} av ${figure(f.draws)}`,
    },
    expected: 'nedre och övre gräns som är de verkliga ytterligheterna',
    hint: 'Där verkar ingångsvärdena i motsatt riktning: använd percentilerna, inte nedre och övre gräns.',
  }),
  'central-outside-percentiles': (f) => {
    const range = `p05 ${euros(f.p05)}, p95 ${euros(f.p95)}`;
    return {
      found: `Baskalkylen för ${f.path}, ${euros(f.central)}, är ${f.central > f.p95 ? 'större' : 'mindre'} än nästan alla simuleringar (${range}). Så blir det när intervall har sitt mest sannolika värde nära ena änden, eller påverkar resultatet ojämnt.`,
      many: {
        what: 'baskalkyler ligger utanför p05–p95, eftersom intervall har sitt mest sannolika värde nära ena änden eller påverkar resultatet ojämnt',
        item: `${f.path} ${euros(f.central)} (${range})`,
      },
      expected: 'en baskalkyl som är sannolik',
      hint: 'Redovisa medianen (p50) och p05–p95, inte bara baskalkylen.',
    };
  },
  'status-contradicts-inputs': (f) => ({
    found: `Den publicerade siffran för ${f.output} är märkt independent, men resultatet använder kalibrerade tal (${f.parameters.join(', ')}).`,
    expected: 'status calibrated, eller ett resultat utan kalibrerade tal',
    hint: 'Det som har anpassats till en publicerad siffra kan inte bekräfta den.',
  }),
  'nothing-calibrated': (f) => ({
    found: `Den publicerade siffran för ${f.output} är märkt calibrated, men resultatet använder inget kalibrerat tal.`,
    expected: 'quality: calibrated vid det tal som anpassades, eller status independent eller weak',
    hint: 'digisave calibrate anpassar en parameter till siffran. Att den stämmer utan anpassning har större bevisvärde: märk den independent eller weak.',
  }),
  'rounding-above-figure': (f) => ({
    found: `Avrundningen ${figure(f.rounding)} är större än de publicerade siffrorna, ${figure(f.low)} och ${figure(f.high)}: nästan vilket resultat som helst skulle stämma.`,
    expected:
      'det steg som de publicerade siffrorna är avrundade till, högst lika stort som den större av dem',
    hint: 'Skriv steget, till exempel 1.0e6 för siffror i hela miljoner.',
  }),
  'reference-without-yardstick': (f) => ({
    found: `${f.output} kräver en kostnadsstruktur, men scenariot har ingen.`,
    expected: 'kostnader; den första kostnadsstrukturen ger jämförelsekostnaderna',
    hint: 'Lägg till "costs", eller ange ett resultat i euro.',
  }),
};

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

import type { FormulaNeed, formulaProblems } from '../../../../problems/catalogue/formula.ts';
import { leftOver, type MeasureNames, missingConversion, powersText } from '../formula-units.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show, unknown } from './words.ts';

const measures: MeasureNames = {
  none: 'ett tal utan enhet',
  eur: 'euro',
  year: 'år',
  month: 'månad',
  hour: 'timme',
  minute: 'minut',
  unit: 'styck',
  inhabitant: 'invånare',
  '1000_inhabitant': '1\u00a0000 invånare',
  person_year: 'årsverke',
};

const needs: Readonly<Record<FormulaNeed, string>> = {
  operand: 'ett tal, ett namn eller ”(”',
  sign: 'något av + − * / eller formelns slut',
  closing: '”)”',
  'comma-or-closing': '”,” eller ”)”',
  'decimal-point': 'decimalpunkt, eller ett mellanslag efter kommat',
  shorter: 'högst 1\u00a0000 tecken',
  shallower: 'högst 50 parenteser i varandra',
};

const grammar =
  'En formel består av + − * / ( ), tal med decimalpunkt, namn på ingångsvärden, min(a, b), max(a, b) och sum(base).';

export const formula: TextsOf<typeof formulaProblems> = {
  'formula-name': (f) => ({
    found: f.isReserved
      ? `${show(f.found)} har en egen betydelse i en formel.`
      : `${show(f.found)} kan inte vara namn på ett ingångsvärde.`,
    expected: 'små bokstäver (a–z), siffror och _, först en bokstav',
    hint: 'Skriv ett annat namn, här och i formeln; label anger vad läsaren ser.',
  }),
  'formula-syntax': (f) => ({
    found:
      f.need === 'shorter'
        ? 'Formeln är för lång.'
        : f.found === ''
          ? 'Formeln slutar här.'
          : `Formeln har ${show(f.found)} här.`,
    expected: needs[f.need],
    hint: grammar,
  }),
  'formula-call': (f) => ({
    found: `Funktionen ${f.found}(...) finns inte i formler.`,
    expected: 'min, max eller sum(base)',
    hint: grammar,
  }),
  'formula-unknown-name': unknown(
    'inget ingångsvärde',
    'ett känt ingångsvärde',
    'Skriv det under "inputs" med enhet.',
  ),
  'formula-without-base': () => ({
    found: 'Formeln har sum(base), men base saknas.',
    expected: 'base: de kostnader som summeras',
    hint: 'Skriv base: { costs: ID, services: [...] } bredvid formeln.',
  }),
  'formula-unit': (f) => {
    if (f.is === 'differ')
      return {
        found: `Enheterna ${powersText(f.left, measures)} och ${powersText(f.right, measures)} passar inte ihop.`,
        expected: 'samma enhet på båda sidor om tecknet',
        hint: f.isPlain
          ? 'Ett tal i formeln har ingen enhet: skriv det under "inputs" med enhet.'
          : 'Kontrollera ingångsvärdenas enheter. / 60 gör minuter till timmar, / 1000 invånare till tusental.',
      };
    const rest = leftOver(f.found);
    const conversion = missingConversion(rest);
    return {
      found: `Formeln ger ${powersText(f.found, measures)}: ${powersText(rest, measures)} blir över.`,
      expected: 'euro/år',
      hint:
        conversion === undefined
          ? 'Kontrollera ingångsvärdenas enheter, och om en faktor saknas eller finns två gånger.'
          : `${conversion} saknas, efter det som räknas om.`,
    };
  },
  'formula-division-by-zero': (f) => ({
    found:
      f.least === f.most
        ? 'Formeln delar med 0.'
        : `Formeln delar med något som är mellan ${rounded(f.least)} och ${rounded(f.most)}, 0 inräknat.`,
    expected: 'en nämnare som aldrig är 0',
    hint: 'Gör intervallen bakom den smalare, eller skriv den som en andel att multiplicera med.',
  }),
  'formula-nothing-converted': (f) => ({
    found: `${f.value} räknar inte om något här: bredvid står varken minuter, timmar eller ett antal per tusen invånare.`,
    expected: '60 vid minuter eller timmar, 1000 vid invånare',
    hint: 'Kontrollera ingångsvärdenas enheter. En egen faktor skrivs hellre under "inputs", med note.',
  }),
  'formula-unused-input': (f) => ({
    found: f.isInput ? `Formeln använder inte ${show(f.name)}.` : `Formeln använder inte ${f.name}.`,
    many: { what: 'nycklar används inte av sin formel', item: f.name },
    expected:
      f.name === 'base'
        ? 'sum(base) i formeln, eller within'
        : f.name === 'within'
          ? 'endast base, som besparingen är en andel av'
          : 'ingångsvärden som formeln använder',
    hint: 'Ta bort det eller skriv in det i formeln.',
  }),
};

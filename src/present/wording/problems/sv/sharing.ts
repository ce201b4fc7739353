import type { sharingProblems } from '../../../../problems/catalogue/sharing.ts';
import type { TextsOf } from '../texts.ts';
import { knownNames, list, named, show, suggestion, wholeEuros } from './words.ts';

export const sharing: TextsOf<typeof sharingProblems> = {
  'no-sharing': (f) => ({
    found:
      f.project === undefined
        ? 'Inget projekt i scenariot är gemensamt.'
        : `Projektet ${show(f.project)} är inte gemensamt.`,
    expected: '”sharing” i projektet, med den fördelningsgrund som medlemmarna delar kostnaderna efter',
    hint: 'Lägg till ”sharing: { rule: inhabitants }” i projektet.',
  }),
  'member-not-in-scope': (f) => {
    const what = show(f.found);
    switch (f.among) {
      case 'municipalities':
        return {
          found: `Kostnaderna inom avgränsningen gäller inte ${what}, som anges som medlem.`,
          expected: knownNames(f.known) ?? 'kommuner i kostnaderna, med kod eller namn',
          hint:
            suggestion(f.found, f.known) ??
            'Ta med kommunen i avgränsningen, eller uteslut den ur medlemmarna.',
        };
      case 'members':
        return {
          found: `${what} är inte medlem.`,
          expected: knownNames(f.known) ?? 'en medlem i projektet',
          hint: suggestion(f.found, f.known) ?? 'Rätta namnet, eller lägg till det under ”members”.',
        };
      case 'no-municipalities':
        return {
          found: `${what} anges som medlem, men scenariot har inga kostnader för kommuner.`,
          expected: 'kostnader för kommuner, eller egna medlemmar',
          hint: 'Skriv ”members: [{ id: a, inhabitants: 2000 }]”, eller ange kommunernas kostnader under ”costs”.',
        };
      case 'own-members':
        return {
          found: `Kommunen ${what} anges bredvid egna medlemmar.`,
          expected: 'antingen kommuner i kostnaderna eller egna medlemmar',
          hint: 'Skriv alla medlemmar som ”{ id: a, inhabitants: 2000 }”, eller alla med kod eller namn.',
        };
      default:
        return f.among satisfies never;
    }
  },
  'duplicate-member': (f) => ({
    found:
      f.group !== undefined
        ? `Kostnaden för gruppen ${list(f.group)} anges två gånger.`
        : `Medlemmen ${show(f.member ?? '')} anges två gånger.`,
    expected: 'var och en bara en gång',
    hint: 'Ta bort den ena.',
  }),
  'shares-do-not-cover': (f) => ({
    found: `De avtalade andelarna är sammanlagt ${String(Number(f.sum.toPrecision(6))).replace('.', ',')}${f.lacking.length === 0 ? '' : `; dessa medlemmar saknar andel: ${list(f.lacking)}`}.`,
    expected: 'andelar för alla medlemmar som sammanlagt är 1',
    hint: 'Rätta andelarna så att hela kostnaden blir betald.',
  }),
  'use-missing': (f) => ({
    found:
      f.members.length === 0
        ? 'Användningen är 0 för alla medlemmar.'
        : `Fördelningsgrunden ”use” kräver användningen för varje medlem, och den saknas för dessa: ${list(f.members)}.`,
    expected: 'en användning för varje medlem, varav minst en större än 0',
    hint: 'Lägg till ”use” under ”sharing”, till exempel use: { "018": 120 }.',
  }),
  'group-without-cost': (f) =>
    f.member !== undefined
      ? {
          found: `Det saknas uppgift om vad medlemmen ${show(f.member)} betalar på egen hand.`,
          expected: 'en grupp med varje medlem ensam under group_costs',
          hint: `Lägg till ”{ members: [${f.member}], eur_per_year: 1000 }”.`,
        }
      : {
          found: `De angivna grupperna bildar alla medlemmar på fler än ${f.most} sätt, och kostnaden för alla tillsammans anges inte.`,
          expected: 'kostnaden för gruppen med alla medlemmar, eller färre grupper',
          hint: 'Lägg till en grupp med alla medlemmar under group_costs.',
        },
  'serial-needs-price': () => ({
    found: 'Fördelningsgrunden ”serial” används med group_costs.',
    expected: 'kostnader som följer invånarantalet och som varje medlem orsakar en del av',
    hint: 'Välj en annan fördelningsgrund, eller skriv kostnaderna under ”cost”.',
  }),
  'costs-beside-group-costs': () => ({
    found: 'Projektet har både ”cost” och group_costs under ”sharing”.',
    expected: 'bara det ena',
    hint: 'Ta bort ”cost”: projektets löpande kostnader är kostnaden för gruppen med alla medlemmar.',
  }),
  'joining-costs': (f) => ({
    found: `Tillsammans betalar medlemmarna i ${named(f.project)} ${wholeEuros(f.together)} per år med samordning, och på var sitt håll sammanlagt ${wholeEuros(f.alone)}.`,
    expected: 'en gemensam kostnad som är lägre än de separata sammanlagt',
    hint: 'Kontrollera priserna och kostnaden för samordning. Samarbetet lönar sig bara om det har annan nytta.',
  }),
};

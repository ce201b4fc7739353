import type { benefitFormProblems } from '../../../../problems/catalogue/benefit-form.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { figure, rounded, show, together } from './words.ts';

export const benefitForm: TextsOf<typeof benefitFormProblems> = {
  'phases-beside-total': (f) => ({
    found: `Minuterna anges både per fas (${together(f.phases)}) och sammanlagt.`,
    expected: 'minuter per fas, eller minutes_saved_total',
    hint: 'Töm det ena: på båda ställena räknas de dubbelt.',
  }),
  'minutes-implausible': (f) => ({
    found: `${rounded(f.minutes)} minuter per ärende är ${rounded(f.minutes / 60)} timmar.`,
    expected: `högst ${figure(f.most)} sparade minuter per ärende`,
    hint: 'Är det summan för ett år, eller timmar? Skriv minuterna per ärende. Om de stämmer, lägg till en kolumn "checked" med yes.',
  }),
  'column-twice': (f) => ({
    found: `Två kolumner är ${show(f.column)}.`,
    expected: 'varje kolumn en gång',
    hint: 'Ta bort den ena.',
  }),
  'not-in-form': (f) => ({
    found: `Projektet ${f.project} har ingen rad i blanketten: ${say(phrases.formReason, f.reason)}.`,
    many: {
      what: 'projekt har ingen rad i blanketten',
      item: `${f.project} (${say(phrases.formReason, f.reason)})`,
    },
    expected: 'projekt med metoden work-time, vars siffror finns i blanketten',
    hint: 'Blanketten innehåller volym per år, minuter, kostnad per arbetstimme, användning och löpande kostnader; scenariot innehåller mer.',
  }),
  'form-without-rows': (f) => ({
    found:
      f.projects === 1
        ? `Det enda projektet i ${f.path} har ingen rad i blanketten.`
        : `Inget av de ${f.projects} projekten i ${f.path} har en rad i blanketten.`,
    expected: 'ett projekt med metoden work-time',
    hint: 'digisave estimate beräknar scenariot som det är.',
  }),
};

import type { benefitFormProblems } from '../../../../problems/catalogue/benefit-form.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { list, rounded, show, whole } from './words.ts';

export const benefitForm: TextsOf<typeof benefitFormProblems> = {
  'phases-beside-total': (f) => ({
    found: `Minuutit on annettu sekä vaiheittain (${list(f.phases)}) että yhteensä.`,
    expected: 'minuutit vaiheittain, tai minutes_saved_total',
    hint: 'Tyhjennä toinen: muuten minuutit lasketaan kahteen kertaan.',
  }),
  'minutes-implausible': (f) => ({
    found: `${rounded(f.minutes)} minuuttia asiaa kohti on ${rounded(f.minutes / 60)} tuntia.`,
    expected: `enintään ${whole(f.most)} säästyvää minuuttia asiaa kohti`,
    hint: 'Onko luku vuoden summa, tai tunteja? Kirjoita yhden asian minuutit. Jos luku on oikein, lisää sarake "tarkistettu" ja siihen kyllä.',
  }),
  'column-twice': (f) => ({
    found: `Lomakkeessa on kaksi saraketta ${show(f.column)}.`,
    expected: 'kukin sarake kerran',
    hint: 'Poista toinen.',
  }),
  'not-in-form': (f) => ({
    found: `Hankkeella ${f.project} ei ole riviä lomakkeessa: ${say(phrases.formReason, f.reason)}.`,
    many: {
      what: 'hankkeella ei ole riviä lomakkeessa',
      item: `${f.project} (${say(phrases.formReason, f.reason)})`,
    },
    expected: 'hankkeita, joiden menetelmä on work-time ja joiden luvut ovat lomakkeen lukuja',
    hint: 'Lomakkeessa on määrä vuodessa, minuutit, työtunnin hinta, käyttöaste ja ylläpitokustannukset; skenaariossa on muutakin.',
  }),
  'form-without-rows': (f) => ({
    found: `Yhdelläkään skenaarion ${f.path} hankkeista (${whole(f.projects)}) ei ole riviä lomakkeessa.`,
    expected: 'hanke, jonka menetelmä on work-time',
    hint: 'Komento digisave estimate laskee skenaarion sellaisenaan.',
  }),
};

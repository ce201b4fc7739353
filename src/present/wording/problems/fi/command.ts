import type { commandProblems } from '../../../../problems/catalogue/command.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, fileWithin, meant, show, suggestion } from './words.ts';

const nothingWritten = 'Mitään ei kirjoitettu.';

export const command: TextsOf<typeof commandProblems> = {
  'unknown-command': (f) => ({
    found: `Tuntematon komento: ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'digisave --help kertoo, mitä kukin komento tekee.',
  }),
  'unknown-option': (f) => ({
    found: `Tuntematon valitsin: ${ofCommand(f.command)} ${f.found}.`,
    expected: alternatives(f.known),
    hint: sentences(
      suggestion(f.found, f.known),
      f.elsewhere?.length
        ? `Se on näiden komentojen valitsin: ${f.elsewhere.map((each) => `digisave ${each}`).join(', ')}.`
        : undefined,
      f.command === undefined ? 'Komennon valitsimet kirjoitetaan komennon jälkeen.' : undefined,
      seeHelp(f.command),
    ),
  }),
  'option-without-value': (f) => ({
    found: `Valitsimen ${nameOf(f.option)} arvo puuttuu.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-option': (f) => ({
    found: `Komennosta digisave ${f.command} puuttuu valitsin ${nameOf(f.option)}.`,
    expected: f.option,
    hint: seeHelp(f.command),
  }),
  'missing-argument': (f) => ({
    found: `Komennosta digisave ${f.command} puuttuu argumentti ${f.argument}.`,
    expected: f.usage,
    hint: seeHelp(f.command),
  }),
  'too-many-arguments': (f) => ({
    found: `Komennossa digisave ${f.command} on ylimääräinen argumentti: ${show(f.found)}.`,
    expected: f.usage,
    hint: `Kirjoita lainausmerkkeihin nimi, jossa on välilyönti. ${seeHelp(f.command)}`,
  }),
  'unknown-list': (f) => ({
    found: `Luetteloa ${show(f.found)} ei ole.`,
    expected: alternatives(f.known),
    hint: suggestion(f.found, f.known) ?? 'digisave list --help näyttää, mitä voi luetella.',
  }),
  'unknown-shell': (f) => ({
    found: `Komentotulkille ${show(f.found)} ei ole täydennystä.`,
    expected: alternatives(f.known),
    hint:
      suggestion(f.found, f.known) ?? 'digisave completion --help näyttää, mille komentotulkeille sen saa.',
  }),
  'list-without-scenario': () => ({
    found: 'Skenaario, jonka lähtötiedot luetellaan, puuttuu.',
    expected: 'digisave list inputs SKENAARIO',
    hint: 'Kirjoita skenaario sanan inputs jälkeen ja hakusanat sen jälkeen.',
  }),
  'wrong-set': (f) => ({
    found: `--set ${f.found} ei kelpaa: ${say(phrases.setFault, f.reason)}.`,
    expected:
      'tunniste=arvo, esimerkiksi parameter.uptake=0.5 tai project.ID.saving.reduction_share=0.4..0.6',
    hint:
      f.near === undefined
        ? 'Kirjoita luku, tai vaihteluväli muodossa low..high tai low..central..high.'
        : meant(f.near),
  }),
  'wrong-option': (f) => ({
    found: `Ei kelpaa: ${f.option} ${typeof f.found === 'string' ? f.found : say(phrases.optionFound, f.found)}.`,
    expected: say(phrases.optionExpectation, f.expected),
    hint: sentences(
      f.expected.is === 'choices' && typeof f.found === 'string'
        ? suggestion(f.found, f.expected.choices)
        : undefined,
      f.command === undefined ? 'Katso komennon ohje valitsimella --help.' : seeHelp(f.command),
    ),
  }),
  'file-already-there': (f) => ({
    found: `Tiedosto ${f.path} on jo olemassa.`,
    expected: 'uuden tiedoston nimi',
    hint: `init ei korvaa tiedostoja: valitse toinen nimi tai siirrä vanha tiedosto pois. ${nothingWritten}`,
  }),
  'merged-municipality': (f) => ({
    found: `${f.name.name.fi} ei ole enää oma kuntansa: kuntaliitos tuli voimaan${f.year === undefined ? ' aiemmin' : ` vuonna ${f.year}`}.`,
    expected: `nykyinen kunta: ${f.successor.name.fi}`,
    hint: `Kirjoita --municipality ${f.successor.name.fi.includes(' ') ? `"${f.successor.name.fi}"` : f.successor.name.fi}.`,
  }),
  'no-costs-of-year': (f) => ({
    found: `Ohjelman mukana ei ole vuoden ${f.year} kustannuksia kunnittain ja palveluittain.`,
    expected: `vuosi ${alternatives(f.years.map(String))}`,
    hint: `Kirjoita --year ${f.nearest}, joka on lähin vuosi, tai anna oma tiedosto valitsimella --costs.`,
  }),
  'output-is-input': (f) => ({
    found:
      f.path === f.input
        ? `${f.option}: ajo lukee samaa tiedostoa, ${f.path}.`
        : `${f.option}: ${f.path} on sama tiedosto kuin ${fileWithin(f.input)}, jota ajo lukee.`,
    expected: 'tiedosto, jota ajo ei lue',
    hint: `Anna toinen tiedosto. ${nothingWritten}`,
  }),
  'output-twice': (f) => ({
    found:
      f.path === f.otherPath
        ? `Valitsimilla ${f.option} ja ${f.other} on sama tiedosto: ${f.path}.`
        : `${f.option}: ${f.path} ja ${f.other}: ${f.otherPath} ovat sama tiedosto, tai niiden ero on vain kirjainten koossa.`,
    expected: 'kullekin tulosteelle oma tiedosto',
    hint: `Anna toiselle niistä toinen tiedosto. ${nothingWritten}`,
  }),
  'form-not-written': (f) => ({
    found:
      f.ending === ''
        ? `${f.option}: tiedostolla ${f.path} ei ole päätettä, joka kertoo, mitä kirjoitetaan.`
        : `${f.option}: tiedostoa ${f.path} ei voi kirjoittaa, koska digisave ei kirjoita ${f.ending}-tiedostoja.`,
    expected: `nimi, jonka pääte on ${alternatives(f.endings)}`,
    hint: `Valitse jokin näistä päätteistä. ${nothingWritten}`,
  }),
  'form-contradicts-name': (f) => ({
    found: `Muodoksi on pyydetty --format ${f.format}, mutta nimen ${f.path} mukaan muoto on ${f.promised}.`,
    expected:
      f.endings.length === 0
        ? 'nimi ilman päätettä, tai pääte .txt'
        : `nimi, jonka pääte on ${alternatives(f.endings)}`,
    hint: `Jätä --format pois tai muuta tiedoston nimeä (${f.option}). ${nothingWritten}`,
  }),
  'missing-folder': (f) => ({
    found: f.isFile
      ? `${f.folder} on tiedosto, ei kansio.`
      : `Kansiota ${f.folder} ei ole${f.folder === f.path ? '' : ` (tiedosto ${f.path})`}.`,
    expected: 'olemassa oleva kansio',
    hint: `Luo kansio tai korjaa ${f.option}. ${nothingWritten}`,
  }),
  'missing-package': (f) => ({
    found: `Valitsin ${f.option} tarvitsee paketin ${f.package}, jota ei ole asennettu.`,
    expected: 'paketti asennettuna digisaven rinnalle',
    hint: `Asenna se: npm install ${f.package}. Ilman valitsinta ${f.option} kuviot kirjoitetaan vain SVG-tiedostoina.`,
  }),
  'not-a-lock': (f) => ({
    found: `Tiedoston ${f.subject} lukitustiedosto korvaisi tiedoston ${f.path}, joka ei ole lukitustiedosto.`,
    expected: 'nimi, jolla ei ole tiedostoa, tai lukitustiedosto',
    hint: `Siirrä tiedosto pois tai nimeä se uudelleen. ${nothingWritten}`,
  }),
};

/** The program, or a command of it. */
function ofCommand(name: string | undefined): string {
  return name === undefined ? 'digisave' : `digisave ${name}`;
}

function seeHelp(name: string | undefined): string {
  return `Katso ohje: ${ofCommand(name)} --help.`;
}

/** An option without what stands behind it. */
function nameOf(option: string): string {
  return option.split(' ')[0] as string;
}

function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((each) => each !== undefined).join(' ');
}

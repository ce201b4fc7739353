import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Kannattavuusraja: osuus yhteydenotoista, jonka on siirryttävä digitaaliseen kanavaan, jotta se maksaa itsensä takaisin vanhan kanavan jäädessä rinnalle. Ei koskaan: kaikkien siirtyminenkään ei riitä.',
    'Alaraja ja yläraja: kaikki lähtötiedot yhtä aikaa niissä vaihteluväliensä arvoissa, jotka antavat pienimmän tai suurimman luvun. Kokoluokan luku: yksi mediaanikokoinen kunta, joka maksaa kaiken yksin. Kumppanit: samankokoisia kuntia, kunta itse mukaan luettuna, jotka jakavat kustannuksen. Kustannus ei kasva niiden määrän myötä.',
    'Luvut koskevat vakiintuneen käytön vuotta, ilman viivettä ja käytön kasvuaikaa. Vuosikustannus koostuu ylläpitokustannuksista sekä investoinnista, optimismivarauksesta ja rinnakkaiskäytöstä, jotka on jaettu tarkastelujaksolle diskonttokorolla.',
  ],
  heading: (project, ownUse) =>
    `${project}: digitaalisen kanavan kannattavuusraja (oma käyttöaste ${ownUse})`,
  perspective: { municipality: 'Kunta, avustuksen jälkeen', nation: 'Kansantalous' },
  alike: 'Sama kunnalle ja kansantaloudelle',
  scope: 'kaikki skenaarion kunnat yhdessä',
  municipalities: 'kuntia',
  inhabitants: 'asukkaita\n(mediaani)',
  use: (end) => `käyttö,\n${end}`,
  partnersAtOwnUse: 'kumppaneita,\noma käyttö',
  partnersAtFullUse: 'kumppaneita,\ntäysi käyttö',
  never: 'ei koskaan',
  yearlyCost: ({
    perspective,
    central,
    range,
    running,
    runningBias,
    coordination,
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    [
      `${perspective}: digikanavan kustannus on ${central} vuodessa (${range}).`,
      `Ylläpitokustannukset: ${running} vuodessa${runningBias === undefined ? '' : `, niiden optimismivaraus ${runningBias}`}.`,
      ...(coordination === undefined ? [] : [`Yhteistyön hallinnointi maksaa ${coordination} vuodessa.`]),
      `Kertakustannuksista lasketaan ${years} vuoden ajan ${part} vuodessa. Kertakustannukset: ${once}, josta optimismivarausta ${bias}${grant === undefined ? '' : `; niistä vähennetään avustus ${grant}`}.`,
      `Siirtyvä yhteydenotto säästää ${contact}${contactBias === undefined ? '' : `, kun optimismivarausta on vähennetty ${contactBias}`}.`,
    ].join(' '),
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: kannattaa, kun asukkaita on vähintään ${ownUse} omalla käyttöasteella, ${fullUse} täydellä käytöllä.`,
};

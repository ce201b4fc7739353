import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Kannattavuusraja: osuus yhteydenotoista, jonka on siirryttävä digitaaliseen kanavaan, jotta se maksaa itsensä takaisin vanhan kanavan jäädessä rinnalle; ei koskaan, jos kaikkien siirtyminenkään ei riitä.',
    'Alaraja ja yläraja: jokainen lähtöarvo siinä päässä vaihteluväliään, joka tekee luvusta pienimmän tai suurimman. Kokoluokan luku: yksi mediaanikokoinen kunta, joka maksaa kaiken yksin; samankokoiset kumppanit, kunta itse mukaan luettuna, jakavat kustannuksen, joka ei kasva heidän myötään.',
    'Vakiintuneen käytön vuosi: viive ja käytön kasvu on jätetty pois. Vuosikustannuksessa ovat käyttökustannukset sekä tarkastelujaksolle diskonttokorolla jaetut investointi, optimismiharha ja rinnakkaiskäyttö.',
  ],
  heading: (project, ownUse) =>
    `${project}: digitaalisen kanavan kannattavuusraja (oma käyttöaste ${ownUse})`,
  perspective: { municipality: 'Kunta, avustuksen jälkeen', nation: 'Kansantalous' },
  alike: 'Kunta ja kansantalous samoin',
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
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    `${perspective}: ${central} vuodessa (${range}); perusarviona käyttökustannukset ${running}${runningBias === undefined ? '' : `, niiden optimismiharha ${runningBias}`} ja ${years} vuoden ajan ${part} vuodessa kertakustannuksista ${once}, josta optimismiharhaa ${bias}${grant === undefined ? '' : `, vähennettynä avustuksella ${grant}`}. Siirtyvä yhteydenotto säästää ${contact}${contactBias === undefined ? '' : `, kun optimismiharhaa on vähennetty ${contactBias}`}.`,
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: kannattaa, kun asukkaita on vähintään ${ownUse} omalla käyttöasteella, ${fullUse} täydellä käytöllä.`,
};

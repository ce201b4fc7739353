import type { RiskWording } from './risk-words.ts';

export const riskFi: RiskWording = {
  heading: 'Riskit, suurin odotettu kustannus ensin',
  chance: 'todennä-\nköisyys, %',
  expected: 'odotettu\nkustannus',
  treatmentCost: 'hallintatoimi,\nkustannus',
  treated: 'odotettu hallinta-\ntoimen jälkeen',
  worth: 'hallintatoimen\nhyöty',
  decision: 'päätös',
  treat: 'hallitaan',
  accept: 'hyväksytään',
  meaning:
    'Odotettu kustannus: todennäköisyys kertaa se, minkä riski yksin vie yhteiskunnan nettonykyarvosta, kun lähtötiedot ovat perusarvoissaan. Hallintatoimen hyöty: paljonko se pienentää odotettua kustannusta, kun sen oma kustannus on vähennetty. Riskit vaikuttavat vain rahaan vuosien mittaan; vuotuinen säästö on ilman niitä.',
  projectsHeading: 'Riskien yhteisvaikutus hankkeittain',
  none: 'mikään ei\ntoteudu, %',
  cost: 'lisä investointiin, %\nkeskiarvo (80 % enintään)',
  delay: 'viive, vuotta\nkeskiarvo',
  lost: 'menetetty säästö, %\nkeskiarvo',
  projectsMeaning:
    '80 % enintään: 80:ssä tapauksessa sadasta yhtä todennäköisestä lisäkustannus on tämä tai pienempi.',
};

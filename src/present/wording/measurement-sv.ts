import type { MeasurementWording } from './measurement-words.ts';

export const measurement: MeasurementWording = {
  meaning:
    'Mätningar: medelvärdet av flera platser har en plats fel dividerat med kvadratroten ur antalet platser. Mätningens värde är den förlust som den i genomsnitt undviker, före dess egen kostnad; projektet genomförs om väntevärdet är positivt. Fullständig information: allt som resultatet beror på är känt.',
  of: (output, input, error) => `${output}: värdet av att mäta ”${input}” (felet på en plats ±${error})`,
  sites: 'platser',
  worth: 'mätningens\nvärde',
  partOfPerfect: '% av\nfullständig\ninformation',
  perfect: 'fullständig information',
  closedForm:
    'Exakt formel: alla ingångsvärden är normalfördelade, och resultatet följer dem längs en rät linje.',
  byDraws: (count) => `${count} simuleringar, vägda enligt hur väl de stämmer med varje utfall av mätningen.`,
};

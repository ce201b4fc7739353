import type { YamlFault } from '../../../../problems/yaml-fault.ts';

/** What is found, in words of the user; undefined where only those of the parser are known. */
export function yamlMessage(fault: YamlFault): string | undefined {
  switch (fault) {
    case 'tab':
      return 'raden är indragen med tabb';
    case 'curly-quote':
      return 'citattecknen är typografiska, som i ett ordbehandlingsprogram';
    case 'indentation':
      return 'radens indrag stämmer inte med det som raden hör till';
    case 'second-colon':
      return 'en andra nyckel med värde börjar på samma rad';
    case 'no-colon':
      return 'kolon följt av mellanslag saknas mellan nyckel och värde';
    case 'open-quote':
      return 'ett citattecken öppnas men stängs aldrig';
    case 'open-bracket':
      return 'en parentes, [ eller {, öppnas men stängs aldrig';
    case 'extra-bracket':
      return 'en parentes, ] eller }, stängs utan att ha öppnats';
    case 'sign-at-beginning':
    case 'other':
      return undefined;
    default:
      return fault satisfies never;
  }
}

/** What to do about it. */
export function yamlHint(fault: YamlFault): string {
  switch (fault) {
    case 'tab':
      return 'Dra in raden med mellanslag: YAML godtar inte tabbar.';
    case 'curly-quote':
      return 'Skriv raka citattecken (" eller \') i stället för typografiska; en enkel textredigerare ändrar dem inte.';
    case 'indentation':
      return 'Låt nycklarna i en grupp börja i samma kolumn, och det som hör till en nyckel längre till höger; granska också raderna runt denna.';
    case 'second-colon':
      return 'Sätt en text som innehåller kolon inom citattecken; börja annars en ny rad efter kolonet.';
    case 'no-colon':
      return 'Skriv "nyckel: värde", med kolon och mellanslag.';
    case 'open-quote':
      return 'Stäng det citattecken som öppnas här.';
    case 'open-bracket':
      return 'Stäng den parentes som öppnas här.';
    case 'extra-bracket':
      return 'Ta bort parentesen, eller öppna den.';
    case 'sign-at-beginning':
      return 'Sätt en text som börjar med detta tecken inom citattecken.';
    case 'other':
      return 'Granska indragen och citattecknen på denna rad och ovanför den.';
    default:
      return fault satisfies never;
  }
}

import type { YamlFault } from '../../../../problems/yaml-fault.ts';

/** What is found, in words of the user; undefined where only those of the parser are known. */
export function yamlMessage(fault: YamlFault): string | undefined {
  switch (fault) {
    case 'tab':
      return 'rivi on sisennetty sarkaimella';
    case 'curly-quote':
      return 'lainausmerkit ovat tekstinkäsittelyohjelman kaarevia lainausmerkkejä';
    case 'indentation':
      return 'rivi on sisennetty eri tavalla kuin kohta, johon se kuuluu';
    case 'second-colon':
      return 'samalla rivillä alkaa toinen avain ja arvo';
    case 'no-colon':
      return 'avaimen ja arvon välistä puuttuu kaksoispiste ja välilyönti';
    case 'open-quote':
      return 'lainausmerkki on avattu, mutta sitä ei ole suljettu';
    case 'open-bracket':
      return 'sulkumerkki on avattu, mutta sitä ei ole suljettu';
    case 'extra-bracket':
      return 'sulkumerkki on suljettu, mutta sitä ei ole avattu';
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
      return 'Sisennä rivi välilyönneillä: YAML ei salli sarkaimia.';
    case 'curly-quote':
      return 'Kirjoita kaarevien lainausmerkkien tilalle suorat (" tai \'); tekstieditori ei muuta niitä.';
    case 'indentation':
      return 'Aloita saman ryhmän avaimet samasta sarakkeesta ja sisennä avaimen sisältö niitä enemmän. Tarkista myös viereiset rivit.';
    case 'second-colon':
      return 'Kirjoita kaksoispisteen sisältävä teksti lainausmerkkeihin tai aloita kaksoispisteen jälkeen uusi rivi.';
    case 'no-colon':
      return 'Kirjoita "avain: arvo": kaksoispisteen jälkeen tulee välilyönti.';
    case 'open-quote':
      return 'Sulje tässä avattu lainausmerkki.';
    case 'open-bracket':
      return 'Sulje tässä avattu sulkumerkki.';
    case 'extra-bracket':
      return 'Poista sulkumerkki tai lisää sen pari.';
    case 'sign-at-beginning':
      return 'Kirjoita tällä merkillä alkava teksti lainausmerkkeihin.';
    case 'other':
      return 'Tarkista tämän rivin ja sitä edeltävien rivien sisennykset ja lainausmerkit.';
    default:
      return fault satisfies never;
  }
}

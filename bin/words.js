// What is said where the tool itself cannot speak, in the syntax of any Node.
'use strict';

var words = {
  en: {
    oldNode:
      'digisave needs Node {needed} or later; this is {found}. Install a newer Node, or use the portable package.',
    notBuilt: 'digisave is not built: its folder dist is missing. Run in {folder}: npm ci && npm run build',
    notStarted:
      'digisave could not start. This is an error in digisave or in its installation, not in your input. Install it again; if that does not help, keep the command and the lines below and send them to whoever supplied digisave to you.',
    ended:
      'This is an error in digisave, not in your input. Keep the command and the lines below and send them to whoever supplied digisave to you.',
  },
  fi: {
    oldNode:
      'digisave tarvitsee Noden version {needed} tai uudemman; tämä on {found}. Asenna uudempi Node tai käytä siirrettävää pakettia.',
    notBuilt:
      'digisavea ei ole käännetty: sen kansio dist puuttuu. Aja kansiossa {folder}: npm ci && npm run build',
    notStarted:
      'digisave ei käynnistynyt. Vika on digisavessa tai sen asennuksessa, ei syötteessä. Asenna se uudelleen; jos se ei auta, ota talteen komento ja alla olevat rivit ja lähetä ne sille, jolta sait digisaven.',
    ended:
      'Tämä on virhe ohjelmassa digisave, ei syötteessä. Ota talteen komento ja alla olevat rivit ja lähetä ne sille, jolta sait digisaven.',
  },
  sv: {
    oldNode:
      'digisave behöver Node {needed} eller senare; detta är {found}. Installera en nyare Node eller använd det portabla paketet.',
    notBuilt: 'digisave är inte byggt: dess mapp dist saknas. Kör i {folder}: npm ci && npm run build',
    notStarted:
      'digisave startade inte. Felet är i digisave eller i installationen, inte i indata. Installera det på nytt; om det inte hjälper, spara kommandot och raderna nedan och skicka dem till den som du fick digisave av.',
    ended:
      'Detta är ett fel i programmet digisave, inte i indata. Spara kommandot och raderna nedan och skicka dem till den som du fick digisave av.',
  },
};

/** The words in the language of DIGISAVE_LANGUAGE, else of the locale, else in English, as the tool itself chooses. */
exports.inLanguage = function (environment) {
  var asked = environment.DIGISAVE_LANGUAGE;
  var locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  var language = locale.split(/[-_.@]/)[0];
  if (Object.prototype.hasOwnProperty.call(words, asked)) return words[asked];
  return Object.prototype.hasOwnProperty.call(words, language) ? words[language] : words.en;
};

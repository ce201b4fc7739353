import type { FlowName } from './cash-flow/flow-numbers.ts';
import type { Model } from './compile.ts';
import { amountOf, type PriceName, partOfName } from './inhabitant-price.ts';
import { type Language, labelText } from './label.ts';
import type { RiskEffect, RiskName } from './risks/forms.ts';
import type { OwnSaving, SavingName } from './saving/saving.ts';
import type { Project } from './scenario.ts';
import type { SettingName } from './setting-forms.ts';
import { type GroupCostName, groupCostName } from './sharing/sharing.ts';

type Words = Readonly<Record<Language, string>>;

const words = (en: string, fi: string, sv: string): Words => ({ en, fi, sv });

/** The name of a number below a project, those of its saving behind `saving.`. */
export type NumberOfProject = FlowName | `saving.${SavingName}`;

/** What the numbers of a project are called, by their names below it; of the parts of prices, the amounts. */
const numberNames: Readonly<
  Record<Exclude<NumberOfProject, PriceName<string> | GroupCostName | `saving.inputs.${string}`>, Words>
> = {
  'saving.affected_share': words('share affected', 'kohteena oleva osuus', 'andel som berörs'),
  'saving.reduction_share': words('share saved', 'säästettävä osuus', 'andel som sparas'),
  'saving.uptake_share': words('uptake', 'käyttöönottoaste', 'ibruktagandegrad'),
  'saving.realised_share': words('already realised', 'jo toteutunut osuus', 'redan uppnådd andel'),
  'saving.volume_per_year': words('volume a year', 'määrä vuodessa', 'volym per år'),
  'saving.volume_per_1000_inhabitants': words(
    'volume per 1,000 inhabitants',
    'määrä / 1 000 asukasta',
    'volym / 1 000 invånare',
  ),
  'saving.minutes_saved.handling': words(
    'time saved, handling',
    'säästyvä aika, käsittely',
    'sparad tid, behandling',
  ),
  'saving.minutes_saved.decision': words(
    'time saved, decision',
    'säästyvä aika, päätös',
    'sparad tid, beslut',
  ),
  'saving.minutes_saved.invoicing': words(
    'time saved, invoicing',
    'säästyvä aika, laskutus',
    'sparad tid, fakturering',
  ),
  'saving.minutes_saved.archiving': words(
    'time saved, archiving',
    'säästyvä aika, arkistointi',
    'sparad tid, arkivering',
  ),
  'saving.hour_price_eur': words('cost of a working hour', 'työtunnin hinta', 'kostnad per arbetstimme'),
  'saving.shifted_share': words(
    'share moved to digital',
    'digikanavaan siirtyvä osuus',
    'andel till digital kanal',
  ),
  'saving.old_unit_cost_eur': words(
    'old channel, unit cost',
    'vanha kanava, kustannus',
    'gammal kanal, styckkostnad',
  ),
  'saving.new_unit_cost_eur': words(
    'digital channel, unit cost',
    'digikanava, kustannus',
    'digital kanal, styckkostnad',
  ),
  'saving.failure_share': words('share that fails', 'epäonnistuvien osuus', 'andel misslyckade'),
  'saving.amount_eur_per_year': words('saving given in euros', 'säästö euroina', 'besparing i euro'),
  'rollout.delay_years': words('delay before use', 'viive ennen käyttöä', 'fördröjning före start'),
  'rollout.ramp_years': words('ramp-up time', 'käytön kasvuaika', 'upptrappningstid'),
  'rollout.p_per_year': words(
    'taken up by themselves, a year (p)',
    'omasta aloitteesta, vuodessa (p)',
    'på eget initiativ, per år (p)',
  ),
  'rollout.q_per_year': words(
    'taken up after others, a year (q)',
    'muiden esimerkistä, vuodessa (q)',
    'efter andra, per år (q)',
  ),
  'replication.outside_ratio': words(
    'saving outside, times the own one',
    'säästö muualla, kertaa oma',
    'besparing utanför, gånger den egna',
  ),
  'replication.outside_cost_ratio': words(
    'running costs outside, times the own ones',
    'ylläpito muualla, kertaa oma',
    'löpande kostnader utanför, gånger de egna',
  ),
  'replication.p_per_year': words(
    'spread outside by themselves, a year (p)',
    'leviäminen omasta aloitteesta, vuodessa (p)',
    'spridning på eget initiativ, per år (p)',
  ),
  'replication.q_per_year': words(
    'spread outside after others, a year (q)',
    'leviäminen muiden esimerkistä, vuodessa (q)',
    'spridning efter andra, per år (q)',
  ),
  'cost.investment_eur': words('investment', 'investointi', 'investering'),
  'cost.investment_years': words('investment period', 'investointiaika', 'investeringstid'),
  'cost.running_eur_per_year': words('running costs', 'ylläpitokustannukset', 'löpande kostnader'),
  'cost.parallel_eur_per_year': words(
    'parallel running, cost',
    'rinnakkaiskäyttö, kustannus',
    'parallelldrift, kostnad',
  ),
  'cost.parallel_running_years': words(
    'parallel running, time',
    'rinnakkaiskäyttö, kesto',
    'parallelldrift, tid',
  ),
  'cost.optimism_bias.upper_ratio': words(
    'overrun, starting value',
    'kustannusylitys, lähtötaso',
    'överskridande, utgångsvärde',
  ),
  'cost.optimism_bias.lower_ratio': words(
    'overrun, lower bound',
    'kustannusylitys, alaraja',
    'överskridande, nedre gräns',
  ),
  'cost.optimism_bias.mitigated_share': words(
    'overrun risk managed',
    'hallittu osa ylityksestä',
    'hanterad del av risken',
  ),
  'cost.optimism_bias.duration_upper_ratio': words(
    'overrun of time',
    'aikataulun ylitys',
    'tidsöverskridande',
  ),
  'cost.running_optimism_bias.upper_ratio': words(
    'overrun of running costs, starting value',
    'ylläpitokustannusten ylitys, lähtötaso',
    'överskridande av löpande kostnader, utgångsvärde',
  ),
  'cost.running_optimism_bias.lower_ratio': words(
    'overrun of running costs, lower bound',
    'ylläpitokustannusten ylitys, alaraja',
    'överskridande av löpande kostnader, nedre gräns',
  ),
  'cost.running_optimism_bias.mitigated_share': words(
    'overrun of running costs, risk managed',
    'ylläpitokustannusten ylitys, hallittu osa',
    'överskridande av löpande kostnader, hanterad del',
  ),
  'cost.grant.share': words('grant rate', 'avustusprosentti', 'understödsprocent'),
  'cost.grant.cap_share': words('grant rate, maximum', 'avustus enintään', 'understöd högst'),
  'cost.grant.eligible.personnel': words(
    'eligible: personnel',
    'henkilöstökustannukset',
    'personalkostnader',
  ),
  'cost.grant.eligible.travel': words('eligible: travel', 'matkakustannukset', 'resekostnader'),
  'cost.grant.eligible.rents': words('eligible: rents', 'toimitilojen vuokrat', 'hyror för lokaler'),
  'cost.grant.eligible.services': words('eligible: services', 'ostopalvelut', 'köpta tjänster'),
  'cost.grant.eligible.not_eligible': words('not eligible', 'ei hyväksyttävä osuus', 'icke godtagbar del'),
  'cost.grant.eligible.vat': words('value added tax', 'arvonlisävero', 'mervärdesskatt'),
  'sharing.member_eur_per_year': words('cost per member', 'kustannus jäsentä kohti', 'kostnad per medlem'),
  'sharing.pair_eur_per_year': words('cost per pair', 'kustannus paria kohti', 'kostnad per par'),
  'sharing.coordination_eur_per_year': words(
    'coordination cost',
    'yhteistyön hallinnointikustannus',
    'kostnad för samordning',
  ),
  'benefit.cashable_share': words('share cashable', 'budjettiin vaikuttava osuus', 'andel med budgeteffekt'),
  'benefit.capacity_share': words(
    'share as freed time',
    'vapautuva työaika, osuus',
    'frigjord arbetstid, andel',
  ),
  'benefit.optimism_bias.upper_ratio': words(
    'shortfall of the saving, starting value',
    'säästön vajaus, lähtötaso',
    'besparingens bortfall, utgångsvärde',
  ),
  'benefit.optimism_bias.lower_ratio': words(
    'shortfall of the saving, lower bound',
    'säästön vajaus, alaraja',
    'besparingens bortfall, nedre gräns',
  ),
  'benefit.optimism_bias.mitigated_share': words(
    'shortfall of the saving, risk managed',
    'säästön vajaus, hallittu osa',
    'besparingens bortfall, hanterad del',
  ),
};

const ofGroup = words('cost of group', 'kustannus, ryhmä', 'kostnad, grupp');

const phase = words('time saved', 'säästyvä aika', 'sparad tid');

const priceParts = {
  fixed: words('fixed part', 'kiinteä osa', 'fast del'),
  per_inhabitant: words('for each inhabitant', 'asukasta kohti', 'per invånare'),
  step: words('step', 'porras', 'trappsteg'),
} as const;

function partName(part: 'fixed' | 'per_inhabitant' | number, language: Language): string {
  return typeof part === 'number' ? `${priceParts.step[language]} ${part}` : priceParts[part][language];
}

const settingNames: Readonly<Record<SettingName, Words>> = {
  person_year_eur: words('cost of a person-year', 'henkilötyövuoden hinta', 'kostnad per årsverke'),
  person_year_hours: words('hours in a person-year', 'tunteja henkilötyövuodessa', 'timmar per årsverke'),
  tax_point_eur: words(
    'yield of one tax point',
    'veroprosenttiyksikön tuotto',
    'avkastning per procentenhet',
  ),
  discount_rate_share: words('discount rate', 'diskonttokorko', 'kalkylränta'),
  cost_growth_share: words('growth of costs', 'kustannusten kasvu', 'kostnadernas tillväxt'),
};

const riskNames: Readonly<Record<'chance' | RiskEffect | 'event' | 'cost_eur', Words>> = {
  chance: words('probability', 'todennäköisyys', 'sannolikhet'),
  cost_share: words(
    'added cost, of the investment',
    'lisäkustannus investoinnista',
    'tilläggskostnad, av investeringen',
  ),
  delay_years: words('delay', 'viive', 'fördröjning'),
  saving_share: words(
    'share of the saving lost',
    'menetettävä osuus säästöstä',
    'förlorad andel av besparingen',
  ),
  event: words('happens', 'toteutuu', 'inträffar'),
  cost_eur: words('cost of the treatment', 'hallintatoimen kustannus', 'riskåtgärdens kostnad'),
};
const treated = words('after treatment', 'hallintatoimen jälkeen', 'efter riskåtgärd');
const groupOfRisks = words('risks of one cause', 'yhteisen syyn riskit', 'risker med gemensam orsak');

/** The short name of a number of a risk, or of whether it happens. */
export function riskNumberName(name: RiskName | 'event', language: Language): string {
  const own = name.replace('treatment.', '') as keyof typeof riskNames;
  const short = riskNames[own][language];
  return name.startsWith('treatment.') && own !== 'cost_eur' ? `${short}, ${treated[language]}` : short;
}

const maturityNames = {
  level: words('realised share, level', 'toteutunut osuus, taso', 'uppnådd andel, nivå'),
  row: words('realised share, row', 'toteutunut osuus, rivi', 'uppnådd andel, rad'),
  position: words(
    'realised shares together: place in their ranges',
    'toteutuneet osuudet yhdessä: sijainti vaihteluväleillä',
    'uppnådda andelar tillsammans: läge i intervallen',
  ),
} as const;

/** Shape   path: behind `maturity.` */
function maturityName(path: string, language: Language): string {
  const [, level] = /^realised_share\.(.+)$/.exec(path) ?? [];
  if (level !== undefined) return `${maturityNames.level[language]} ${level}`;
  const [, row] = /^levels\.(\d+)\.share$/.exec(path) ?? [];
  return row === undefined ? maturityNames.position[language] : `${maturityNames.row[language]} ${row}`;
}

const sharedValue = words('shared value', 'yhteinen oletus', 'gemensamt antagande');
const evidence = words('evidence', 'tietolähde', 'underlag');

const ofInputs = 'saving.inputs.';

/**
 * The short name of a number of a saving, in the language; of a formula of one's own by its label, else as a number of that name is
 * called elsewhere, else by its own words.
 *
 * Shape   name: as the saving has it; own: of a saving by a formula of its own
 */
export function savingNumberName(
  name: SavingName,
  own: Pick<OwnSaving, 'labels'> | undefined,
  language: Language,
): string {
  const behind = `saving.${name}`;
  if (own === undefined || !behind.startsWith(ofInputs)) return numberName(`saving.${name}`, language);
  const short = behind.slice(ofInputs.length);
  const label = own.labels[short];
  if (label !== undefined) return labelText(label, language, short);
  const known = `saving.${short}`;
  return Object.hasOwn(numberNames, known)
    ? numberNames[known as keyof typeof numberNames]![language]
    : short.replaceAll('_', ' ');
}

/** The short name of a number of a project; of a phase that only the scenario knows, by what it is called there. */
export function numberName(name: NumberOfProject, language: Language): string {
  const part = partOfName(name);
  if (part !== undefined && Object.hasOwn(numberNames, amountOf(name)))
    return `${numberName(amountOf(name), language)}, ${partName(part, language)}`;
  const [, group] = /^sharing\.group_costs\.(\d+)\./.exec(name) ?? [];
  if (group !== undefined) return `${ofGroup[language]} ${group}`;
  const own = Object.hasOwn(numberNames, name)
    ? numberNames[name as keyof typeof numberNames]?.[language]
    : undefined;
  return own ?? `${phase[language]}, ${name.slice('saving.minutes_saved.'.length)}`;
}

/**
 * The name of an input in words, such as *Use of quick services: uptake*; of the only project of a scenario without its label.
 *
 * Shape   path: as `Model.inputs` has it
 */
export function inputName(model: Model, path: string, language: Language): string {
  const [head = '', id = '', ...rest] = path.split('.');
  // Only the compiler makes these paths, of names that its schemas have.
  switch (head) {
    case 'settings':
      return capital(settingNames[id as SettingName][language]);
    case 'parameter': {
      const label = model.scenario.parameterLabels.get(id);
      return label === undefined
        ? `${capital(sharedValue[language])} "${path.slice('parameter.'.length)}"`
        : capital(labelText(label, language, id));
    }
    case 'evidence':
      return `${capital(evidence[language])} "${path.slice('evidence.'.length)}"`;
    case 'maturity':
      return capital(maturityName(path.slice('maturity.'.length), language));
    case 'project': {
      const project = model.projects.find((each) => each.project.id === id)?.project;
      const [group, ...behind] = rest;
      const short =
        group === 'saving'
          ? savingNumberName(behind.join('.') as SavingName, project?.saving.own, language)
          : numberName(rest.join('.') as NumberOfProject, language);
      const own = `${short}${membersOfGroup(project, rest.join('.'))}`;
      if (project === undefined || model.projects.length === 1) return capital(own);
      return `${capital(labelText(project.label, language, id))}: ${own}`;
    }
    case 'risks': {
      const risk = model.scenario.risks?.find((each) => each.id === id);
      const short = riskNumberName(rest.join('.') as RiskName | 'event', language);
      return `${capital(labelText(risk?.label, language, id))}: ${short}`;
    }
    case 'risk_groups':
      return `${capital(groupOfRisks[language])} "${id}": ${riskNumberName('event', language)}`;
    default:
      return path;
  }
}

/** Who is in the group whose cost a number is, in brackets; nothing of any other number. */
function membersOfGroup(project: Project | undefined, name: string): string {
  const { groups, members } = project?.flow?.sharing ?? {};
  const group = groups?.find((_, place) => groupCostName(place) === name);
  return group === undefined ? '' : ` (${group.map((member) => members![member]!.id).join(', ')})`;
}

/** Names by paths. */
export type Names = Readonly<Record<string, string>>;

/**
 * What the inputs and projects of a model are called, by their paths. Where two inputs would have one name, their paths stand
 * behind it.
 */
export function namesOf(model: Model, language: Language): Names {
  const named = model.inputs.map(({ path }) => [path, inputName(model, path, language)] as const);
  const counts = new Map<string, number>();
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([
    ...named.map(([path, name]) => [path, counts.get(name) === 1 ? name : `${name} (${path})`]),
    ...model.projects.map(({ project: { id, label } }) => [`project.${id}`, labelText(label, language, id)]),
  ]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import type { RiskWording } from './risk-words.ts';

export const riskSv: RiskWording = {
  heading: 'Risker, den största förväntade kostnaden först',
  chance: 'sanno-\nlikhet, %',
  expected: 'förväntad\nkostnad',
  treatmentCost: 'riskåtgärd,\nkostnad',
  treated: 'förväntad efter\nriskåtgärd',
  worth: 'riskåtgärdens\nnytta',
  decision: 'beslut',
  treat: 'åtgärdas',
  accept: 'accepteras',
  meaning:
    'Förväntad kostnad: sannolikheten gånger det som risken ensam tar från samhällets nettonuvärde, när alla ingångsvärden är centrala. Riskåtgärdens nytta: hur mycket den sänker den förväntade kostnaden, minus vad den kostar. Riskerna påverkar bara pengarna över åren; besparingen per år är utan dem.',
  projectsHeading: 'Riskernas samlade verkan per projekt',
  none: 'ingen\ninträffar, %',
  cost: 'tillägg till investeringen, %\nmedelvärde (80 % högst)',
  delay: 'fördröjning, år\nmedelvärde',
  lost: 'förlorad besparing, %\nmedelvärde',
  projectsMeaning: '80 % högst: i 80 av 100 lika sannolika fall är tillägget detta eller mindre.',
};

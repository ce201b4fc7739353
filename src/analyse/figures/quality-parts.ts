import type { QualityPart } from '../../model/figures.ts';
import { qualities } from '../../model/quantity.ts';
import type { Estimate } from '../../model/result.ts';

/**
 * What part of the savings is of projects of which the least known input has each quality, from best to least known; nothing
 * where no project saves anything.
 *
 * Holds   parts add up to 1; a negative saving counts by its size
 */
export function partByQuality(estimates: readonly Estimate[]): readonly QualityPart[] {
  const projects = estimates.filter(({ level }) => level === 'project');
  const sizeOf = (rows: readonly Estimate[]) =>
    rows.reduce((sum, { central_eur_per_year: central }) => sum + Math.abs(central), 0);
  const all = sizeOf(projects);
  if (!(all > 0)) return [];
  return qualities.flatMap((quality): readonly QualityPart[] => {
    // A number of which nothing is said is what somebody took it to be.
    const own = projects.filter((each) => (each.quality ?? 'assumed') === quality);
    return own.length === 0 ? [] : [{ quality, projects: own.length, share: sizeOf(own) / all }];
  });
}

import type { Figures } from '../../model/figures.ts';
import type { ReportContext } from '../report.ts';
import { composeBasis } from './basis.ts';
import { composeBreakEven } from './break-even.ts';
import { composeChance } from './chance.ts';
import { composeClasses } from './classes.ts';
import type { PictureContext } from './context.ts';
import { composeCumulative } from './cumulative.ts';
import { councilPictures, type Picture, type ReportPictureName } from './mark.ts';
import { composeMunicipalities } from './municipalities.ts';
import { composeOutcomes } from './outcomes.ts';
import { composePortfolio } from './portfolio.ts';
import { composeProjects } from './projects.ts';
import { composePublished } from './published.ts';
import { composeRange } from './range.ts';
import { composeShares } from './shares.ts';
import { composeSobol } from './sobol.ts';
import { composeTornado } from './tornado.ts';
import { composeTwoWay } from './two-way.ts';
import { composeWaterfall } from './waterfall.ts';

type Compose = (figures: Figures, context: PictureContext, report: ReportContext) => Picture | undefined;

/** How each picture is made, in the order in which a report shows them. */
const compositions: Readonly<Record<ReportPictureName, Compose>> = {
  range: composeRange,
  outcomes: composeOutcomes,
  projects: composeProjects,
  tornado: composeTornado,
  cumulative: composeCumulative,
  basis: composeBasis,
  chance: composeChance,
  published: composePublished,
  waterfall: composeWaterfall,
  'two-way': composeTwoWay,
  sobol: composeSobol,
  municipalities: (figures, context) => composeMunicipalities(figures, context),
  classes: composeClasses,
  'break-even': composeBreakEven,
  portfolio: composePortfolio,
  shares: composeShares,
};

/** The pictures that the figures of a report allow: those for a council first. */
export function composePictures(
  figures: Figures,
  context: PictureContext,
  report: ReportContext,
): readonly Picture[] {
  return Object.values(compositions).flatMap((compose) => compose(figures, context, report) ?? []);
}

/** Whether a council looks at a picture; the others are for analysts. */
export function isForCouncil({ name }: Picture): boolean {
  return councilPictures.includes(name);
}

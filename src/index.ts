/** The library door, for notebooks and other tools: read a scenario, compile it, estimate it. */
export { checkModel } from './analyse/check-model.ts';
export { estimateModel, type RunFacts } from './analyse/estimate.ts';
export { summariseDraws } from './analyse/summary.ts';
export { compileModel, type Model, type Output, type Row } from './model/compile.ts';
export type { Range } from './model/quantity.ts';
export type { Estimate, Result } from './model/result.ts';
export type { Scenario } from './model/scenario.ts';
export { InputError, type Place, type Problem, ProblemList } from './problems/problem.ts';
export { readScenario } from './read/scenario.ts';
export { scenarioJsonSchema } from './read/scenario-schema.ts';
export { packageFolder } from './read/text-file.ts';
export { findCorners } from './sample/corners.ts';
export { type Design, evaluateDesign } from './sample/design.ts';
export { createQuantileFunction, type QuantileFunction } from './sample/distribution.ts';
export { createRandomDesign } from './sample/random.ts';

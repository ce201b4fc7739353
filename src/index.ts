/** The library door, for notebooks and other tools: read a scenario, compile it, estimate it; look at cost structures. */
export { checkModel, estimateModel, type RunFacts } from './analyse/estimate.ts';
export { analyseStructure, type StructureFacts, type StructureSubject } from './analyse/structure.ts';
export { compileModel, type Model, type Output, type Row } from './model/compile.ts';
export type { Range } from './model/quantity.ts';
export type { Estimate, Result } from './model/result.ts';
export type { Scenario } from './model/scenario.ts';
export type { Structure, StructureRow } from './model/structure.ts';
export type { StructureQuestion } from './model/structure-question.ts';
export { InputError, type Place, type Problem, ProblemList } from './problems/problem.ts';
export { readScenario } from './read/scenario.ts';
export { scenarioJsonSchema } from './read/scenario-schema.ts';
export { readStructureCosts, type StructureCosts, type StructureOptions } from './read/structure.ts';
export { packageFolder } from './read/text-file.ts';
export { findCorners } from './sample/corners.ts';
export { type Design, evaluateDesign } from './sample/design.ts';
export { createQuantileFunction, type QuantileFunction } from './sample/distribution.ts';
export { createRandomDesign } from './sample/random.ts';

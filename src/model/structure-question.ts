/** By what municipalities are held to be alike. The choices stand apart from the schema: the help names them. */
export const peerGroupings = ['size', 'region', 'group'] as const;
export type PeerGrouping = (typeof peerGroupings)[number];

/** The finest rows of a cost structure that are asked for. */
export const structureDetails = ['service', 'main-function'] as const;
export type StructureDetail = (typeof structureDetails)[number];

/** What is asked of a cost structure. */
export interface StructureQuestion {
  /** The municipality to look at; undefined for the sum of all. */
  readonly municipalityCode: string | undefined;
  readonly peers: PeerGrouping;
  readonly by: StructureDetail;
}

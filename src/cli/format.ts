/** Forms in which a result may leave the tool. */
export const formats = ['table', 'csv', 'tsv', 'json', 'markdown'] as const;
export type Format = (typeof formats)[number];

/** Forms in which a result may leave the tool. */
export const formats = ['table', 'csv', 'tsv', 'json', 'markdown'] as const;
export type Format = (typeof formats)[number];

/** Forms in which a number is taken apart. */
export const explainFormats = ['table', 'json', 'markdown'] as const;

import manifest from '../../package.json' with { type: 'json' };

/** The version that is printed and is in every run card. */
export const version: string = manifest.version;

import { formatsOf } from '../present/format/formats.ts';

/** The formats of commands that give figures in every way. */
export const formatNames = formatsOf(['reports', 'table', 'json']);
export type PlainFormatName = (typeof formatNames)[number];
/** Those of commands that draw pictures too. */
export const picturedFormatNames = formatsOf(['reports', 'table', 'json', 'pictured']);
export type PicturedFormatName = (typeof picturedFormatNames)[number];
/** Those of a command whose answer is no table of figures. */
export const explainFormatNames = formatsOf(['reports', 'json']);
export const inspectFormats = ['table', 'json', 'xlsx'] as const;
export const calibrateFormats = ['text', 'json', 'xlsx'] as const;

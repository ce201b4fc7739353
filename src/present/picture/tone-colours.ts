import type { Tone } from './mark.ts';

/** Colours of one surface. */
export type Colours = Readonly<Record<Tone | 'paper', string>>;

/**
 * Colours on white: marks that carry a meaning have a contrast of at least 3 to it, texts of at least 4.5; bands are told apart by
 * their edges, which are lines.
 */
export const lightColours = {
  paper: '#ffffff',
  main: '#1f6391',
  soft: '#8fb8d3',
  softer: '#cfe0ec',
  rule: '#595959',
  ink: '#1a1a1a',
  quiet: '#d9d9d9',
  published: '#8a4300',
  target: '#8a4300',
  minus: '#7a4a8c',
  grant: '#3d6b35',
  ghost: '#6b6b6b',
} as const satisfies Colours;

/** Colours on nearly black. */
export const darkColours = {
  paper: '#16191d',
  main: '#6cb2e0',
  soft: '#3f6d8c',
  softer: '#26404f',
  rule: '#b3b3b3',
  ink: '#f0f0f0',
  quiet: '#3a3f45',
  published: '#f0a860',
  target: '#f0a860',
  minus: '#c79bd8',
  grant: '#93c589',
  ghost: '#a0a0a0',
} as const satisfies Colours;

/** Tones of surfaces with a pattern. */
export const filledTones = ['main', 'rule', 'minus', 'grant'] as const satisfies readonly Tone[];

export const tones = Object.keys(lightColours).filter((name): name is Tone => name !== 'paper');

/** Shells whose lines can be completed; the first is the one of the PCs of most municipalities. */
export const shells = ['powershell', 'bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Languages in which results speak to people. */
export const languages = ['en', 'fi', 'sv'] as const;
export type Language = (typeof languages)[number];

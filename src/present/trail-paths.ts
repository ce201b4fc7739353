/** What figures lead to that no formula of a row gives: percentiles and chances to how draws are made. */
export const drawsPath = 'draws';
/** Counts of inputs lead to the list of all of them. */
export const inputsPath = 'inputs';
/** Figures of one municipality lead to how they are parts of the whole. */
export const municipalitiesPath = 'municipalities';
/** What members of a shared project pay. */
export const sharingPath = 'sharing';
/** From which use on a digital channel pays. */
export const breakEvenPath = 'break-even';
/** How surely applications are among the best. */
export const fundPath = 'fund';

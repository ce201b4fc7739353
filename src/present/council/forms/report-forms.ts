import { html } from './html.ts';
import { markdown } from './markdown.ts';
import type { ReportForm } from './report-form.ts';
import { xlsx } from './xlsx.ts';

/** The forms of a report, in the order in which they are offered: a file and a line each. */
export const reportForms = { html, markdown, xlsx } as const satisfies Readonly<Record<string, ReportForm>>;
export type ReportFormName = keyof typeof reportForms;
export const reportFormNames = Object.keys(reportForms) as ReportFormName[];

import type { ProblemWording } from '../texts.ts';
import { accounting } from './accounting.ts';
import { benefitForm } from './benefit-form.ts';
import { command } from './command.ts';
import { compare } from './compare.ts';
import { correlation } from './correlation.ts';
import { cost } from './cost.ts';
import { engine } from './engine.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { formula } from './formula.ts';
import { frame } from './frame.ts';
import { fund } from './fund.ts';
import { maturity } from './maturity.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { options } from './options.ts';
import { phrases } from './phrases.ts';
import { project } from './project.ts';
import { question } from './question.ts';
import { service } from './service.ts';
import { sharing } from './sharing.ts';
import { table } from './table.ts';
import { track } from './track.ts';
import { workbook } from './workbook.ts';

export const problems: ProblemWording = {
  frame,
  phrases,
  texts: {
    ...accounting,
    ...benefitForm,
    ...command,
    ...correlation,
    ...cost,
    ...engine,
    ...file,
    ...form,
    ...formula,
    ...fund,
    ...maturity,
    ...money,
    ...name,
    ...number,
    ...options,
    ...project,
    ...question,
    ...service,
    ...sharing,
    ...table,
    ...track,
    ...compare,
    ...workbook,
  },
};

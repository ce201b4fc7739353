import { escapeMarkup, markup } from '../markup.ts';
import { presentFigure } from '../picture/html-figure.ts';
import { pictureWordings } from '../picture/picture-wordings.ts';
import type { PicturedReport } from '../pictured-report.ts';
import { harmlessReport } from '../report.ts';
import { presentDocument } from './document.ts';
import { presentBlocks } from './html-blocks.ts';

/** What a command reports as one page: its first block, pictures, and all others. */
export function presentPicturedPage(
  { report, pictures, caption, context: { language } }: PicturedReport,
  digestOf: (text: string) => string,
): string {
  const { title, blocks } = harmlessReport(report);
  const nowhere = () => undefined;
  const words = pictureWordings[language];
  const figures = pictures.map((each) => presentFigure(each, { words, caption, linkOf: nowhere }));
  const [first, ...others] = blocks;
  const main = [
    ...(first === undefined ? [] : [presentBlocks([first], 3, nowhere)]),
    ...figures,
    presentBlocks(others, 3, nowhere),
  ];
  return presentDocument(
    {
      title,
      language,
      head: markup`<header><h1>${escapeMarkup(title)}</h1></header>`,
      main: markup.join(main, '\n'),
    },
    digestOf,
  );
}

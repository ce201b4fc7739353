import type { Municipality } from '../../../model/register.ts';
import { findCostType } from '../vocabulary/cost-type-words.ts';
import { isPrintWord } from '../vocabulary/words.ts';
import type { Clue, ClueContext } from './clue.ts';
import { offering, titleTimeClues } from './time-clues.ts';

const anyWord = /\p{L}[\p{L}-]*/gu;
const mostWords = 3;

/** What titles say of the whole table: offered as the answer where the table does not say it row by row. */
export function titleClues(context: ClueContext): readonly Clue[] {
  return [...titleTimeClues(context), ...municipalityClues(context), ...costTypeClues(context)];
}

/** A municipality that a title names: "Kalajoen kaupunki", "Hangö stad", "Kunta: Sotkamo". */
function municipalityClues({ grid, frame, finder, registers }: ClueContext): readonly Clue[] {
  const found = new Map<string, Clue>();
  for (const row of frame.titles) {
    const cells = grid.cells(row).filter((cell) => cell !== '');
    if (cells.some(isPrintWord)) continue;
    for (const cell of cells)
      for (const phrase of phrasesOf(cell)) {
        const area = finder.ofName(phrase);
        const municipality =
          area?.level === 'municipality' ? registers.municipalities.find(area.key) : undefined;
        if (municipality === undefined || !isNamed(phrase, cell, municipality)) continue;
        const why = { is: 'title-says', phrase } as const;
        if (!found.has(municipality.code))
          found.set(municipality.code, {
            key: 'municipality',
            value: municipality.code,
            weight: offering,
            line: grid.line(row),
            why,
          });
      }
  }
  return [...found.values()];
}

/** One to three words that follow each other: names of municipalities, with the word for one or without. */
function phrasesOf(text: string): readonly string[] {
  const words = [...text.matchAll(anyWord)].map(([word]) => word);
  const phrases: string[] = [];
  for (let length = mostWords; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) phrases.push(words.slice(at, at + length).join(' '));
  return phrases;
}

/** A word that is a name as well as something else counts only as the whole cell or with the word for a municipality. */
function isNamed(phrase: string, cell: string, { name }: Municipality): boolean {
  if (phrase !== name.fi && phrase !== name.sv) return phrase.includes(' ') || /\p{Lu}{3}/u.test(phrase);
  return /^\p{Lu}/u.test(phrase) && (cell.trim() === phrase || cell.startsWith(phrase));
}

/** Official names of cost types in titles, each once. */
export function costTypeClues({ grid, frame }: ClueContext): readonly Clue[] {
  const found = new Map<string, Clue>();
  for (const row of frame.titles)
    for (const cell of grid.cells(row))
      for (const part of cell.split(/[,;:()]|\s[-–]\s/)) {
        const value = findCostType(part);
        if (value === undefined || found.has(value)) continue;
        const why = { is: 'title-says', phrase: part.trim() } as const;
        found.set(value, { key: 'cost_type', value, weight: offering, line: grid.line(row), why });
      }
  return [...found.values()];
}

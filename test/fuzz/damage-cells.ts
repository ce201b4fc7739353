import type { Chance } from './chance.ts';
import { hostileNumbers, hostileTexts } from './hostile.ts';

/** The delimiter of a text, by what its first line has most of. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 2_000).split('\n', 1)[0] ?? '';
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** One damage to the cells of a table, whose quotes are not looked at: a cell cut in two is a damage too. */
export function damageCells(text: string, chance: Chance): string {
  const delimiter = delimiterOf(text);
  const rows = text.split('\n').map((line) => line.split(delimiter));
  const row = chance.pick(rows);
  const at = chance.below(row.length);
  const everyRow = (change: (cells: string[]) => void) => {
    for (const cells of rows) if (cells.length > at) change(cells);
  };
  switch (chance.below(12)) {
    case 0:
      row[at] = chance.pick(hostileNumbers);
      break;
    case 1:
      row[at] = quoted(chance.pick(hostileTexts), delimiter);
      break;
    case 2:
      row[at] = chance.pick(rows)[at] ?? '';
      break;
    case 3: {
      const to = chance.below(row.length);
      [row[at], row[to]] = [row[to]!, row[at]!];
      break;
    }
    case 4:
      row.splice(at, 1);
      break;
    case 5:
      row.splice(at, 0, chance.pick(['', 'x', '1']));
      break;
    case 6:
      everyRow((cells) => cells.splice(at, 1));
      break;
    case 7:
      everyRow((cells) => cells.splice(at, 0, cells[at]!));
      break;
    case 8: {
      const to = chance.below(row.length);
      everyRow((cells) => cells.push(...cells.splice(Math.min(to, cells.length - 1), 1)));
      break;
    }
    case 9: {
      const value = chance.pick([...hostileNumbers, ...hostileTexts.map((each) => quoted(each, delimiter))]);
      for (const cells of rows.slice(1)) if (cells.length > at) cells[at] = value;
      break;
    }
    case 10:
      rows.splice(1, chance.below(rows.length));
      break;
    default: {
      const other = chance.pick([',', ';', '\t', '|', ' ']);
      return rows.map((cells) => cells.join(other)).join('\n');
    }
  }
  return rows.map((cells) => cells.join(delimiter)).join('\n');
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

import { cellNumber } from '../../../model/formula/cell-formula.ts';
import type { Language } from '../../../model/language.ts';
import { costsAt, type LinearCosts } from '../../../model/linear-costs.ts';
import type { Atom } from '../../../model/overlap.ts';
import type { Result } from '../../../model/result.ts';
import { sumLabel } from '../../../model/row-label.ts';
import { wordings } from '../../wording.ts';
import { plainFormat } from '../number-format.ts';
import type { HeadOf } from '../table-sheet.ts';
import { cellAddress, cellReference, type SheetCell, type WorkSheet } from '../workbook.ts';
import type { BaseCells } from './base-rows.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import type { LiveModel, LivePoint } from './live-model.ts';
import { type ProjectBlock, rowIn } from './project-rows.ts';
import type { ProjectsSheet } from './projects-sheet.ts';

const columns = [
  'kind',
  'corner',
  'id',
  'year',
  'inhabitants',
  'eur_per_year',
  'united_share',
  'other_united_share',
  'counted_twice_eur_per_year',
] as const;
type Column = (typeof columns)[number];
const at = (key: Column): number => columns.indexOf(key);

/** What projects of a pace count twice at a corner, or what two paces do. */
export interface OverlapCells {
  /** The sum of it as a formula; undefined where nothing overlaps. */
  readonly sum: string | undefined;
}

/** A member of an atom in a block of projects: its cells, and what they have. */
interface Member {
  readonly share: string;
  readonly counted: string;
  readonly value: { readonly share: number; readonly counted: number };
}

/** Costs and what projects count twice of them: first what is given, then the cells that several projects act on, by corner. */
export class CostsSheet implements BaseCells {
  readonly #live: LiveModel;
  readonly #name: string;
  readonly #language: Language;
  readonly #rows: SheetCell[][] = [];
  readonly #bases = new Map<number, string>();
  readonly #basesOfFormulas = new Map<number, string>();
  readonly #atoms = new Map<Atom, string>();
  readonly #overlaps = new Map<string, OverlapCells>();
  readonly compared: string;
  readonly inhabitants: string;

  constructor(live: LiveModel, { costs }: Result, name: string, language: Language) {
    this.#live = live;
    this.#name = name;
    this.#language = language;
    const { costs: words } = wordings[language].workbook;
    const { comparison, projects, atoms } = live.model;
    for (const each of costs)
      this.#add({
        kind: words.structure,
        id: each.id,
        year: { value: each.year, format: plainFormat },
        inhabitants: each.inhabitants === null ? null : { value: each.inhabitants, format: '#,##0' },
        eur_per_year: euros(each.eur_per_year),
      });
    const row = this.#add({
      kind: words.compared,
      inhabitants: { value: comparison.inhabitants, format: '#,##0' },
      eur_per_year: euros(comparison.costsEur),
    });
    this.compared = this.#cell(row, 'eur_per_year');
    this.inhabitants = this.#cell(row, 'inhabitants');
    for (const [index, { project, baseEur, formula }] of projects.entries()) {
      const { base } = formula.known;
      if (baseEur !== undefined) this.#bases.set(index, this.#addEuros(words.base, project.id, baseEur));
      if (base === baseEur) this.#basesOfFormulas.set(index, this.#bases.get(index)!);
      else if (Number.isFinite(base))
        this.#basesOfFormulas.set(index, this.#addEuros(words['base-of-formula'], project.id, base));
    }
    for (const atom of atoms)
      if (atom.projects.length > 1 && atom.costs === undefined)
        this.#atoms.set(atom, this.#addEuros(words.cells, this.#idsOf(atom.projects), atom.costEur));
  }

  baseOf(project: number): string {
    return this.#bases.get(project)!;
  }

  baseOfFormula(project: number): string {
    return this.#basesOfFormulas.get(project)!;
  }

  /** What the projects of a block count twice among themselves. */
  overlapWithin(block: ProjectBlock, projects: ProjectsSheet, inputs: InputsSheet): OverlapCells {
    return this.#overlap(`within ${block.firstRow}`, (add) => {
      for (const atom of this.#live.model.atoms) {
        const members = membersIn(atom, block, projects);
        if (members.length < 2) continue;
        add(atom, [block], inputs, (row) => {
          const united = cellAddress(row, at('united_share'));
          const joint = `(${sumOf(members)}-${united})${this.#weight(members)}`;
          return {
            united_share: { formula: unitedOf(members), value: unitedValue(members), format: shareFormat },
            twice: { text: joint, value: this.#jointValue(members) },
          };
        });
      }
    });
  }

  /** What the projects of two paces count twice between them. */
  overlapBetween(
    one: ProjectBlock,
    other: ProjectBlock,
    projects: ProjectsSheet,
    inputs: InputsSheet,
  ): OverlapCells {
    return this.#overlap(`between ${one.firstRow} ${other.firstRow}`, (add) => {
      for (const atom of this.#live.model.atoms) {
        const own = membersIn(atom, one, projects);
        const others = membersIn(atom, other, projects);
        if (own.length === 0 || others.length === 0) continue;
        const all = [...own, ...others];
        add(atom, [one, other], inputs, (row) => {
          const [united, united2] = [
            cellAddress(row, at('united_share')),
            cellAddress(row, at('other_united_share')),
          ];
          const twice =
            this.#live.model.view === 'all'
              ? { text: `${united}*${united2}`, value: unitedValue(own) * unitedValue(others) }
              : this.#weighedBetween(own, others, all);
          return {
            united_share: { formula: unitedOf(own), value: unitedValue(own), format: shareFormat },
            other_united_share: {
              formula: unitedOf(others),
              value: unitedValue(others),
              format: shareFormat,
            },
            twice,
          };
        });
      }
    });
  }

  sheet(headOf: HeadOf): WorkSheet {
    return {
      name: this.#name,
      columns: columns.map((key) => ({ ...headOf(key), ...(key === 'id' && { wraps: true }) })),
      rows: this.#rows,
      frozenColumns: 3,
    };
  }

  #overlap(
    key: string,
    fill: (
      add: (
        atom: Atom,
        blocks: readonly ProjectBlock[],
        inputs: InputsSheet,
        cells: (row: number) => {
          readonly united_share: SheetCell;
          readonly other_united_share?: SheetCell;
          readonly twice: { readonly text: string; readonly value: number };
        },
      ) => void,
    ) => void,
  ): OverlapCells {
    const known = this.#overlaps.get(key);
    if (known !== undefined) return known;
    const first = this.#rows.length;
    fill((atom, blocks, inputs, cells) => {
      const row = this.#rows.length;
      const { twice, ...united } = cells(row);
      const cost = this.#costOf(atom, blocks[0]!.point, inputs);
      const costCell = cellAddress(row, at('eur_per_year'));
      this.#add({
        kind: wordings[this.#language].workbook.costs.overlap,
        corner: this.#cornerOf(blocks),
        id: this.#idsOf(
          atom.projects.filter((each) => blocks.some(({ projects }) => projects.includes(each))),
        ),
        eur_per_year: { formula: cost.text, value: cost.value, format: '#,##0' },
        ...united,
        counted_twice_eur_per_year: {
          formula: `${costCell}*${twice.text}`,
          value: cost.value * twice.value,
          format: '#,##0.00',
        },
      });
    });
    const last = this.#rows.length - 1;
    const column = at('counted_twice_eur_per_year');
    const sum =
      last < first
        ? undefined
        : `SUM(${cellReference(this.#name, first, column)}:${cellAddress(last, column)})`;
    const found = { sum };
    this.#overlaps.set(key, found);
    return found;
  }

  #costOf(
    atom: Atom,
    point: LivePoint,
    inputs: InputsSheet,
  ): { readonly text: string; readonly value: number } {
    const own = this.#atoms.get(atom);
    if (own !== undefined) return { text: own, value: atom.costEur };
    const costs: LinearCosts = atom.costs ?? { eur: atom.costEur, slopes: new Map() };
    const terms = [...costs.slopes].map(
      ([column, slope]) => `${cellNumber(slope)}*${inputs.cellOf(column, point)}`,
    );
    return {
      text: [cellNumber(costs.eur), ...terms].join('+'),
      value: costsAt(costs, (column) => this.#live.columnAt(column, point)),
    };
  }

  #weight(members: readonly Member[]): string {
    if (this.#live.model.view === 'all') return '';
    const sum = sumOf(members);
    const counted = members.map(({ share, counted }) => `MAX(0,${share})*${counted}`).join('+');
    return `*IF(${sum}=0,0,(${counted})/(${sum}))`;
  }

  #jointValue(members: readonly Member[]): number {
    const joint = sumValue(members) - unitedValue(members);
    if (this.#live.model.view === 'all') return joint;
    const sum = sumValue(members);
    const counted = members.reduce((all, { value }) => all + Math.max(0, value.share) * value.counted, 0);
    return sum === 0 ? 0 : (joint * counted) / sum;
  }

  #weighedBetween(own: readonly Member[], others: readonly Member[], all: readonly Member[]) {
    const text = (members: readonly Member[]) =>
      members.length < 2 ? '0' : `(${sumOf(members)}-(${unitedOf(members)}))${this.#weight(members)}`;
    const value = (members: readonly Member[]) => (members.length < 2 ? 0 : this.#jointValue(members));
    return {
      text: `(${text(all)}-${text(own)}-${text(others)})`,
      value: value(all) - value(own) - value(others),
    };
  }

  #cornerOf(blocks: readonly ProjectBlock[]): string {
    const { workbook: words } = wordings[this.#language];
    const [first] = blocks;
    const own = blocks.length === 1 ? first!.pace : null;
    const of = sumLabel({ level: 'overlap', pace: own }, this.#language)!;
    return words.cornerOf(words.corner[first!.end], of);
  }

  #idsOf(projects: readonly number[]): string {
    return projects.map((each) => this.#live.model.projects[each]!.project.id).join(' ');
  }

  #addEuros(kind: string, id: string, eur: number): string {
    return this.#cell(this.#add({ kind, id, eur_per_year: euros(eur) }), 'eur_per_year');
  }

  #add(cells: Partial<Record<Column, SheetCell>>): number {
    return this.#rows.push(columns.map((key) => cells[key] ?? null)) - 1;
  }

  #cell(row: number, key: Column): string {
    return cellReference(this.#name, row, at(key));
  }
}

const shareFormat = '0.0000%';

function euros(value: number): SheetCell {
  return Number.isFinite(value) ? { value, format: '#,##0' } : null;
}

function membersIn(atom: Atom, block: ProjectBlock, projects: ProjectsSheet): readonly Member[] {
  return atom.projects
    .filter((each) => block.projects.includes(each))
    .map((each) => {
      const row = rowIn(block, each);
      return {
        share: projects.cellOf(row, 'saved_share'),
        counted: projects.cellOf(row, 'counted_share'),
        value: projects.valuesAt(each, block.point),
      };
    });
}

/** What costs more than it saves takes no part in overlap. */
function sumOf(members: readonly Member[]): string {
  return members.map(({ share }) => `MAX(0,${share})`).join('+');
}

function sumValue(members: readonly Member[]): number {
  return members.reduce((sum, { value }) => sum + Math.max(0, value.share), 0);
}

function unitedOf(members: readonly Member[]): string {
  return `1-${members.map(({ share }) => `(1-MAX(0,${share}))`).join('*')}`;
}

function unitedValue(members: readonly Member[]): number {
  return 1 - members.reduce((rest, { value }) => rest * (1 - Math.max(0, value.share)), 1);
}

import { type Quantity, weakestOf } from './quantity.ts';

/** Collects the inputs of a model: numbers that are one draw are one input, whatever places they are written for. */
export class InputRegister {
  readonly #indexOfDraw = new Map<string, number>();
  /** The numbers that are one input, each path once. */
  readonly #members: Quantity[][] = [];

  /** The index of the input that a number is. */
  add(quantity: Quantity): number {
    const known = this.#indexOfDraw.get(quantity.draw);
    if (known === undefined) {
      this.#indexOfDraw.set(quantity.draw, this.#members.length);
      return this.#members.push([quantity]) - 1;
    }
    const members = this.#members[known]!;
    if (members.every(({ path }) => path !== quantity.path)) members.push(quantity);
    return known;
  }

  /** The inputs, and the input of every path. */
  finish(): { readonly inputs: readonly Quantity[]; readonly inputOfPath: ReadonlyMap<string, number> } {
    const names = this.#members.map((members) => nameOf(members));
    const isUnique = (name: string) => names.filter((each) => each === name).length === 1;
    const inputs = this.#members.map((members, index) => {
      const first = members.find(({ path }) => isParameter(path)) ?? members[0]!;
      if (members.length === 1) return first;
      const name = names[index]!;
      const from = first.origin.evidence?.from;
      return {
        ...first,
        path: isUnique(name) ? name : `${name}@${from}`,
        quality: weakestOf(members.map(({ quality }) => quality)) ?? undefined,
      };
    });
    const inputOfPath = new Map<string, number>();
    for (const [index, members] of this.#members.entries())
      for (const { path } of members) inputOfPath.set(path, index);
    for (const [index, { path }] of inputs.entries()) inputOfPath.set(path, index);
    return { inputs, inputOfPath };
  }
}

function isParameter(path: string): boolean {
  return path.startsWith('parameter.');
}

/** What several places of one fact are called together: the one parameter among them, otherwise the evidence. */
function nameOf(members: readonly Quantity[]): string {
  const parameters = members.filter(({ path }) => isParameter(path));
  if (members.length === 1 || parameters.length === 1) return (parameters[0] ?? members[0]!).path;
  return `evidence.${members[0]!.origin.evidence?.id}`;
}

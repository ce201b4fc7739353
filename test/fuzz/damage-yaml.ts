import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
} from 'yaml';
import type { Chance } from './chance.ts';
import { hostileNumbers, hostileTexts, hostileYaml, nested } from './hostile.ts';

/** What stands for a value until the text is written, as it is no value. */
const mark = 'DAMAGE-STANDS-HERE';

/** One damage to the tree of a YAML text; undefined where it is none. */
export function damageYaml(text: string, other: string, chance: Chance): string | undefined {
  const document = parse(text);
  if (document === undefined) return undefined;
  const pairs = allPairs(document);
  if (pairs.length === 0) return undefined;
  const pair = chance.pick(pairs);
  const write = (piece = '') => {
    const written = textOf(document);
    // Exchanged as a function: a piece may hold `$&`.
    return written?.replace(mark, () => piece);
  };
  // Half of them go on to the figures.
  switch (chance.is(0.4) ? 10 : chance.below(14)) {
    case 10:
    case 11:
    case 12:
      changeNumber(document, chance);
      return write();
    case 13:
      changeHolder(document, pairs, chance);
      return write();
    case 0:
      pair.value = new Scalar(mark);
      return write(chance.pick(hostileYaml));
    case 1:
      pair.value = new Scalar(mark);
      return write(chance.pick(hostileNumbers));
    case 2: {
      const numbers = pairs.filter(({ value }) => isScalar(value) && typeof value.value === 'number');
      if (numbers.length > 0) chance.pick(numbers).value = new Scalar(mark);
      return write(chance.pick(hostileNumbers));
    }
    case 3:
      pair.value = new Scalar(chance.pick(hostileTexts));
      return write();
    case 4:
      if (isScalar(pair.key)) pair.key.value = chance.pick([...hostileTexts, anyKey(pairs, chance)]);
      return write();
    case 5:
      // Another value of the same file, which has another form.
      pair.value = chance.pick(pairs).value;
      return write();
    case 6: {
      const theirs = parse(other);
      const others = theirs === undefined ? pairs : allPairs(theirs);
      if (others.length > 0) pair.value = chance.pick(others).value;
      return write();
    }
    case 7:
      changeHolder(document, pairs, chance);
      return write();
    case 8: {
      pair.value = new Scalar(mark);
      const [open, close] = chance.pick([
        ['[', ']'],
        ['{a: ', '}'],
        ['[{a: ', '}]'],
      ] as const);
      return write(nested(chance.pick([3, 49, 51, 2_400]), open, close));
    }
    default:
      // The value as text, or text as the value that it looks like.
      if (isScalar(pair.value)) pair.value = new Scalar(String(pair.value.value));
      return write();
  }
}

/** Another number that its writer might have meant: such inputs go on to the figures. */
function changeNumber(document: Document, chance: Chance): void {
  const numbers: Scalar<number>[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number') numbers.push(node as Scalar<number>);
    },
  });
  if (numbers.length === 0) return;
  for (let left = chance.pick([1, 1, 3, 10]); left > 0; left--) {
    const node = chance.pick(numbers);
    const factor = chance.pick([0, 0.5, 0.9, 1.1, 2, 10, 1e3, 1e6, 1e9, 1e-3, 1e-9, -1]);
    node.value = chance.is(0.3) ? chance.pick(numbers).value : node.value * factor;
    if (chance.is(0.2)) node.value = chance.pick([0, 1, -1, 0.5, 100, 1e12, 1e-12, 2020]);
    delete node.source;
    delete node.format;
  }
}

function changeHolder(document: Document, pairs: readonly Pair<Node, unknown>[], chance: Chance): void {
  const holders: { items: unknown[] }[] = [];
  visit(document, {
    Collection: (_, node) => void holders.push(node as { items: unknown[] }),
  });
  const filled = holders.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return;
  const holder = chance.pick(filled);
  const at = chance.below(holder.items.length);
  switch (chance.below(4)) {
    case 0:
      holder.items.splice(at, 1);
      break;
    case 1:
      holder.items.splice(at, 0, holder.items[chance.below(holder.items.length)]);
      break;
    case 2:
      holder.items.length = 0;
      break;
    default:
      holder.items.push(isMap(holder) ? chance.pick(pairs) : new Scalar(chance.pick(hostileTexts)));
  }
}

function anyKey(pairs: readonly Pair<Node, unknown>[], chance: Chance): string {
  const { key } = chance.pick(pairs);
  return isScalar(key) ? String(key.value) : '';
}

function parse(text: string): Document | undefined {
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, keepSourceTokens: false });
    return isMap(document.contents) || isSeq(document.contents) ? document : undefined;
  } catch {
    // What the damage before has nested too deep for the parser is damaged as text.
    return undefined;
  }
}

function allPairs(document: Document): readonly Pair<Node, unknown>[] {
  const pairs: Pair<Node, unknown>[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (isPair(pair)) pairs.push(pair as Pair<Node, unknown>);
    },
  });
  return pairs;
}

function textOf(document: Document): string | undefined {
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    // A tree that no YAML can hold, such as an alias before its anchor.
    return undefined;
  }
}

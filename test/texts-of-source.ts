/** Where the scanner is: in code, or in a template; of code in a template how many braces are open. */
interface Level {
  readonly isTemplate: boolean;
  braces: number;
  text: string;
}

/** Letters to both sides of a text that show whether it is one: more than any indentation. */
const around = 60;

/** What a text may not stand between: names of types, cases and keys are no texts. */
function isCode(before: string, after: string): boolean {
  return (
    /(===|!==|\bcase|\bin|[|<])$/.test(before) ||
    /^(\|(?!\|)|,?\s*>|===|!==)/.test(after) ||
    (after.startsWith(':') && /[{,;)]$/.test(before)) ||
    (before.endsWith('[') && after.startsWith(']'))
  );
}

/** What an escape sequence stands for, for readers: a line break divides words. */
function unescaped(letter: string | undefined): string {
  return letter === 'n' ? ' ' : (letter ?? '');
}

/**
 * All texts that TypeScript source has in quotes and templates, with … for what a template puts in. Comments, imports, keys,
 * cases and types are left out.
 *
 * @example textsOfSource("const a = { 'b-c': 'one', d: `two ${a} three` };") // => ['one', 'two  …  three']
 */
export function textsOfSource(file: string): readonly string[] {
  const source = file.replace(/^import[\s\S]*?;$/gm, '');
  const texts: string[] = [];
  const levels: Level[] = [{ isTemplate: false, braces: 0, text: '' }];
  let at = 0;
  while (at < source.length) {
    const level = levels.at(-1)!;
    const letter = source[at]!;
    if (level.isTemplate) {
      if (letter === '`') {
        texts.push(level.text);
        levels.pop();
      } else if (source.startsWith('${', at)) {
        level.text += ' … ';
        levels.push({ isTemplate: false, braces: 0, text: '' });
        at += 1;
      } else if (letter === '\\') {
        at += 1;
        level.text += unescaped(source[at]);
      } else level.text += letter;
      at += 1;
    } else if (source.startsWith('//', at)) at = source.indexOf('\n', at);
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
    else if (letter === "'" || letter === '"') {
      const start = at;
      let text = '';
      for (at += 1; source[at] !== letter; at += 1) {
        if (source[at] === '\\') {
          at += 1;
          text += unescaped(source[at]);
        } else text += source[at];
      }
      at += 1;
      if (
        !isCode(
          source.slice(Math.max(0, start - around), start).trimEnd(),
          source.slice(at, at + around).trimStart(),
        )
      )
        texts.push(text);
    } else {
      if (letter === '`') levels.push({ isTemplate: true, braces: 0, text: '' });
      else if (letter === '{') level.braces += 1;
      else if (letter === '}' && level.braces === 0 && levels.length > 1) levels.pop();
      else if (letter === '}') level.braces -= 1;
      at += 1;
    }
  }
  return texts;
}

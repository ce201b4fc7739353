/**
 * Names of several header rows joined. A name that stands once over several columns is carried to the right: in the top
 * row up to the next one, in the rows below it only where the row above carries one name as well.
 *
 * @example nameColumns([['Tehtävä', 'Hanko', ''], ['', '€', '€/as.']], 3) // => ['Tehtävä', 'Hanko €', 'Hanko €/as.']
 */
export function nameColumns(headers: readonly (readonly string[])[], count: number): readonly string[] {
  const carried: (readonly string[])[] = [];
  for (const [index, cells] of headers.entries()) {
    const isLast = index === headers.length - 1;
    carried.push(isLast ? cells : carry(cells, count, headers.slice(0, index)));
  }
  const names: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < count; at++) {
    const parts = carried
      .map((row) => row[at] ?? '')
      .filter((part, index, all) => part !== '' && part !== all[index - 1]);
    const name = parts.join(' ');
    const own = headers.length === 0 || (name === '' && at > 0) ? `column ${at + 1}` : name;
    names.push(taken.has(own) ? `${own} (${at + 1})` : own);
    taken.add(own);
  }
  return names;
}

/** Empty cells right of a name, as long as no row above begins another one there. */
function carry(
  cells: readonly string[],
  count: number,
  above: readonly (readonly string[])[],
): readonly string[] {
  let last = '';
  return Array.from({ length: count }, (_, at) => {
    const own = cells[at] ?? '';
    if (own !== '') last = own;
    else if (above.some((row) => (row[at] ?? '') !== '')) last = '';
    return last;
  });
}

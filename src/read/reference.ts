import * as z from 'zod';
import type { Reference } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import { getIn } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import { ReferenceForm } from './scenario-form.ts';
import { soundPart } from './schema-problems.ts';
import type { CitableSources } from './source-library.ts';
import type { YamlFile } from './yaml-file.ts';

/** The published statements of a scenario, each judged alone. */
export function readReferences(
  file: YamlFile,
  sources: CitableSources,
  quantities: QuantityReader,
  year: number | undefined,
  problems: ProblemList,
): readonly Reference[] {
  if (getIn(file.value, ['reference']) === undefined) return [];
  const list = file.parse(z.array(z.unknown()), ['reference'], problems) ?? [];
  const references: Reference[] = [];
  for (const index of list.keys()) {
    const at = ['reference', index];
    const form = file.parse(ReferenceForm, at, problems);
    const { low = 0, high = low, source = '' } = form ?? soundPart(ReferenceForm, list[index]) ?? {};
    if (low > high) problems.add('low-above-high', file.place([...at, 'low']), { low, high });
    const largest = Math.max(Math.abs(low), Math.abs(high));
    // A published 0 has been rounded to nothing: it does not say from what.
    if (form !== undefined && largest > 0 && form.rounding > largest)
      problems.add('rounding-above-figure', file.place([...at, 'rounding']), {
        rounding: form.rounding,
        low,
        high,
      });
    if (source !== '' && !sources.has(source)) {
      problems.add('unknown-source', file.place([...at, 'source']), {
        found: source,
        known: sources.ids(),
      });
    }
    if (form === undefined) continue;
    const { place, note, tax_point_eur: taxPoint, ...rest } = form;
    const slotAt = [...at, 'tax_point_eur'];
    const slot = {
      path: `reference.${index + 1}.tax_point_eur`,
      at: slotAt,
      unit: 'eur_per_tax_point' as const,
      year,
    };
    references.push({
      ...rest,
      place,
      note,
      taxPointEur: taxPoint === undefined ? undefined : quantities.read(taxPoint, slot),
      origin: { place: file.place([...at, 'output']), evidence: undefined },
    });
  }
  return references;
}

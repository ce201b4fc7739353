import { divideCosts } from '../../model/area.ts';
import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import type { Model, Output } from '../../model/compile.ts';
import type { Sharing } from '../../model/sharing/sharing.ts';
import { inhabitantsOf } from '../../model/sharing/sharing.ts';
import { type Corners, evaluateAt, findCorners } from '../../sample/corners.ts';
import type { Deviation } from '../../sample/design.ts';
import { findAreaCorners } from '../area-corners.ts';
import { shareAmongAreas } from '../area-shares.ts';

/** What members save a year, each where it saves least and most. */
export interface MemberSavings {
  /** Of each member. */
  readonly ofMembers: readonly Readonly<Record<End, number>>[];
  /** Of all members together, where the project saves least and most. */
  readonly together: Readonly<Record<End, number>>;
  /** What is saved elsewhere, or cannot be divided, the inputs central. */
  readonly elsewhere: number;
  /** Where the project saves least, central and most. */
  readonly points: Readonly<Record<End, Deviation>>;
  /** What each member saves at some points. */
  at(points: readonly Deviation[]): readonly (readonly number[])[];
}

/** A part of a model that is of some members. */
interface Place {
  readonly model: Model;
  /** The part of it that is of each member. */
  readonly parts: readonly number[];
}

/**
 * What each member saves: a municipality what it does in an estimate by municipality; members of one's own by inhabitants, or evenly
 * where these are not known.
 */
export function memberSavings(model: Model, project: number, sharing: Sharing): MemberSavings {
  const row = model.rows.find((each) => each.level === 'project' && each.projects[0] === project)!;
  const output: Output = { row, measure: 'saving_eur_per_year' };
  const [corners] = findCorners(model, [output]);
  const { lowPoint, highPoint } = corners!;
  const points = { low: lowPoint, central: new Map() as Deviation, high: highPoint };
  const { places, cornersOf } = placesOf(model, sharing, output, corners!);
  const at = (asked: readonly Deviation[]): readonly (readonly number[])[] => {
    const columns = places.map((place) => evaluateAt(place.model, [output], asked)[0]!);
    return asked.map((_, point) =>
      sharing.members.map((_each, member) =>
        places.reduce((sum, { parts }, place) => sum + parts[member]! * columns[place]![point]!, 0),
      ),
    );
  };
  const ofMembers = sharing.members.map((_, member) => {
    const sum = (end: End) =>
      places.reduce((all, { parts }, place) => all + parts[member]! * cornersOf[place]![end], 0);
    return { low: sum('low'), central: sum('central'), high: sum('high') };
  });
  const atEnds = at(ends.map((end) => points[end])).map((values) =>
    values.reduce((sum, each) => sum + each, 0),
  );
  const [low, central, high] = atEnds as [number, number, number];
  return {
    ofMembers,
    together: { low: Math.min(low, central), central, high: Math.max(high, central) },
    elsewhere: corners!.central - central,
    points,
    at,
  };
}

/** The parts of the model that are of members, with the corners of the saving in each. */
function placesOf(
  model: Model,
  { members }: Sharing,
  output: Output,
  corners: Corners,
): { readonly places: readonly Place[]; readonly cornersOf: readonly Corners[] } {
  const { registers } = model.scenario;
  if (registers === undefined || members.every(({ codes }) => codes.length === 0))
    return { places: [{ model, parts: ownParts(members) }], cornersOf: [corners] };
  const { areas, parts } = shareAmongAreas(model, divideCosts('municipality', model.costs, registers));
  const own = areas.flatMap((area, at) => {
    const ofMembers = members.map(
      ({ codes }) => codes.filter((code) => area.codes.includes(code)).length / area.codes.length,
    );
    return ofMembers.some((part) => part > 0) ? [{ part: parts[at]!, ofMembers }] : [];
  });
  const found = findAreaCorners(
    model,
    own.map(({ part }) => part),
    [output],
    [corners],
  );
  return {
    places: own.map(({ part, ofMembers }) => ({ model: model.inPart(part), parts: ofMembers })),
    cornersOf: found.map(([each]) => each!),
  };
}

/** By inhabitants, or evenly. */
function ownParts(members: Sharing['members']): readonly number[] {
  const all = inhabitantsOf(members) ?? 0;
  return members.map(({ inhabitants }) => (all > 0 ? inhabitants! / all : 1 / members.length));
}

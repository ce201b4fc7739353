import type { Named } from '../../problems/catalogue/phrases.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { FlowNumbers, PlaceOfKey } from './flow-numbers.ts';
import { eligibleKinds, type GrantForm } from './forms.ts';
import { sumSlack } from './shares-of-one.ts';

/**
 * Reports a grant above its cap, an investment whose kinds of cost are not all of it, and value added tax, which no grant covers.
 *
 * Source   Decree 893/2019 on digitalisation grants, section 4
 */
export function checkGrant(
  { eligible }: GrantForm,
  numbers: FlowNumbers,
  titleOf: (source: string) => Named,
  place: PlaceOfKey,
  problems: ProblemList,
): void {
  const share = numbers.get('cost.grant.share');
  const cap = numbers.get('cost.grant.cap_share');
  const source =
    cap?.source === undefined ? undefined : { id: cap.source, title: titleOf(cap.source), place: cap.place };
  if (share !== undefined && cap !== undefined && share.high > cap.low) {
    const facts = { share: share.high, cap: cap.low, source };
    problems.add('grant-above-cap', place('cost', 'grant', 'share'), facts);
  }
  const eligiblePlace = (...path: readonly string[]) => place('cost', 'grant', 'eligible', ...path);
  const kindsOf = (names: readonly (keyof GrantForm['eligible'])[]) =>
    names.flatMap((kind) => numbers.get(`cost.grant.eligible.${kind}`) ?? []);
  const names = Object.keys(eligible) as (keyof typeof eligible)[];
  const given = names.filter((kind) => eligible[kind] !== undefined);
  const kinds = kindsOf(given);
  // A kind that is wrong was reported already, and the sum is not known.
  if (kinds.length === given.length) {
    const sum = kinds.reduce((total, kind) => total + kind.central, 0);
    const most = kindsOf(eligibleKinds).reduce((total, kind) => total + kind.high, 0);
    if (Math.abs(sum - 1) > sumSlack) problems.add('eligible-shares-sum', eligiblePlace(), { sum });
    else if (most > 1 + sumSlack) problems.add('eligible-shares-sum', eligiblePlace(), { sum: most });
  }
  const vat = numbers.get('cost.grant.eligible.vat')?.high ?? 0;
  if (vat > 0) problems.add('vat-not-eligible', eligiblePlace('vat'), { share: vat, source });
}

/**
 * A record of JSON whose texts for people are not made yet: in the keys named, at any depth, are the facts that they are made
 * of. `present/problem-texts.ts` makes them, in the language asked for.
 *
 * Shape   Facts: what stands in place of the text, by key, as `{ inhabitants_reason: InhabitantFault | null }`
 */
export type Unworded<Record, Facts> = Record extends readonly (infer Each)[]
  ? Unworded<Each, Facts>[]
  : Record extends object
    ? { [Key in keyof Record]: Key extends keyof Facts ? Facts[Key] : Unworded<Record[Key], Facts> }
    : Record;

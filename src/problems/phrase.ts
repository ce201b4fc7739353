/**
 * A part of a sentence that facts name, one of several told apart by `is`, with what it needs. The texts in each language are
 * in `present/wording/problems`, complete by type.
 *
 * Shape   Phrases: the facts of each phrase by its name, as `{ 'no-parameter': { id: string }; 'no-equals': object }`
 */
export type Phrase<Phrases> = {
  [Name in keyof Phrases]: { readonly is: Name } & Phrases[Name];
}[keyof Phrases];

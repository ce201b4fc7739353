import { error, warning } from './entry.ts';
import type { ProjectName } from './phrases.ts';

/** What is wrong with how a project is paid for together. */
export const sharingProblems = {
  'no-sharing': error<{ project?: string }>(),
  /**
   * Shape   among: what members are looked up in: municipalities of the costs, the members themselves; or that there are no
   *         municipalities, or that a member of one's own is beside them
   */
  'member-not-in-scope': error<{
    found: string;
    known: readonly string[];
    among: 'municipalities' | 'members' | 'no-municipalities' | 'own-members';
  }>(),
  'duplicate-member': error<{ member?: string; group?: readonly string[] }>(),
  'shares-do-not-cover': error<{ sum: number; lacking: readonly string[] }>(),
  'use-missing': error<{ members: readonly string[] }>(),
  'group-without-cost': error<{ member?: string; most?: number }>(),
  'serial-needs-price': error<object>(),
  'costs-beside-group-costs': error<object>(),
  'joining-costs': warning<{ project: ProjectName; together: number; alone: number }>(),
} as const;

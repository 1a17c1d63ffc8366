import type { TargetProgress } from '../api/generated/indicator';
import { verdictOf } from '../status/verdict';

/** What the list is narrowed by, as the address calls it. */
export const FILTERS = ['linh-vuc', 'trang-thai', 'nam'] as const;
export type FilterName = (typeof FILTERS)[number];

const OF: Record<FilterName, (item: TargetProgress) => string> = {
  'linh-vuc': ({ indicator }) => indicator.theme,
  'trang-thai': ({ verdict }) => verdictOf(verdict),
  nam: ({ milestone }) => String(milestone),
};

export const matches = (item: TargetProgress, filter: Readonly<Record<FilterName, string>>): boolean =>
  FILTERS.every((name) => !filter[name] || OF[name](item) === filter[name]);

/** The values that occur, so that no choice leads nowhere. */
export const choicesOf = (items: readonly TargetProgress[], name: FilterName): string[] => [...new Set(items.map(OF[name]))];

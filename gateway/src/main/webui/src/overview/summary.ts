import type { Progress } from '../api/generated/indicator';
import { isMetVerdict, VERDICTS, verdictOf, type Verdict } from '../status/verdict';

/** The targets of one milestone of the plan; those of two are never one count. */
export interface Milestone {
  readonly year: string;
  readonly all: number;
  /** Targets met, in time or late. */
  readonly met: number;
  /** The verdicts that occur, best first. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
}

/** Out of the counts of `GET /progress`. */
export function milestonesOf(counts: Progress['counts']): Milestone[] {
  return Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, ofYear]) => {
      const known = new Map<Verdict, number>();
      for (const [name, count = 0] of Object.entries(ofYear)) known.set(verdictOf(name), (known.get(verdictOf(name)) ?? 0) + count);
      const occurring = VERDICTS.map((verdict) => ({ verdict, count: known.get(verdict) ?? 0 })).filter(({ count }) => count > 0);
      const sum = (list: typeof occurring): number => list.reduce((total, { count }) => total + count, 0);
      return { year, all: sum(occurring), met: sum(occurring.filter(({ verdict }) => isMetVerdict(verdict))), counts: occurring };
    });
}

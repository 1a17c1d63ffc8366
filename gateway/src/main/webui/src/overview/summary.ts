import type { Progress, TargetProgress } from '../api/generated/indicator';
import { isGood, VERDICTS, verdictOf, type Verdict } from '../status/verdict';

export interface Summary {
  /** Targets achieved or on track. */
  readonly good: number;
  readonly all: number;
  /** The other verdicts that occur, best first. */
  readonly rest: readonly { readonly verdict: Verdict; readonly count: number }[];
}

/** What the first sentence says, out of the counts of `GET /progress`. */
export function summaryOf(counts: Progress['counts']): Summary {
  const known = new Map<Verdict, number>();
  for (const [name, count = 0] of Object.entries(counts)) {
    const verdict = verdictOf(name);
    known.set(verdict, (known.get(verdict) ?? 0) + count);
  }
  const occurring = VERDICTS.map((verdict) => ({ verdict, count: known.get(verdict) ?? 0 })).filter(({ count }) => count > 0);
  const sum = (list: readonly { count: number }[]): number => list.reduce((total, { count }) => total + count, 0);
  return {
    good: sum(occurring.filter(({ verdict }) => isGood(verdict))),
    all: sum(occurring),
    rest: occurring.filter(({ verdict }) => !isGood(verdict)),
  };
}

export interface ThemeGroup {
  readonly theme: string;
  readonly items: readonly TargetProgress[];
}

/** The targets by theme, themes and targets in the order of the plan. */
export function byTheme(items: readonly TargetProgress[]): ThemeGroup[] {
  const groups = new Map<string, TargetProgress[]>();
  for (const item of items) {
    const group = groups.get(item.indicator.theme);
    if (group) {
      group.push(item);
    } else {
      groups.set(item.indicator.theme, [item]);
    }
  }
  return [...groups].map(([theme, members]) => ({ theme, items: members }));
}

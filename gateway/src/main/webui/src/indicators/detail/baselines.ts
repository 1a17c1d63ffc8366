import type { Baseline, Comparison } from '../../api/generated/indicator';

/** A figure with what is said of it and one indicator. */
interface ComparedFigure {
  readonly figure: Baseline;
  readonly comparison: Comparison;
}

/** The plan's figures near an indicator: the most comparable first. */
export function comparedWith(indicator: string, figures: readonly Baseline[]): readonly ComparedFigure[] {
  return figures
    .flatMap((figure) => figure.comparableTo.filter((one) => one.indicator === indicator).map((comparison) => ({ figure, comparison })))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** An operator's own share is never the start of what all do together. */
export function isStart({ figure, comparison }: ComparedFigure): boolean {
  return comparison.comparability === 'SAME' && !figure.operator;
}

const rankOf = ({ comparison: { comparability } }: ComparedFigure): number => ['SAME', 'PROXY', 'NONE'].indexOf(comparability ?? '');

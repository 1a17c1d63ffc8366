import { api } from '../../api/session';
import type { Page, Text } from '../../api/types';
import { withQuery } from '../../api/query';
import { onDay } from '../../moment/day';

/** Wire form of one item of `GET /api/v1/baselines`: a figure of the plan's own account of the present state. */
export interface PlanFigure {
  readonly code: string;
  readonly clause: string;
  /** The plan's sentence word for word. */
  readonly quote: string;
  /** The sentence without scanning errors, where it has some. */
  readonly corrected?: string;
  readonly en: string;
  readonly name: Text;
  readonly value: number;
  readonly unit: string;
  /** The plan says "about". */
  readonly approximate?: boolean;
  /** Day or year it speaks of. */
  readonly asOf?: string;
  /** Absent where it speaks of all operators. */
  readonly operator?: string;
  readonly comparableTo: readonly Comparison[];
}

/** How well a figure serves as the start of an indicator, and why. */
export interface Comparison {
  readonly indicator: string;
  readonly comparability: string;
  readonly why: Text;
}

/** A figure with what is said of it and one indicator. */
export interface ComparedFigure {
  readonly figure: PlanFigure;
  readonly comparison: Comparison;
}

/** The plan's figures near an indicator, as they were read on a day: the most comparable first. */
export async function loadBaselines(indicator: string, asOf: string | undefined, signal: AbortSignal): Promise<readonly ComparedFigure[]> {
  const path = withQuery('/api/v1/baselines', { indicator, asOf });
  const { items } = (await onDay({ asOf }, api.get<Page<PlanFigure>>(path, signal))).body;
  return items
    .flatMap((figure) => figure.comparableTo.filter((one) => one.indicator === indicator).map((comparison) => ({ figure, comparison })))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** An operator's own share is never the start of what all do together. */
export function isStart({ figure, comparison }: ComparedFigure): boolean {
  return comparison.comparability === 'SAME' && !figure.operator;
}

const rankOf = ({ comparison }: ComparedFigure): number => ['SAME', 'PROXY', 'NONE'].indexOf(comparison.comparability);

import { api } from '../api/session';
import type { Text } from '../api/types';
import { withQuery } from '../api/query';

/** Wire form of `GET /api/v1/progress`. */
export interface Progress {
  readonly asOf: string;
  readonly methodVersion: string;
  readonly counts: Readonly<Partial<Record<string, number>>>;
  readonly items: readonly ProgressItem[];
}

export interface ProgressItem {
  readonly target: Target;
  readonly indicator: { readonly code: string; readonly name: Text; readonly theme: string; readonly unit: string };
  /** The plan's own figure nearest to the indicator. */
  readonly baseline?: Baseline;
  /** Where the path to the target begins: that figure when it is the same, else the first final value. */
  readonly start?: { readonly kind: string; readonly day: string; readonly value: number };
  readonly latest?: Latest;
  /** The value that decided, once the deadline has passed. */
  readonly atDeadline?: Latest;
  readonly verdict: string;
  /** Way made so far as a share of the way that should be made by now. */
  readonly ratio?: number;
  /** Where the straight path to the target stands today. */
  readonly expected?: number;
  readonly neededPace?: Text;
}

export interface Target {
  readonly code: string;
  /** Clause of the plan, and its sentence word for word. */
  readonly clause: string;
  readonly quote: string;
  /** The sentence without scanning errors, where it has some. */
  readonly corrected?: string;
  readonly en: string;
  readonly comparator: string;
  readonly value?: number;
  readonly unit?: string;
  readonly due?: string;
}

export interface Baseline {
  readonly value: number;
  readonly unit: string;
  readonly asOf?: string;
  readonly comparability?: string;
  readonly clause?: string;
}

export interface Latest {
  readonly period: string;
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status: string;
  /** Operators that have not reported the period and count with their last figure. */
  readonly carried?: readonly string[];
  readonly recordedAt: string;
}

export async function loadProgress(signal: AbortSignal, asOf?: string): Promise<Progress> {
  return (await api.get<Progress>(withQuery('/api/v1/progress', { asOf }), signal)).body;
}

export function isProvisional(latest: Latest | undefined): boolean {
  return latest?.status === 'PROVISIONAL';
}

/** Day the newest figure was recorded; the day of the verdicts while there is none. */
export function updatedOn(progress: Progress): string {
  return progress.items.reduce((newest, { latest }) => {
    const recorded = latest?.recordedAt;
    return recorded && (newest === '' || Date.parse(recorded) > Date.parse(newest)) ? recorded : newest;
  }, '') || progress.asOf;
}

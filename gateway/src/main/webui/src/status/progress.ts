import { api } from '../api/session';
import type { Text } from '../api/types';
import { withQuery } from '../api/query';
import { onDay } from '../moment/day';

/** Wire form of `GET /api/v1/progress`. */
export interface Progress {
  readonly asOf: string;
  /** Day of the map on which communes are named. */
  readonly geography?: string;
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
  /** Communes that do not meet the target themselves, those that lack most first. */
  readonly blocking?: Blocking;
  /** Where the values lead if they go on as they did; apart from the verdict. */
  readonly projection?: Projection;
  readonly judgement?: Judgement;
  /** What a leader says instead; the computed verdict stays. */
  readonly override?: Override;
}

export interface Blocking {
  readonly count: number;
  /** How many have a value of that period. */
  readonly of: number;
  readonly units: readonly { readonly code: string; readonly name: Text; readonly value: number; readonly missing: number }[];
}

export interface Projection {
  readonly day: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly values: number;
}

/** What people said of a target that no number decides. */
export interface Judgement {
  readonly outcome: string;
  readonly judgedOn: string;
  readonly reason: string;
  readonly evidence?: readonly Evidence[];
  readonly organisation: string;
  readonly author?: string;
}

/** A document or page that a judgement rests on; without an address it is paper. */
export interface Evidence {
  readonly title: string;
  readonly address?: string;
}

export interface Override {
  readonly verdict: string;
  readonly computed: string;
  readonly reason: string;
  readonly author?: string;
  readonly recordedAt: string;
  /** Absent while it counts. */
  readonly endedAt?: string;
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
  /** The decision that gave it this value, when it is not the plan's own. */
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  readonly inForceFrom?: string;
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
  /** Operators that have not reported the period and count with their last figure; for State bodies. */
  readonly carried?: readonly string[];
  readonly carriedCount?: number;
  /** How many of the units that it is put together from have a figure, and how many there were. */
  readonly reported?: number;
  readonly expected?: number;
  readonly recordedAt: string;
}

/** On the day and the map of `asked`; today's without them. */
export async function loadProgress(
  signal: AbortSignal,
  asked: { readonly asOf?: string | undefined; readonly geography?: string | undefined } = {},
): Promise<Progress> {
  return (await onDay(asked, api.get<Progress>(withQuery('/api/v1/progress', asked), signal))).body;
}

export function isProvisional(latest: Latest | undefined): boolean {
  return latest?.status === 'PROVISIONAL';
}

/** How many units have reported of how many, where a verdict rests on some of them only. */
export function partOf({ latest, atDeadline }: Pick<ProgressItem, 'latest' | 'atDeadline'>) {
  const { reported = 0, expected = 0 } = atDeadline ?? latest ?? {};
  return reported < expected ? { reported, expected } : undefined;
}

/** Day the newest figure was recorded; the day of the verdicts while there is none. */
export function updatedOn(progress: Progress): string {
  return progress.items.reduce((newest, { latest }) => {
    const recorded = latest?.recordedAt;
    return recorded && (newest === '' || Date.parse(recorded) > Date.parse(newest)) ? recorded : newest;
  }, '') || progress.asOf;
}

/** What is held against the target: the value at its deadline, and until then the latest. */
export const heldValue = ({ latest, atDeadline }: Pick<ProgressItem, 'latest' | 'atDeadline'>): Latest | undefined => atDeadline ?? latest;

import { withQuery } from '../api/query';
import { api } from '../api/session';
import type { Page, Text } from '../api/types';
import { onDay } from '../moment/day';

/** Wire form of `GET /api/v1/indicators/{code}`; the list's items have the same members. */
export interface Indicator {
  readonly code: string;
  readonly name: Text;
  readonly definition: Text;
  readonly theme: string;
  readonly measure: 'RATIO' | 'QUANTITY' | 'RELATIVE_CHANGE' | 'JUDGEMENT';
  readonly unit: string;
  readonly numerator?: Text;
  readonly denominator?: Text;
  /** HIGHER or LOWER. */
  readonly better?: string;
  readonly acrossTerritories?: string;
  readonly acrossOperators?: string;
  readonly clauses?: readonly string[];
}

/** As they are defined, or were on a day. */
export async function loadIndicators(signal: AbortSignal, asOf?: string): Promise<readonly Indicator[]> {
  return (await onDay({ asOf }, api.get<Page<Indicator>>(withQuery('/api/v1/indicators', { asOf }), signal))).body.items;
}

export async function loadIndicator(code: string, signal: AbortSignal): Promise<Indicator> {
  return (await api.get<Indicator>(`/api/v1/indicators/${encodeURIComponent(code)}`, signal)).body;
}

/** As it was defined on a day, which the list alone tells; nothing where it was not defined yet. */
export async function loadDefinition(code: string, asOf: string | undefined, signal: AbortSignal): Promise<Indicator | undefined> {
  return asOf ? (await loadIndicators(signal, asOf)).find((known) => known.code === code) : loadIndicator(code, signal);
}

/** Whether figures can be given for it: a judgement has none. */
export function isMeasured({ measure }: Indicator): boolean {
  return measure !== 'JUDGEMENT';
}

/** Whether its figures are a numerator and a denominator; all others are one value. */
export function isRatio({ measure }: Indicator): boolean {
  return measure === 'RATIO';
}

import { api } from '../api/session';
import type { Page, Text } from '../api/types';

/** Wire form of `GET /api/v1/indicators/{code}`; the list's items have the same members. */
export interface Indicator {
  readonly code: string;
  readonly name: Text;
  readonly definition: Text;
  readonly theme: string;
  /** `RATIO` indicators are given as numerator and denominator, all others as a value. */
  readonly measure: string;
  readonly unit: string;
  readonly numerator?: Text;
  readonly denominator?: Text;
}

export async function loadIndicators(signal: AbortSignal): Promise<readonly Indicator[]> {
  return (await api.get<Page<Indicator>>('/api/v1/indicators', signal)).body.items;
}

export async function loadIndicator(code: string, signal: AbortSignal): Promise<Indicator> {
  return (await api.get<Indicator>(`/api/v1/indicators/${encodeURIComponent(code)}`, signal)).body;
}

export function isRatio(indicator: Indicator | undefined): boolean {
  return indicator?.measure === 'RATIO';
}

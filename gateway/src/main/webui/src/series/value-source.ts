import type { RouteLocationRaw } from 'vue-router';
import type { SeriesItem, SeriesValue } from '../api/generated/indicator';
import { sourcePath, useMoment } from '../as-of/as-of';

/** The way from a value of a series to the figures it is made of. */
export function useValueSource() {
  const { to } = useMoment();
  return ({ indicator, territory }: SeriesItem, { period }: SeriesValue): RouteLocationRaw =>
    to(sourcePath(indicator), { period, ...(territory.level !== 'PROVINCE' && { territory: territory.code }) });
}

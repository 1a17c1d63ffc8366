import type { RouteLocationRaw } from 'vue-router';
import { sourcePath, useMoment } from '../moment/moment';
import type { SeriesItem, SeriesValue } from './series';

/** The way from a value of a series to the figures it is made of. */
export function useValueSource() {
  const { to } = useMoment();
  return ({ indicator, territory }: SeriesItem, { period }: SeriesValue): RouteLocationRaw =>
    to(sourcePath(indicator), { period, ...(territory.level !== 'PROVINCE' && { territory: territory.code }) });
}

import type { PagePeriodLock, PeriodLock } from '../../api/generated/indicator';
import { ifMatch } from '../../api/api';
import { read } from '../../api/read';
import { api } from '../../api/session';

/** Opens a period again; the lock is read first, for the version that the change has to name. */
export async function openPeriod(id: number, reason: string): Promise<void> {
  const { etag } = await read('/api/v1/period-locks/{id}', { path: { id } });
  await api.POST('/api/v1/period-locks/{id}/withdrawal', { params: { path: { id }, header: ifMatch(etag) }, body: { reason } });
}

/** Of the locks of a period, the one that keeps figures of an indicator out of it now; a closed year closes its quarters and months too. */
export function lockOn(indicator: string, { items }: PagePeriodLock): PeriodLock | undefined {
  return items.find((lock) => !lock.withdrawnAt && (!lock.indicator || lock.indicator === indicator));
}

import type { Answer } from '../../api/api';
import { old } from '../../api/old';
import type { Text } from '../../api/types';
import { withQuery } from '../../api/query';
import type { CalendarDay } from '../../deadlines/page/board';

export const KINDS = ['HOLIDAY', 'WORKING_DAY_MOVED'] as const;

/** A day as it is typed. */
export interface TypedDay {
  date: string;
  kind: string;
  name: Text;
  legalSource: Text;
  provisional: boolean;
}

export const emptyDay = (): TypedDay => ({
  date: '',
  kind: 'HOLIDAY',
  name: { vi: '', en: '' },
  legalSource: { vi: '', en: '' },
  provisional: false,
});

export const typedDay = ({ date, kind, name, legalSource, provisional }: CalendarDay): TypedDay => ({
  ...emptyDay(),
  date,
  kind,
  name,
  ...(legalSource && { legalSource }),
  provisional: provisional ?? false,
});

const pathOf = (date: string): string => `/api/v1/calendar/${encodeURIComponent(date)}`;

export const loadDay = (date: string): Promise<Answer<CalendarDay>> => old.get<CalendarDay>(pathOf(date));

export const saveDay = ({ date, ...content }: TypedDay, etag: string | undefined) => old.put(pathOf(date), content, { ifMatch: etag });

export const removeDay = (date: string, etag: string | undefined) => old.remove(pathOf(date), { ifMatch: etag });

export async function workingDays(after: string, before: string): Promise<number> {
  return (await old.get<{ workingDays: number }>(withQuery('/api/v1/calendar/working-days', { after, before }))).body.workingDays;
}

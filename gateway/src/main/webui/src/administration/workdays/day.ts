import { bodyOf, ifMatch, type Answer } from '../../api/api';
import type { CalendarDayView } from '../../api/generated/agency';
import { read } from '../../api/read';
import { api } from '../../api/session';
import { pairOf, type TextPair } from '../../api/types';

export const KINDS = ['HOLIDAY', 'WORKING_DAY_MOVED'] as const;

/** A day as it is typed. */
export interface TypedDay {
  date: string;
  kind: CalendarDayView['kind'];
  name: TextPair;
  legalSource: TextPair;
  provisional: boolean;
}

export const emptyDay = (): TypedDay => ({
  date: '',
  kind: 'HOLIDAY',
  name: { vi: '', en: '' },
  legalSource: { vi: '', en: '' },
  provisional: false,
});

export const typedDay = ({ date, kind, name, legalSource, provisional }: CalendarDayView): TypedDay => ({
  date,
  kind,
  name: pairOf(name),
  legalSource: pairOf(legalSource),
  provisional: provisional ?? false,
});

export const loadDay = (date: string): Promise<Answer<CalendarDayView>> => read('/api/v1/calendar/{date}', { path: { date } });

export const saveDay = ({ date, ...body }: TypedDay, etag: string | undefined) =>
  api.PUT('/api/v1/calendar/{date}', { params: { path: { date }, header: ifMatch(etag) }, body });

export const removeDay = (date: string, etag: string | undefined) =>
  api.DELETE('/api/v1/calendar/{date}', { params: { path: { date }, header: ifMatch(etag) } });

export const workingDays = async (after: string, before: string): Promise<number> =>
  (await bodyOf(api.GET('/api/v1/calendar/working-days', { params: { query: { after, before } } }))).workingDays;

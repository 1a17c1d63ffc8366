import { attemptFor, type Attempt } from '../../api/idempotency-key';
import type { CalendarDayView, ExtensionView } from '../../api/generated/agency';
import { read } from '../../api/read';
import { api } from '../../api/session';

/** Whose obligation of which year. */
export interface Owed {
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
}

/** Grants for one organisation. The same grant keeps its key on every try: a lost answer never makes a second one. */
export function grantsFor(owed: Owed) {
  let last: Attempt | undefined;
  const keyOf = (content: unknown) => {
    last = attemptFor(content, last);
    return { header: { 'Idempotency-Key': last.key } };
  };
  return {
    /** @param expires from when on it no longer counts for who has not sent; nothing when it does not lapse */
    extend: (until: string, expires: string | undefined, reason: string) => {
      const body = { ...owed, until, ...(expires ? { expires } : {}), reason };
      return api.POST('/api/v1/extensions', { params: keyOf(body), body });
    },
    waive: (reason: string) => {
      const body = { ...owed, reason };
      return api.POST('/api/v1/waivers', { params: keyOf(body), body });
    },
  };
}

/** How an extension stands: withdrawn, lapsed for who has not sent, or in force. */
export function stateOf({ withdrawnAt, expires }: Pick<ExtensionView, 'withdrawnAt' | 'expires'>, now: Date): 'withdrawn' | 'lapsed' | 'inForce' {
  if (withdrawnAt) return 'withdrawn';
  return expires && Date.parse(expires) <= now.getTime() ? 'lapsed' : 'inForce';
}

export const endWaiver = (id: string, reason: string) => api.POST('/api/v1/waivers/{id}/withdrawal', { params: { path: { id } }, body: { reason } });

export async function loadCalendar(year: number, signal?: AbortSignal): Promise<readonly CalendarDayView[]> {
  return (await read('/api/v1/calendar', { query: { year } }, signal)).body.items;
}

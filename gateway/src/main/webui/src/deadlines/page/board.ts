import { attemptFor, type Attempt } from '../../api/attempt';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';
import { withQuery } from '../../api/query';

export interface Extension {
  readonly id: string;
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
  readonly until: string;
  readonly reason: string;
  readonly grantor?: string;
  readonly grantedAt?: string;
  readonly expires?: string;
  readonly withdrawnAt?: string;
  readonly withdrawnBy?: string;
  /** What If-Match needs to withdraw it. */
  readonly etag?: string;
}

export interface CalendarDay {
  readonly date: string;
  readonly name: Text;
  readonly kind: string;
  readonly legalSource?: Text;
  /** The holiday is foreseen by law, its date is not announced. */
  readonly provisional?: boolean;
}

/** A reminder or digest, sent, waiting, or not sent and why. */
export interface Reminder {
  /** REMINDER, DIGEST or NOTICE. */
  readonly kind: string;
  /** Who owes. */
  readonly organisation: string;
  readonly obligation?: string;
  /** Days from the due day, negative before it. */
  readonly distance?: number;
  /** Code of the agency that it goes to. */
  readonly recipient: string;
  /** ORGANISATION, LEAD or PPC. */
  readonly addressee: string;
  readonly plannedAt: string;
  /** WAITING, SENT, NOT_SENT, NOT_NEEDED or GIVEN_UP. */
  readonly outcome: string;
  readonly reason?: string;
  /** When it was sent, or decided that it is not. */
  readonly settledAt?: string;
}

/** Whose duty of which year. */
export interface Owed {
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
}

/** Grants for one organisation. The same grant keeps its key on every try: a lost answer never makes a second one. */
export function grantsFor(owed: Owed) {
  const last: Record<string, Attempt> = {};
  const grant = (path: string, content: object): Promise<unknown> => {
    const { key } = (last[path] = attemptFor(content, last[path]));
    return old.post(path, content, { idempotencyKey: key });
  };
  return {
    /** @param expires from when on it no longer counts for who has not sent; nothing when it does not lapse */
    extend: (until: string, expires: string | undefined, reason: string) =>
      grant('/api/v1/extensions', { ...owed, until, ...(expires ? { expires } : {}), reason }),
    waive: (reason: string) => grant('/api/v1/deadlines/waivers', { ...owed, reason }),
  };
}

/** How an extension stands: withdrawn, lapsed for who has not sent, or in force. */
export function stateOf({ withdrawnAt, expires }: Extension, now: Date): 'withdrawn' | 'lapsed' | 'inForce' {
  if (withdrawnAt) return 'withdrawn';
  return expires && Date.parse(expires) <= now.getTime() ? 'lapsed' : 'inForce';
}

export const endExtension = ({ id, etag }: Extension) =>
  old.remove(`/api/v1/extensions/${encodeURIComponent(id)}`, { ifMatch: etag });

export const endWaiver = (id: string) => old.remove(`/api/v1/deadlines/waivers/${encodeURIComponent(id)}`);

export async function loadExtensions(year: number, cursor?: string, signal?: AbortSignal): Promise<Page<Extension>> {
  return (await old.get<Page<Extension>>(withQuery('/api/v1/extensions', { year, cursor }), signal)).body;
}

export async function loadReminders(year: number, cursor?: string, signal?: AbortSignal): Promise<Page<Reminder>> {
  return (await old.get<Page<Reminder>>(withQuery('/api/v1/reminders', { year, cursor }), signal)).body;
}

export async function loadCalendar(year: number, signal?: AbortSignal): Promise<readonly CalendarDay[]> {
  return (await old.get<Page<CalendarDay>>(withQuery('/api/v1/calendar', { year }), signal)).body.items;
}

/** A new secret address; the former one ends. */
export async function openFeed(): Promise<string> {
  return (await old.post<{ url: string }>('/api/v1/deadlines/feeds')).body.url;
}

export async function closeFeed(): Promise<void> {
  await old.remove('/api/v1/deadlines/feeds');
}

import type { DeadlineObligation, Owing, DeadlineList } from '../../api/generated/agency';
import { datesFor } from '../../deadlines/deadlines';
import { isoDay } from '../../format/calendar';

/** A body that owes something, and what. */
export interface Late {
  readonly obligation: string;
  readonly title: DeadlineObligation['title'];
  readonly organisation: Owing;
  /** The last day on which it is due, its own where it was given more time. */
  readonly lastDay: string;
}

const answering = ({ code, answeredBy }: Owing): string => answeredBy ?? code;

const OPEN = ['MISSING', 'OVERDUE', 'RETURNED'];

/** Whoever is to be reminded, in the order of what is owed; only dated obligations are, and nobody writes to itself. */
export function lateIn({ items }: Pick<DeadlineList, 'items'>, obligation: string, issuer?: string): Late[] {
  return items
    .filter((item) => !obligation || item.obligation.code === obligation)
    .flatMap((item) =>
      (item.organisations ?? [])
        .filter((organisation) => OPEN.includes(organisation.state) && answering(organisation) !== issuer)
        .flatMap((organisation) => {
          const dates = datesFor(item, organisation);
          const { code, title } = item.obligation;
          return dates ? [{ obligation: code, title, organisation, lastDay: isoDay(new Date(Date.parse(dates.dueDayEnds) - 1)) }] : [];
        }),
    );
}

/** Each gets one letter, whatever it owes. */
export const bodiesIn = (late: readonly Late[]): number => new Set(late.map(({ organisation }) => answering(organisation))).size;

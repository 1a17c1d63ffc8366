import { isoDay } from '../../format/calendar';
import { placeOf, submissionPath } from '../../submissions/reading';

/** A thing that a figure is made of, as the report's page names it. */
export interface OriginLink {
  readonly kind: string;
  readonly ref: string;
  /** Path of the portal that shows it; absent where no page does. */
  readonly path?: string;
  /** Which figure of a submission, counted from 1. */
  readonly item?: number;
}

/** A place in the snapshot, and what is behind it. */
export interface Origin {
  readonly pointer: string;
  readonly links: readonly OriginLink[];
}

/** Reads a link of the report's page: its address at the API, and "KIND reference"; pages that are kept from before say it in words alone. */
export function originLink(href: string, label: string): OriginLink {
  const [kind = '', ...rest] = label.trim().split(' ');
  const ref = rest.join(' ');
  const place = kind === 'SUBMISSION' ? placeOf(ref) : undefined;
  const path = pathOf(href, place);
  return { kind, ref, ...(path && { path }), ...(place !== undefined && { item: place + 1 }) };
}

/** Lists of the API, and where the portal shows one of their things. */
const PAGES: Readonly<Record<string, string>> = {
  submissions: '/tiep-nhan',
  tasks: '/nhiem-vu',
  obstacles: '/vuong-mac',
  proposals: '/kien-nghi',
  decisions: '/kien-nghi/quyet-dinh',
  'budget-requests': '/ngan-sach',
  'budget-balances': '/ngan-sach',
  'quality-findings': '/so-lieu/chat-luong',
};

/** As of the day in Viet Nam of the instant at which the report was cut off. */
function asOfDay(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  const instant = rest.get('asOf');
  if (instant) rest.set('asOf', isoDay(new Date(instant)));
  rest.delete('indicator');
  return rest;
}

/** The page of the portal that shows what stands at an address of the API. */
function pathOf(href: string, place: number | undefined): string | undefined {
  const { pathname, searchParams: query } = new URL(href, 'http://portal');
  const indicator = encodeURIComponent(query.get('indicator') ?? '');
  if (pathname === '/api/v1/observations') return `/chi-tieu/${indicator}/nguon?${asOfDay(query)}`;
  if (pathname === '/api/v1/targets') return `/chi-tieu/${indicator}`;
  if (pathname === '/api/v1/deadlines') return `/thoi-han?nam=${query.get('year') ?? ''}`;
  const [, things = '', id] = /^\/api\/v1\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (things === 'submissions' && id) return submissionPath(decodeURIComponent(id), place);
  const page = PAGES[things];
  return page && id ? `${page}/${id}` : page;
}

import { isoDay } from '../../format/calendar';
import { placeOf, submissionPath } from '../../submissions/submission-links';

/** A thing that a figure is made of, as the report's page names it. */
export interface OriginLink {
  readonly kind: string;
  readonly ref: string;
  /** Path of the portal that shows it; absent where no page does. */
  readonly path?: string;
  /** Which figure of a submission, counted from 1. */
  readonly item?: number;
  /** What a figure or a target is about; a list has more than one place, and a target no period. */
  readonly measured?: { readonly indicator: string; readonly territory?: string; readonly period?: string };
}

/** A place in the snapshot, and what is behind it. */
export interface Origin {
  readonly pointer: string;
  readonly links: readonly OriginLink[];
  /** How many there are besides the links, and the page of the portal that shows all; pages that are kept from before do not say. */
  readonly others?: { readonly count: number; readonly path?: string };
}

/** Reads a link of the report's page: its address at the API, and "KIND reference"; pages that are kept from before say it in words alone. */
export function originLink(href: string, label: string): OriginLink {
  const [kind = '', ...rest] = label.trim().split(' ');
  const ref = rest.join(' ');
  const place = kind === 'SUBMISSION' ? placeOf(ref) : undefined;
  const path = pathOf(href, place);
  const measured = ['OBSERVATION', 'TARGET'].includes(kind) && measuredAt(href);
  return { kind, ref, ...(path && { path }), ...(place !== undefined && { item: place + 1 }), ...(measured && { measured }) };
}

function measuredAt(href: string): OriginLink['measured'] {
  const { searchParams: query } = new URL(href, 'http://portal');
  const [indicator, territory, period] = ['indicator', 'territory', 'period'].map((name) => query.get(name));
  return indicator ? { indicator, ...(territory && { territory }), ...(period && { period }) } : undefined;
}

/** The page of the portal that shows the list at an address of the API; nothing where no page does. */
export function pagePath(href: string): { path?: string } {
  const path = pathOf(href, undefined);
  return path ? { path } : {};
}

/** Lists of the API, and where the portal shows one of their things. */
const PAGES: Readonly<Record<string, string>> = {
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

/** The queue opens on what waits: here all is wanted that was sent for an obligation. */
function ofDuty(query: URLSearchParams): URLSearchParams {
  const names = { obligation: 'nghia-vu', year: 'nam' };
  const chosen = Object.entries(names).flatMap(([name, ours]) => (query.has(name) ? [[ours, query.get(name)!]] : []));
  return new URLSearchParams([['trang-thai', 'ALL'], ...chosen]);
}

/** The page of the portal that shows what stands at an address of the API. */
function pathOf(href: string, place: number | undefined): string | undefined {
  const { pathname, searchParams: query } = new URL(href, 'http://portal');
  const indicator = encodeURIComponent(query.get('indicator') ?? '');
  if (pathname === '/api/v1/observations') return `/chi-tieu/${indicator}/nguon?${asOfDay(query)}`;
  if (pathname === '/api/v1/targets') return indicator ? `/chi-tieu/${indicator}` : '/chi-tieu';
  if (pathname === '/api/v1/deadlines') return `/thoi-han?nam=${query.get('year') ?? ''}`;
  const [, things = '', id] = /^\/api\/v1\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (things === 'submissions' && id) return submissionPath(decodeURIComponent(id), place);
  if (things === 'submissions') return `/tiep-nhan?${ofDuty(query)}`;
  const page = PAGES[things];
  return page && id ? `${page}/${id}` : page;
}

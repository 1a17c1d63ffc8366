import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Roles that may open the page; absent means everyone. */
    readonly roles?: readonly Role[];
    /** Key of the page's name, also the name of its entry in the navigation. */
    readonly title: string;
    /** Part of the navigation that it stands in, and its place there; absent for pages that are reached from others. */
    readonly group?: Group;
    readonly place?: number;
    /** In the navigation of those alone who are signed in. */
    readonly people?: true;
    /** Place among the links at the foot of each page. */
    readonly footer?: number;
    /** Place in the table of contents of the page that its address goes on from. */
    readonly shelf?: number;
    /** Tells figures as of the day and on the map that stand in the address: they stay when one goes there. */
    readonly moment?: true;
  }
}

/** The parts of the navigation, in their order. */
const GROUPS = ['work', 'figures', 'tasks', 'duties', 'reports', 'administration'] as const;
type Group = (typeof GROUPS)[number];

let navigated = false;

/** Whether the present page was reached by a link inside the portal. */
export function hasNavigated(): boolean {
  return navigated;
}

export function noteNavigation(): void {
  navigated = true;
}

type Shelf = 'place' | 'shelf' | 'footer';

/** Those routes that stand on a shelf, in its order. */
function inOrder(shelf: Shelf, routes: readonly RouteRecordRaw[]) {
  return routes
    .filter(({ meta }) => meta?.[shelf] !== undefined)
    .sort((a, b) => (a.meta?.[shelf] ?? 0) - (b.meta?.[shelf] ?? 0))
    .map(({ path, meta }) => ({ path, title: meta?.title ?? '', moment: meta?.moment, group: meta?.group }));
}

type May = (roles: readonly string[]) => boolean;

/** Which of the routes someone who passes `may` may open. */
const openTo = (routes: readonly RouteRecordRaw[], may: May): RouteRecordRaw[] =>
  routes.filter(({ meta }) => !meta?.roles || may(meta.roles));

/** The entries of the navigation for someone who passes `may`. */
export const entriesFor = (routes: readonly RouteRecordRaw[], may: May, signedIn = true) =>
  inOrder('place', openTo(routes, may).filter(({ meta }) => signedIn || !meta?.people));
export type Entry = ReturnType<typeof entriesFor>[number];

/** The same by the part that they stand in; a part without pages for this reader is left out. */
export const groupsFor = (entries: readonly Entry[]) =>
  GROUPS.map((name) => ({ name, entries: entries.filter(({ group }) => group === name) })).filter((group) => group.entries.length > 0);

/** The entry that an address belongs to: the one whose address it is, or goes on from for the longest. */
export const entryAt = (entries: readonly Entry[], path: string): Entry | undefined =>
  entries
    .filter((entry) => entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)))
    .reduce<Entry | undefined>((best, entry) => (best && best.path.length >= entry.path.length ? best : entry), undefined);

/** The pages below a page that has a table of contents. */
export const shelfOf = (path: string, routes: readonly RouteRecordRaw[], may: May) =>
  inOrder('shelf', openTo(routes, may)).filter((entry) => entry.path.startsWith(`${path}/`));

/** The links at the foot of each page. */
export const footerOf = (routes: readonly RouteRecordRaw[]) => inOrder('footer', routes);

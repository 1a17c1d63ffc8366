import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Roles that may open the page; absent means everyone. */
    readonly roles?: readonly Role[];
    /** Key of the page's name, also the name of its entry in the navigation. */
    readonly title: string;
    /** Place in the navigation; absent for pages that are reached from others. */
    readonly place?: number;
    /** Place among the links at the foot of each page. */
    readonly footer?: number;
    /** Place in the table of contents of the page that its address goes on from. */
    readonly shelf?: number;
    /** Tells figures as of the day and on the map that stand in the address: they stay when one goes there. */
    readonly moment?: true;
  }
}

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
    .map(({ path, meta }) => ({ path, title: meta?.title ?? '', moment: meta?.moment }));
}

/** Which of the routes someone who passes `may` may open. */
const openTo = (routes: readonly RouteRecordRaw[], may: (roles: readonly string[]) => boolean): RouteRecordRaw[] =>
  routes.filter(({ meta }) => !meta?.roles || may(meta.roles));

/** The entries of the navigation for someone who passes `may`. */
export const entriesFor = (routes: readonly RouteRecordRaw[], may: (roles: readonly string[]) => boolean) =>
  inOrder('place', openTo(routes, may));

/** The pages below a page that has a table of contents. */
export const shelfOf = (path: string, routes: readonly RouteRecordRaw[], may: (roles: readonly string[]) => boolean) =>
  inOrder('shelf', openTo(routes, may)).filter((entry) => entry.path.startsWith(`${path}/`));

/** The links at the foot of each page. */
export const footerOf = (routes: readonly RouteRecordRaw[]) => inOrder('footer', routes);

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

/** The entries of the navigation for someone who passes `may`, in their order. */
export function entriesFor(routes: readonly RouteRecordRaw[], may: (roles: readonly string[]) => boolean) {
  return routes
    .filter(({ meta }) => meta?.place !== undefined && (!meta.roles || may(meta.roles)))
    .sort((a, b) => (a.meta?.place ?? 0) - (b.meta?.place ?? 0))
    .map(({ path, meta }) => ({ path, title: meta?.title ?? '' }));
}

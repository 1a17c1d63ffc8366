import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw, type Router, type RouterHistory } from 'vue-router';
import { withTexts } from '../locale/loading';
import { noteNavigation } from './navigation';
import PageFailed from './PageFailed.vue';

const features = import.meta.glob<{ default: RouteRecordRaw[] }>('../*/routes.ts', { eager: true });

/** The pages of all features. */
export const pages: RouteRecordRaw[] = Object.values(features).flatMap((feature) => feature.default);

export function routerOf(routes: readonly RouteRecordRaw[], history: RouterHistory): Router {
  const failed = new Set<string>();

  /** Says so when the page itself cannot be fetched; without this nothing at all would happen. */
  function orFailed(page: RouteRecordRaw): RouteRecordRaw {
    const { component } = page;
    const instead = () => {
      failed.add(page.path);
      return PageFailed;
    };
    return typeof component === 'function' ? ({ ...page, component: () => (component as () => Promise<unknown>)().catch(instead) } as RouteRecordRaw) : page;
  }

  const router = createRouter({
    history,
    routes: [
      ...routes.map(orFailed),
      { path: '/:rest(.*)*', component: withTexts(['edges'], () => import('./NotFoundPage.vue')), meta: { title: 'shell.notFound.title' } },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });

  // A browser remembers that a module failed for as long as it shows the document, and the router what it showed instead.
  router.beforeEach((to) => {
    if (navigator.onLine && to.matched.some(({ path }) => failed.has(path))) {
      location.assign(to.fullPath);
      return false;
    }
    return true;
  });

  router.afterEach((to, from) => {
    if (from !== START_LOCATION && to.path !== from.path) {
      noteNavigation();
    }
  });
  return router;
}

export const router = routerOf(pages, createWebHistory());

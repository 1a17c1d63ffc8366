import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router';
import { noteNavigation } from './navigation';

const features = import.meta.glob<{ default: RouteRecordRaw[] }>('../*/routes.ts', { eager: true });

/** The pages of all features. */
export const pages: RouteRecordRaw[] = Object.values(features).flatMap((feature) => feature.default);

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...pages,
    { path: '/:rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'shell.notFound.title' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

router.afterEach((to, from) => {
  if (from !== START_LOCATION && to.path !== from.path) {
    noteNavigation();
  }
});

import { flushPromises, mount } from '@vue/test-utils';
import { createMemoryHistory, createRouter } from 'vue-router';
import { vi, type Mock } from 'vitest';
import type { Component } from 'vue';
import { useSession } from '../../src/api/session';
import { i18n, lateFolders, learn, speak } from '../../src/locale/i18n';
import type { Language } from '../../src/locale/language';
import { pages } from '../../src/shell/router';
import { cannedFetch } from './door';

/** Shows a page of the portal as a signed-in or anonymous reader meets it, with canned answers of the API. */
export async function open(
  component: Component,
  {
    path = '/',
    language = 'vi',
    props = {},
    answers,
  }: {
    path?: string;
    language?: Language;
    props?: Record<string, unknown>;
    answers: Parameters<typeof cannedFetch>[0];
  },
) {
  const { send, sent } = cannedFetch({ 'GET /me': { body: { signedIn: false } }, ...answers });
  vi.stubGlobal('fetch', send as unknown as Mock);
  await speak(language);
  await Promise.all(lateFolders.map(learn));
  await useSession().refresh();
  const router = createRouter({ history: createMemoryHistory(), routes: pages });
  await router.push(path);
  const page = mount(component, { props, global: { plugins: [i18n, router] }, attachTo: document.body });
  await flushPromises();
  return { page, sent, router };
}

export function me(...roles: string[]) {
  return {
    'GET /me': {
      body: { signedIn: true, account: 'a-1', name: 'Nguyễn Thị Thử', organisation: 'vnpt', roles, csrfToken: 'csrf-1' },
    },
  };
}

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, vi, type Mock } from 'vitest';
import type { Component } from 'vue';
import { queries } from '../../src/api/queries';
import { useSession } from '../../src/api/session';
import { lateFolders, learn, speak } from '../../src/locale/loading';
import type { Language } from '../../src/locale/language';
import { pages } from '../../src/shell/router';
import { cannedFetch } from './gateway';

// A page that stays would follow the session, the language and the day of every test after it.
enableAutoUnmount(afterEach);

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
  const table = { 'GET /me': { body: { signedIn: false } }, ...answers };
  const { send, sent } = cannedFetch(table);
  vi.stubGlobal('fetch', send as unknown as Mock);
  queries.clear();
  await speak(language);
  await Promise.all(lateFolders.map(learn));
  await useSession().refresh();
  const router = createRouter({ history: createMemoryHistory(), routes: pages });
  await router.push(path);
  const page = mount(component, { props, global: { plugins: [router] }, attachTo: document.body });
  await flushPromises();
  return { page, sent, router, answers: table as typeof answers };
}

/** Who has something to send is of the body that the canned answers are about; all others are of another one. */
const OWING = ['operator', 'agency-officer'];

export function me(...roles: string[]) {
  return {
    'GET /me': {
      body: { signedIn: true, account: 'a-1', name: 'Nguyễn Thị Thử', organisation: OWING.some((role) => roles.includes(role)) ? 'vnpt' : 'dic', roles, csrfToken: 'csrf-1' },
    },
  };
}

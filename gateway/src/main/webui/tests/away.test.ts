import { afterEach, expect, it, vi } from 'vitest';
import { useSession } from '../src/api/session';
import { cannedFetch } from './support/gateway';
import { me } from './support/page';

afterEach(() => vi.unstubAllGlobals());

// The first question of a page alone: a file of its own.
it('takes the last who was signed in for who types, and asks them to sign in where the gateway says otherwise', async () => {
  const { me: now, state, refresh, isAway } = useSession();
  localStorage.setItem('hatangso.person', JSON.stringify({ ...me('operator')['GET /me'].body, csrfToken: '' }));
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  await refresh();
  expect(now.value).toMatchObject({ account: 'a-1', csrfToken: '' });
  expect(isAway()).toBe(true);
  vi.stubGlobal('fetch', cannedFetch({ 'GET /me': { body: { signedIn: false } } }).send);
  await refresh();
  expect(state.value).toBe('ended');
  expect(now.value).toMatchObject({ account: 'a-1' });
});

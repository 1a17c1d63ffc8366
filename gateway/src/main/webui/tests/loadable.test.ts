import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref } from 'vue';
import { useLoadable, type LoadableRules, type Loading } from '../src/api/loading';
import { ApiProblem } from '../src/api/problem';
import { old } from '../src/api/old';
import { useSession } from '../src/api/session';
import { cannedFetch } from './support/gateway';

const scope = effectScope();
function loading<T>(load: (signal: AbortSignal) => Promise<T>, rules?: LoadableRules<T>): Loading<T> {
  return scope.run(() => useLoadable(load, rules))!;
}
afterEach(() => vi.unstubAllGlobals());

describe('loaded content', () => {
  it('is loading, then ready', async () => {
    const { current } = loading(() => Promise.resolve(7));
    expect(current.value).toEqual({ state: 'loading' });
    await flushPromises();
    expect(current.value).toEqual({ state: 'ready', value: 7 });
  });

  it('is empty when there is nothing, partial when parts are missing', async () => {
    const empty = loading(() => Promise.resolve([]), { empty: (list) => list.length === 0 });
    const partial = loading(() => Promise.resolve({ a: 1 }), { missing: () => ['b'] });
    await flushPromises();
    expect(empty.current.value).toEqual({ state: 'empty' });
    expect(partial.current.value).toEqual({ state: 'partial', value: { a: 1 }, missing: ['b'] });
  });

  it('is failed with its problem, and loads again when asked', async () => {
    const problem = new ApiProblem(503, 'unavailable', '', '', 'trace-1');
    const load = vi.fn().mockRejectedValueOnce(problem).mockResolvedValue('there');
    const { current, reload } = loading<string>(load);
    await flushPromises();
    expect(current.value).toEqual({ state: 'failed', problem });
    await reload();
    expect(current.value).toEqual({ state: 'ready', value: 'there' });
  });

  it('keeps what was loaded before when it cannot be loaded again, but not as the answer to another question', async () => {
    const problem = new ApiProblem(503, 'unavailable');
    const year = ref(1);
    const load = vi.fn().mockResolvedValueOnce('before').mockRejectedValue(problem);
    const { current, reload } = loading<string>(load, { on: year });
    await flushPromises();
    await reload();
    expect(current.value).toEqual({ state: 'stale', value: 'before', since: expect.any(Date), problem });
    year.value = 2;
    await flushPromises();
    expect(current.value).toEqual({ state: 'failed', problem });
  });

  it('is denied without the right', async () => {
    const { current } = loading(() => Promise.reject(new ApiProblem(403, 'forbidden')));
    await flushPromises();
    expect(current.value.state).toBe('denied');
  });

  it('forgets an answer that comes after a newer question', async () => {
    const answers: ((value: string) => void)[] = [];
    const year = ref(1);
    const { current } = loading(() => new Promise<string>((resolve) => answers.push(resolve)), { on: year });
    year.value = 2;
    await flushPromises();
    answers[1]!('new');
    answers[0]!('old');
    await flushPromises();
    expect(current.value).toEqual({ state: 'ready', value: 'new' });
  });

  it('waits when the session ends, and goes on when it is back', async () => {
    let over = true;
    const signedIn = { signedIn: true, account: 'a-1', name: 'A', organisation: 'dic', roles: [], csrfToken: 'c' };
    const { send } = cannedFetch({
      'GET /me': () => ({ body: signedIn }),
      'GET /api/v1/x': () => (over ? { status: 401, body: { code: 'session-ended' } } : { body: 'there' }),
    });
    vi.stubGlobal('fetch', send);
    const { current } = loading(async (signal) => (await old.get<string>('/api/v1/x', signal)).body);
    await flushPromises();
    expect(current.value).toEqual({ state: 'session-ended' });
    expect(useSession().state.value).toBe('ended');
    over = false;
    await useSession().refresh();
    await flushPromises();
    expect(current.value).toEqual({ state: 'ready', value: 'there' });
  });

  it('begins anew when somebody else has signed in beside it, with nothing of what was being typed', async () => {
    const person = (account: string) => ({ signedIn: true, account, name: 'A', organisation: 'vnpt', roles: [], csrfToken: 'c' });
    let here = person('a-1');
    const { send } = cannedFetch({
      'GET /me': () => ({ body: here }),
      'GET /api/v1/x': { status: 401, body: { code: 'session-ended' } },
    });
    vi.stubGlobal('fetch', send);
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    await useSession().refresh();
    loading(async (signal) => (await old.get<string>('/api/v1/x', signal)).body);
    await flushPromises();
    sessionStorage.setItem('hatangso.kept.a-1.paper', '{}');
    here = person('a-2');
    await useSession().refresh();
    expect(reload).toHaveBeenCalledOnce();
    expect(sessionStorage.length).toBe(0);
    expect(useSession().me.value).toMatchObject({ account: 'a-1' });
  });
});

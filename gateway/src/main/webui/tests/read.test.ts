import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref } from 'vue';
import { ApiProblem } from '../src/api/problem';
import { queries } from '../src/api/queries';
import { useRead, useReading, type Read } from '../src/api/read';
import { useSession } from '../src/api/session';
import { cannedFetch } from './support/gateway';

let scope = effectScope();
const inScope = <T>(read: () => Read<T>): Read<T> => scope.run(read)!;
beforeEach(() => {
  scope = effectScope();
  queries.clear();
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});
const person = (account: string) => ({ signedIn: true, account, name: 'A', organisation: 'dic', roles: [], csrfToken: 'c' });

describe('what is read', () => {
  it('keeps what was answered before when it cannot be read again, but not as the answer to another question', async () => {
    const problem = new ApiProblem(500, 'unexpected');
    const year = ref(1);
    const load = vi.fn().mockResolvedValueOnce({ body: 'before' }).mockRejectedValue(problem);
    const read = inScope(() => useReading<string>(() => ({ key: ['year', year.value], load })));
    await flushPromises();
    expect([read.value.value, read.problem.value]).toEqual(['before', null]);
    await read.reload();
    expect([read.value.value, read.problem.value]).toEqual(['before', problem]);
    year.value = 2;
    await flushPromises();
    expect([read.value.value, read.problem.value]).toEqual([undefined, problem]);
  });

  it('waits when the session ends, and goes on when it is back', async () => {
    let over = true;
    const { send } = cannedFetch({
      'GET /me': () => ({ body: person('a-1') }),
      'GET /api/v1/tasks/tree': () => (over ? { status: 401, body: { code: 'session-ended' } } : { body: { tasks: [], clauses: [] } }),
    });
    vi.stubGlobal('fetch', send);
    const read = inScope(() => useRead('/api/v1/tasks/tree'));
    await flushPromises();
    expect(read.problem.value?.sessionEnded).toBe(true);
    expect(useSession().state.value).toBe('ended');
    over = false;
    await useSession().refresh();
    await flushPromises();
    expect([read.value.value, read.problem.value]).toEqual([{ tasks: [], clauses: [] }, null]);
  });

  it('begins anew when somebody else has signed in beside it, with nothing of what was being typed', async () => {
    let here = person('a-1');
    const { send } = cannedFetch({
      'GET /me': () => ({ body: here }),
      'GET /api/v1/tasks/tree': { status: 401, body: { code: 'session-ended' } },
    });
    vi.stubGlobal('fetch', send);
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    await useSession().refresh();
    inScope(() => useRead('/api/v1/tasks/tree'));
    await flushPromises();
    sessionStorage.setItem('hatangso.kept.a-1.paper', '{}');
    here = person('a-2');
    await useSession().refresh();
    expect(reload).toHaveBeenCalledOnce();
    expect(sessionStorage.length).toBe(0);
    expect(useSession().me.value).toMatchObject({ account: 'a-1' });
  });
});

import { describe, expect, it } from 'vitest';
import { attemptFor } from '../src/api/idempotency-key';
import { answered, createApi } from '../src/api/api';
import { readPaste } from '../src/submissions/content/paste';
import { typedOf } from '../src/submissions/content/typed';
import type { ApiProblem } from '../src/api/problem';
import { clientWith } from './support/gateway';

// Paths that no contract has.
type Anywhere = { GET(path: string): Promise<{ data: never; response: Response }>; POST(path: string, how: object): Promise<{ data: never; response: Response }> };
function canned(...given: Parameters<typeof clientWith>) {
  const { api, ...rest } = clientWith(...given);
  return { api: api as unknown as Anywhere, ...rest };
}

async function problemOf(work: Promise<unknown>): Promise<ApiProblem> {
  return work.then(
    () => Promise.reject(new Error('no problem')),
    (error: unknown) => error as ApiProblem,
  );
}

describe('the API client', () => {
  it('asks in the language of the reader and brings back the version', async () => {
    const { api, sent } = canned({ 'GET /api/v1/x': { body: { a: 1 }, headers: { ETag: '"3"' } } });
    expect(await answered(api.GET('/api/v1/x'))).toEqual({ body: { a: 1 }, etag: '"3"', location: undefined });
    expect(sent[0]?.headers.get('Accept-Language')).toBe('vi, en;q=0.5');
    expect(sent[0]?.headers.has('X-CSRF-Token')).toBe(false);
  });

  it('writes with the proof of the portal, the version and the key of the attempt', async () => {
    const { api, sent } = canned({ 'POST /x': { status: 201, body: {}, headers: { Location: '/x/1' } } }, 'csrf-1');
    const params = { header: { 'If-Match': '"3"', 'Idempotency-Key': 'k1' } };
    expect((await answered(api.POST('/x', { params, body: { n: 1 } }))).location).toBe('/x/1');
    const header = (name: string): string | null => sent[0]!.headers.get(name);
    expect(['Content-Type', 'X-CSRF-Token', 'If-Match', 'Idempotency-Key'].map(header)).toEqual([
      'application/json',
      'csrf-1',
      '"3"',
      'k1',
    ]);
    expect(sent[0]?.body).toBe('{"n":1}');
  });

  it('turns a problem document into a problem with all its members', async () => {
    const { api } = canned({
      'POST /x': {
        status: 422,
        headers: { 'Retry-After': '7' },
        body: {
          code: 'invalid-content',
          title: 'Nội dung không đúng quy định',
          detail: 'Sai',
          traceId: 'abc',
          errors: [{ pointer: '/figures/0/period', code: 'bad', detail: 'Kỳ không đúng' }],
        },
      },
    });
    expect(await problemOf(api.POST('/x', {}))).toMatchObject({
      status: 422,
      code: 'invalid-content',
      traceId: 'abc',
      retryAfter: 7,
      faults: [{ pointer: '/figures/0/period', code: 'bad', detail: 'Kỳ không đúng' }],
      denied: false,
    });
  });

  it('survives an error page that is no problem document', async () => {
    const { api } = canned({ 'GET /x': { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>' } });
    expect(await problemOf(api.GET('/x'))).toMatchObject({ status: 502, code: 'unexpected', detail: '' });
  });

  it('says when nothing answers, or something that is not JSON', async () => {
    const around = { language: () => 'vi', csrfToken: () => undefined, sessionEnded: () => undefined };
    const down = createApi(around, () => Promise.reject(new TypeError('network')));
    expect(await problemOf(down.GET('/me'))).toMatchObject({ status: 0, code: 'unreachable' });
    const html = createApi(around, () => Promise.resolve(new Response('<h1>', { status: 200 })));
    expect(await problemOf(answered(html.GET('/me')))).toMatchObject({ code: 'unreachable' });
  });

  it('tells a session that ended from a reader who never signed in', async () => {
    const over = canned({ 'GET /x': { status: 401, body: { code: 'session-ended' } } });
    expect((await problemOf(over.api.GET('/x'))).sessionEnded).toBe(true);
    expect(over.ended()).toBe(1);
    const nobody = canned({ 'GET /x': { status: 401, body: { code: 'unauthenticated' } } });
    expect(await problemOf(nobody.api.GET('/x'))).toMatchObject({ denied: true, sessionEnded: false });
    expect(nobody.ended()).toBe(0);
  });

  it('takes the answer to a stranger for the end of the session where somebody was signed in', async () => {
    const beside = canned({ 'GET /x': { status: 401, body: { code: 'unauthenticated', traceId: 'abc' } } }, 'csrf-1');
    expect(await problemOf(beside.api.GET('/x'))).toMatchObject({ denied: false, sessionEnded: true, traceId: 'abc' });
    expect(beside.ended()).toBe(1);
  });
});

describe('what was sent and is shown', () => {
  it('changes no object but its own, whatever its members are called', async () => {
    const named = JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}, "items": [{"__proto__": {"admin": true}}]}');
    const { api } = canned({ 'GET /x': { body: named }, 'GET /y': { status: 422, body: { code: 'invalid-content', errors: [named], ...named } } });
    await answered(api.GET('/x'));
    await problemOf(api.GET('/y'));
    typedOf(named, 'vi');
    readPaste('__proto__\tconstructor\nadmin\tadmin', [], () => ({}), 'vi');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe('an attempt', () => {
  it('keeps its key while the content is the same, and takes a new one for another content', () => {
    const first = attemptFor({ a: 1 }, undefined);
    expect(first.key).toMatch(/^[0-9a-f]{32}$/);
    expect(attemptFor({ a: 1 }, first).key).toBe(first.key);
    expect(attemptFor({ a: 2 }, first).key).not.toBe(first.key);
  });
});

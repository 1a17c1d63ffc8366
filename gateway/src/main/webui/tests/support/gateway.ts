import type { Api } from '../../src/api/api';
import { createApi } from '../../src/api/api';

/** One canned answer of the API. */
export interface Canned {
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of a body in JSON. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

export function answer({ status = 200, body, text, headers = {} }: Canned): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(text ?? (body === undefined ? null : JSON.stringify(body)), {
    status,
    headers: { 'Content-Type': type, ...headers },
  });
}

/** A `fetch` that answers from a table of paths (the longest beginning wins) and remembers what was sent. */
export function cannedFetch(table: Record<string, Canned | (() => Canned | Promise<Canned>)>) {
  const sent: Sent[] = [];
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = input instanceof Request ? input : undefined;
    const path = (request?.url ?? String(input)).replace(location.origin, '');
    const method = request?.method ?? init.method ?? 'GET';
    const body = request && !['GET', 'HEAD'].includes(method) ? await request.clone().text() : (init.body as string | undefined);
    sent.push({ method, path, headers: new Headers(request?.headers ?? init.headers), body: body || undefined });
    const key = Object.keys(table)
      .filter((known) => `${method} ${path}`.startsWith(known))
      .sort((a, b) => b.length - a.length)[0];
    if (!key) throw new TypeError(`no answer for ${method} ${path}`);
    const canned = table[key]!;
    return answer(typeof canned === 'function' ? await canned() : canned);
  };
  return { send: send as typeof fetch, sent };
}

/** A client in given surroundings, with canned answers. */
export function clientWith(table: Parameters<typeof cannedFetch>[0], csrfToken?: string) {
  const { send, sent } = cannedFetch(table);
  let ended = 0;
  const api: Api = createApi({ language: () => 'vi', csrfToken: () => csrfToken, sessionEnded: () => ended++ }, send);
  return { api, sent, ended: () => ended };
}

import { Problem, problemOf } from './problem';

/** What the client needs to know of the portal around it. */
export interface Surroundings {
  /** Language of texts and problems: 'vi' or 'en'. */
  language(): string;
  /** Token that proves a write comes from this portal; absent when nobody is signed in. */
  csrfToken(): string | undefined;
  /** Called when an answer says that the session is over. */
  sessionEnded(): void;
}

export interface Answer<T> {
  readonly body: T;
  /** Version of the object read or written; goes back in `If-Match`. */
  readonly etag: string | undefined;
  readonly location: string | undefined;
}

export interface Write {
  /** Version the change is meant for. */
  readonly ifMatch?: string | undefined;
  /** One key per attempt; the same key on each retry of it. */
  readonly idempotencyKey?: string | undefined;
}

export interface Client {
  get<T>(path: string, signal?: AbortSignal): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, write?: Write): Promise<Answer<T>>;
}

/** A link in the mountains may be slow; beyond this it is down. */
const PATIENCE_MS = 30_000;

/** The one door to the API: every failure becomes a {@link Problem}. */
export function createClient(around: Surroundings, send: typeof fetch = (...args) => fetch(...args)): Client {
  async function exchange<T>(path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer<T>> {
    const signals = [AbortSignal.timeout(PATIENCE_MS), ...(init.signal ? [init.signal] : [])];
    let answer: Response;
    let body: T;
    try {
      answer = await send(path, {
        ...init,
        headers: { Accept: 'application/json', 'Accept-Language': around.language(), ...headers },
        credentials: 'same-origin',
        redirect: 'error',
        signal: AbortSignal.any(signals),
      });
      if (!answer.ok) {
        throw await problemOf(answer);
      }
      body = parsed(await answer.text()) as T;
    } catch (error) {
      if (init.signal?.aborted) {
        throw error;
      }
      const problem = error instanceof Problem ? error : Problem.unreachable();
      if (problem.sessionEnded) {
        around.sessionEnded();
      }
      throw problem;
    }
    return {
      body,
      etag: answer.headers.get('ETag') ?? undefined,
      location: answer.headers.get('Location') ?? undefined,
    };
  }

  return {
    get: (path, signal) =>
      // The browser keeps the answer and asks again with If-None-Match: never stale, and cheap.
      exchange(path, { method: 'GET', cache: 'no-cache', ...(signal ? { signal } : {}) }, {}),
    post: (path, body, write = {}) =>
      exchange(
        path,
        { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
        present({
          'Content-Type': body === undefined ? undefined : 'application/json',
          'X-CSRF-Token': around.csrfToken(),
          'If-Match': write.ifMatch,
          'Idempotency-Key': write.idempotencyKey,
        }),
      ),
  };
}

/** To the portal a member that is null and one that is absent are the same. */
function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text, (_name, value: unknown) => value ?? undefined);
}

function present(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => !!entry[1]));
}

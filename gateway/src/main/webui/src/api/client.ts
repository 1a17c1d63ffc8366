import { LANGUAGES } from '../locale/language';
import type { Answer } from './api';
import { ApiProblem, problemOf } from './problem';

/** What the client needs to know of the portal around it. */
export interface Surroundings {
  /** Language of texts and problems: 'vi' or 'en'. */
  language(): string;
  /** Token that proves a write comes from this portal; absent when nobody is signed in. */
  csrfToken(): string | undefined;
  /** Called when an answer says that the session is over. */
  sessionEnded(): void;
}


export interface Write {
  /** Version the change is meant for. */
  readonly ifMatch?: string | undefined;
  /** One key per attempt; the same key on each retry of it. */
  readonly idempotencyKey?: string | undefined;
}

export interface Client {
  /** `accept` names another kind of JSON where the answer is one. */
  get<T>(path: string, signal?: AbortSignal, accept?: string): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, write?: Write): Promise<Answer<T>>;
  put<T>(path: string, body: unknown, write?: Write): Promise<Answer<T>>;
  remove(path: string, write?: Write): Promise<Answer<undefined>>;
  /** Sends a file as it is. */
  upload<T>(path: string, file: Blob, write?: Write): Promise<Answer<T>>;
  /** Sends a file and takes a file of that type back, also when the answer is a refusal that comes as one. */
  exchangeFile(path: string, file: Blob, accept: string): Promise<Blob>;
  /** Fetches a file with the name that it is kept under. */
  file(path: string, signal?: AbortSignal): Promise<NamedFile>;
  /** How many bytes a file has, without fetching it; absent when the answer does not say. */
  size(path: string, signal?: AbortSignal): Promise<number | undefined>;
}

export interface NamedFile {
  readonly content: Blob;
  readonly name: string;
}

/** A link in the mountains may be slow; beyond this it is down. */
const PATIENCE_MS = 30_000;
/** A file of 20 MB at 256 kbit/s. */
const PATIENCE_WITH_FILES_MS = 660_000;

/** The one door to the API: every failure becomes a {@link ApiProblem}. */
export function createClient(around: Surroundings, send: typeof fetch = (...args) => fetch(...args)): Client {
  async function exchange<B>(
    path: string,
    init: RequestInit,
    headers: Record<string, string>,
    read: (answer: Response, language: string) => Promise<B>,
    patience = init.body instanceof Blob ? PATIENCE_WITH_FILES_MS : PATIENCE_MS,
  ): Promise<Answer<B>> {
    const signals = [AbortSignal.timeout(patience), ...(init.signal ? [init.signal] : [])];
    const language = around.language();
    let answer: Response;
    let body: B;
    try {
      answer = await send(path, {
        ...init,
        headers: { Accept: 'application/json', 'Accept-Language': firstOfBoth(language), ...headers },
        credentials: 'same-origin',
        redirect: 'error',
        signal: AbortSignal.any(signals),
      });
      body = await read(answer, language);
    } catch (error) {
      if (init.signal?.aborted) {
        throw error;
      }
      const told = error instanceof ApiProblem ? error : ApiProblem.unreachable();
      // Signed out beside this page, or the cookie has gone: the answer is that to a stranger.
      const problem = told.status === 401 && around.csrfToken() ? told.asSessionEnd() : told;
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

  const write = <T>(method: string, path: string, body: unknown, { ifMatch, idempotencyKey }: Write): Promise<Answer<T>> =>
    exchange(
      path,
      { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      present({
        'Content-Type': body === undefined ? undefined : 'application/json',
        'X-CSRF-Token': around.csrfToken(),
        'If-Match': ifMatch,
        'Idempotency-Key': idempotencyKey,
      }),
      jsonIn<T>,
    );
  const fileHeaders = (file: Blob, more: Record<string, string | undefined>): Record<string, string> =>
    present({
      'Content-Type': file.type || 'application/octet-stream',
      'X-CSRF-Token': around.csrfToken(),
      ...more,
    });

  return {
    get: <T>(path: string, signal?: AbortSignal, accept?: string) =>
      // The browser keeps the answer and asks again with If-None-Match: never stale, and cheap.
      exchange(
        path,
        reading('GET', signal),
        present({ Accept: accept }),
        jsonIn<T>,
      ),
    post: (path, body, how = {}) => write('POST', path, body, how),
    put: (path, body, how = {}) => write('PUT', path, body, how),
    remove: (path, how = {}) => write('DELETE', path, undefined, how),
    upload: <T>(path: string, file: Blob, { ifMatch, idempotencyKey }: Write = {}) =>
      exchange(
        path,
        { method: 'POST', body: file },
        fileHeaders(file, { 'If-Match': ifMatch, 'Idempotency-Key': idempotencyKey }),
        jsonIn<T>,
      ),
    exchangeFile: async (path, file, accept) => {
      const headers = fileHeaders(file, { Accept: accept });
      return (await exchange(path, { method: 'POST', body: file }, headers, (answer, language) => fileIn(answer, language, accept))).body;
    },
    file: async (path, signal) =>
      (await exchange(path, reading('GET', signal), { Accept: '*/*' }, namedFileIn, PATIENCE_WITH_FILES_MS)).body,
    size: async (path, signal) => (await exchange(path, reading('HEAD', signal), { Accept: '*/*' }, sizeIn)).body,
  };
}

/** A problem is then told in the other language as well: the reader may switch while it is shown. */
function firstOfBoth(language: string): string {
  return [language, ...LANGUAGES.filter((other) => other !== language).map((other) => `${other};q=0.5`)].join(', ');
}

function reading(method: 'GET' | 'HEAD', signal: AbortSignal | undefined): RequestInit {
  return { method, cache: 'no-cache', ...(signal ? { signal } : {}) };
}

/** A success; anything else is a problem. */
async function success(answer: Response, language: string): Promise<Response> {
  if (!answer.ok) {
    throw await problemOf(answer, language);
  }
  return answer;
}

async function jsonIn<T>(answer: Response, language: string): Promise<T> {
  return parsed(await (await success(answer, language)).text()) as T;
}

async function namedFileIn(answer: Response, language: string): Promise<NamedFile> {
  const content = await (await success(answer, language)).blob();
  return { content, name: /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? '' };
}

async function sizeIn(answer: Response, language: string): Promise<number | undefined> {
  return Number((await success(answer, language)).headers.get('Content-Length')) || undefined;
}

async function fileIn(answer: Response, language: string, type: string): Promise<Blob> {
  if (answer.headers.get('Content-Type')?.startsWith(type)) {
    return answer.blob();
  }
  throw await problemOf(answer, language);
}

/** To the portal a member that is null and one that is absent are the same. */
function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text, (_name, value: unknown) => value ?? undefined);
}

function present(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => !!entry[1]));
}

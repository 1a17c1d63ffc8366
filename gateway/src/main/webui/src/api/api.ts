import createFetch, { type Client } from 'openapi-fetch';
import type { paths as AgencyPaths } from './generated/agency';
import type { paths as IndicatorPaths } from './generated/indicator';
import type { paths as ReportingPaths } from './generated/reporting';
import { LANGUAGES } from '../locale/language';
import { ApiProblem, problemOf } from './problem';
import { queryText } from './query';
import type { GatewayPaths } from './gateway';

/** Every call there is, by the contracts of the services. */
export type Paths = AgencyPaths & IndicatorPaths & ReportingPaths & GatewayPaths;

export type Api = Client<Paths, 'application/json'>;

/** What the client needs to know of the portal around it. */
interface Surroundings {
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
  readonly etag?: string | undefined;
  readonly location?: string | undefined;
  /** There is no connection: it is what was answered last. */
  readonly kept?: boolean;
}

/** A link in the mountains may be slow; beyond this it is down. */
const TIMEOUT_MS = 30_000;
/** A file of 20 MB at 256 kbit/s. */
const TIMEOUT_WITH_FILES_MS = 660_000;

/** The typed client of the API: an answer that is no success becomes an {@link ApiProblem}. */
export function createApi(around: Surroundings, send: typeof fetch = (...args) => fetch(...args)): Api {
  const api: Api = createFetch({
    // The browser keeps the answer and asks again with If-None-Match: never stale, and cheap.
    cache: 'no-cache',
    credentials: 'same-origin',
    redirect: 'error',
    headers: { Accept: 'application/json' },
    querySerializer: queryText,
    fetch: (request) => send(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutOf(request))]) }),
  });
  api.use({
    onRequest: ({ request }) => {
      const token = around.csrfToken();
      if (token && !['GET', 'HEAD'].includes(request.method)) request.headers.set('X-CSRF-Token', token);
      request.headers.set('Accept-Language', firstOfBoth(around.language()));
    },
    onResponse: async ({ request, response }) => {
      if (response.ok) return undefined;
      if (isFileAskedFor(request, response)) return new Response(await response.blob(), { headers: response.headers });
      const told = await problemOf(response, request.headers.get('Accept-Language')!.slice(0, 2));
      // Signed out beside this page, or the cookie has gone: the answer is that to a stranger.
      const problem = told.status === 401 && !told.stepsUp && around.csrfToken() ? told.asSessionEnd() : told;
      if (problem.sessionEnded) around.sessionEnded();
      throw problem;
    },
    onError: () => ApiProblem.unreachable(),
  });
  return api;
}

/** What a call is answered; where no answer came, or none that can be read, a problem that says so. */
export const settled = <A>(call: Promise<A>): Promise<A> =>
  call.catch((error: unknown) => {
    throw error instanceof ApiProblem ? error : ApiProblem.unreachable();
  });

/** The body of an answer with its version. */
export async function answered<T>(call: Promise<{ readonly data?: T; readonly response: Response }>): Promise<Answer<T>> {
  const { data, response } = await settled(call);
  return { body: data as T, etag: response.headers.get('ETag') ?? undefined, location: response.headers.get('Location') ?? undefined };
}

export async function bodyOf<T>(call: Promise<{ readonly data?: T; readonly response: Response }>): Promise<T> {
  return (await answered(call)).body;
}

/** The version that a change is meant for; the API asks for it where it is not known. */
export const ifMatch = (etag: string | undefined) => ({ 'If-Match': etag as string });

/** Sends a file as it is, as the type that it has. */
export function fileBody(file: Blob) {
  return { body: file as never, bodySerializer: (body: unknown) => body, headers: { 'Content-Type': file.type || 'application/octet-stream' } } as const;
}

/** A problem is then told in the other language as well: the reader may switch while it is shown. */
function firstOfBoth(language: string): string {
  return [language, ...LANGUAGES.filter((other) => other !== language).map((other) => `${other};q=0.5`)].join(', ');
}

function timeoutOf({ headers }: Request): number {
  const isPlain = [headers.get('Accept'), headers.get('Content-Type') ?? 'json'].every((type) => type?.includes('json'));
  return isPlain ? TIMEOUT_MS : TIMEOUT_WITH_FILES_MS;
}

/** A refusal that comes as the file it was asked for, with the errors in it. */
function isFileAskedFor(request: Request, response: Response): boolean {
  const accept = request.headers.get('Accept')!;
  return !accept.includes('json') && (response.headers.get('Content-Type')?.startsWith(accept) ?? false);
}

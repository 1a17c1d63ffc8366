import { language } from '../locale/language';

/** One fault of a request body: where (JSON pointer), what, and why in the problem's language. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The same words in the other language; `errors` are the details of the faults, in their order. */
interface Translation {
  readonly language: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly string[];
}

/**
 * What went wrong, as the API tells it (RFC 9457), or as the browser noticed it (status 0). Its words are in the reader's
 * language, also after a switch: nothing that was refused is sent again for the sake of words.
 */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    private readonly saidTitle: string = '',
    private readonly saidDetail: string = '',
    readonly traceId: string = '',
    private readonly found: readonly Fault[] = [],
    /** Seconds to wait before the next try, when the answer says so. */
    readonly retryAfter: number | undefined = undefined,
    /** The language of the request, and so of these words; absent where no answer came. */
    private readonly saidIn: string | undefined = undefined,
    private readonly translation: Translation | undefined = undefined,
  ) {
    super(saidDetail || saidTitle || code);
  }

  private get translated(): Translation | undefined {
    return this.translation?.language === language.value ? this.translation : undefined;
  }

  get title(): string {
    return this.translated?.title ?? this.saidTitle;
  }

  get detail(): string {
    return this.translated?.detail ?? this.saidDetail;
  }

  get faults(): readonly Fault[] {
    const details = this.translated?.errors;
    return details ? this.found.map((fault, at) => ({ ...fault, detail: details[at] ?? fault.detail })) : this.found;
  }

  /** Of the words; absent where no answer came. */
  get language(): string | undefined {
    return this.translated?.language ?? this.saidIn;
  }

  /** No answer came: no network, or none in time. */
  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'unreachable');
  }

  /** Any other error of our own code, so that pages meet one kind only. */
  static of(error: unknown): ApiProblem {
    return error instanceof ApiProblem ? error : new ApiProblem(0, 'unexpected', '', String(error));
  }

  /** The same, of a reader who was signed in until now. */
  asSessionEnd(): ApiProblem {
    return new ApiProblem(this.status, 'session-ended', this.saidTitle, this.saidDetail, this.traceId);
  }

  get sessionEnded(): boolean {
    return this.status === 401 && this.code === 'session-ended';
  }

  /** The session goes on, but what binds needs a fresh sign-in. */
  get stepsUp(): boolean {
    return this.code === 'step-up-needed';
  }

  get denied(): boolean {
    return !this.sessionEnded && !this.stepsUp && (this.status === 401 || this.status === 403);
  }

  /** It is to be tried again in at most so many seconds. */
  asksToWait(atMost: number): boolean {
    return [429, 503].includes(this.status) && this.retryAfter !== undefined && this.retryAfter <= atMost;
  }

  get stale(): boolean {
    return this.status === 412;
  }
}

/** Reads the problem out of an answer that is not a success, whatever its body is; it was asked for in that language. */
export async function problemOf(answer: Response, asked: string): Promise<ApiProblem> {
  const document = await documentOf(answer);
  const seconds = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10);
  return new ApiProblem(
    answer.status,
    text(document['code']) || 'unexpected',
    text(document['title']),
    text(document['detail']),
    text(document['traceId']),
    faults(document['errors']),
    Number.isNaN(seconds) ? undefined : seconds,
    asked,
    translation(document['translation']),
  );
}

async function documentOf(answer: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(answer.headers.get('Content-Type') ?? '')) {
    return {};
  }
  const document: unknown = await answer.json().catch(() => ({}));
  return typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function translation(value: unknown): Translation | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const words = value as Record<string, unknown>;
  const errors: unknown[] = Array.isArray(words['errors']) ? words['errors'] : [];
  return { language: text(words['language']), title: text(words['title']), detail: text(words['detail']), errors: errors.map(text) };
}

function faults(value: unknown): Fault[] {
  if (!Array.isArray(value)) {
    return [];
  }
  return value.map((fault: Record<string, unknown>) => ({
    pointer: text(fault['pointer']),
    code: text(fault['code']),
    detail: text(fault['detail']),
  }));
}

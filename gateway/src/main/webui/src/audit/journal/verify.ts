/** What an exported record is found to be, with the number of the entry that a fault is at; `kept` are the checkpoints from elsewhere that were of use. */
export type Verdict =
  | { readonly whole: true; readonly entries: number; readonly signed: number; readonly checkpoints: number; readonly kept: number; readonly forgotten: number }
  | { readonly whole: false; readonly fault: Fault; readonly entry: number };

export type Fault =
  | 'notText'
  | 'form'
  | 'order'
  | 'content'
  | 'person'
  | 'personMissing'
  | 'checkpoint'
  | 'anotherService'
  | 'unknownKey'
  | 'signature'
  | 'disagreement'
  | 'checkpointMissing'
  | 'notSigned'
  | 'cut'
  | 'noCheckpoint';

/** A JSON Web Key, as the service publishes it. */
export type PublishedKey = JsonWebKey & { readonly kid: string };

/**
 * What the command `verify-audit` checks, by the same rules and in the same order, without a JDK: chassis, VerifyAudit.java.
 *
 * @throws DOMException when the file cannot be read any more
 */
export async function verify(record: Blob, published: readonly PublishedKey[], kept = ''): Promise<Verdict> {
  try {
    const keys = await Promise.all(published.map(keyOf));
    const checkpoints = new Checkpoints(new Map(keys.map((key) => [key.kid, key])));
    const persons = new Set<string>();
    for await (const line of linesOf(record)) {
      const [, checkpoint] = CHECKPOINT.exec(line) ?? [];
      const [, pseudonym, salt, person] = PERSON.exec(line) ?? [];
      if (checkpoint) await checkpoints.add(checkpoint);
      if (pseudonym && (await sha256(`${salt}\n${person}`)) !== pseudonym) throw new Broken('person', 0);
      if (pseudonym) persons.add(pseudonym);
    }
    checkpoints.requireNoneLeftOut();
    let used = 0;
    for (const [jws] of kept.matchAll(JWS)) used += (await checkpoints.addKept(jws)) ? 1 : 0;
    return { ...(await follow(record, checkpoints, persons)), kept: used };
  } catch (broken) {
    if (broken instanceof Broken) return { whole: false, fault: broken.fault, entry: broken.entry };
    throw broken;
  }
}

const ENTRY = /^\{"entry":(\{(?:"sequence":(\d{1,18}),.*)?\}),"hash":"([0-9a-f]{64})"\}$/s;
const CHECKPOINT = /^\{"checkpoint":"([\w.-]+)"\}$/;
const PERSON = /^\{"person":"([0-9a-f]{64})","salt":"([0-9a-f-]{36})","is":(\{"principal":".*\})\}$/s;
const JWS = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g;
const HEADER = /^\{"alg":"([EP]S256)","kid":"([\w-]+)","typ":"audit-checkpoint\+jws"\}$/;
const SIGNED = /^\{"service":"([\w-]+)","at":"([^"]+)","previous":(\d{1,18}),"count":(\d{1,18}),"head":"([0-9a-f]{64})"\}$/;
/** Of an entry: when it was, and by whom. */
const WHEN_AND_WHO = /^\{"sequence":\d+,"id":\d+,"at":"([^"]+)","action":"[A-Z]+"(?:,"operation":"(?:[^"\\]|\\.)*")?,"person":"([0-9a-f]{64})"/s;

const YEARS_OF_PERSONS = 10;
const UTC_7_MS = 7 * 3_600_000;
/** In characters; no entry comes near it. */
const LONGEST_LINE = 10_000_000;
/** Half of the order of P-256: of a signature's two forms the service gives the one below it. */
const HALF_ORDER = '7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8';

class Broken extends Error {
  constructor(
    readonly fault: Fault,
    readonly entry: number,
  ) {
    super(fault);
  }
}

/** Each entry's hash is that of the hash before it, a line feed and the entry as it stands in the file. */
async function follow(record: Blob, checkpoints: Checkpoints, persons: ReadonlySet<string>): Promise<Omit<Verdict & { whole: true }, 'kept'>> {
  let hash = '0'.repeat(64);
  let entries = 0;
  let forgotten = 0;
  for await (const line of linesOf(record)) {
    if (CHECKPOINT.test(line) || PERSON.test(line)) continue;
    const [, entry, sequence, stated] = ENTRY.exec(line) ?? [];
    if (entry === undefined) throw new Broken('form', entries);
    entries++;
    if (sequence !== String(entries)) throw new Broken('order', entries);
    hash = await sha256(`${hash}\n${entry}`);
    if (hash !== stated) throw new Broken('content', entries);
    checkpoints.requireHead(entries, hash);
    const [, at, person] = WHEN_AND_WHO.exec(entry) ?? [];
    if (person && !persons.has(person)) {
      if (yearOf(at!, entries) + YEARS_OF_PERSONS >= checkpoints.year) throw new Broken('personMissing', entries);
      forgotten++;
    }
  }
  if (checkpoints.last > entries) throw new Broken('cut', entries + 1);
  if (checkpoints.last === 0 && entries > 0) throw new Broken('noCheckpoint', 0);
  return { whole: true, entries, signed: checkpoints.last, checkpoints: checkpoints.number, forgotten };
}

interface Checkpoint {
  readonly service: string;
  readonly at: string;
  readonly previous: number;
  readonly count: number;
  readonly head: string;
  readonly text: string;
}

/** What was signed, by the number of entries that it speaks of. */
class Checkpoints {
  private readonly byCount = new Map<number, Checkpoint>();
  private newest: Checkpoint | undefined;

  constructor(private readonly keys: ReadonlyMap<string, Key>) {}

  async add(jws: string): Promise<void> {
    const signed = await this.signed(jws);
    if (this.newest && this.newest.service !== signed.service) throw new Broken('anotherService', signed.count);
    const same = this.byCount.get(signed.count);
    if (same && same.text !== signed.text) throw new Broken('disagreement', signed.count);
    this.byCount.set(signed.count, signed);
    if (!this.newest || signed.count > this.newest.count) this.newest = signed;
  }

  /** Of text from anywhere: checkpoints of other services say nothing here. @returns whether it was one of this service */
  async addKept(jws: string): Promise<boolean> {
    const [header, content] = jws.split('.', 2).map(decoded);
    const [, service] = SIGNED.exec(content ?? '') ?? [];
    const isOurs = HEADER.test(header ?? '') && service !== undefined && (this.newest?.service ?? service) === service;
    if (isOurs) await this.add(jws);
    return isOurs;
  }

  private async signed(jws: string): Promise<Checkpoint> {
    const parts = jws.split('.');
    const [, algorithm, name] = HEADER.exec(decoded(parts[0])) ?? [];
    const [text, service, at, previous, count, head] = SIGNED.exec(decoded(parts[1])) ?? [];
    if (parts.length !== 3 || !name || !text) throw new Broken('checkpoint', 0);
    const key = this.keys.get(name);
    if (!key) throw new Broken('unknownKey', Number(count));
    // The key says how it signs; what the checkpoint says of that must agree and decides nothing.
    if (key.algorithm !== algorithm || !(await key.signed(`${parts[0]}.${parts[1]}`, parts[2]!))) throw new Broken('signature', Number(count));
    return { service: service!, at: at!, previous: Number(previous), count: Number(count), head: head!, text };
  }

  /** Each names the one before it. */
  requireNoneLeftOut(): void {
    let previous = 0;
    for (const one of [...this.byCount.values()].sort((a, b) => a.count - b.count)) {
      if (one.previous !== previous) throw new Broken('checkpointMissing', one.count);
      previous = one.count;
    }
  }

  requireHead(count: number, hash: string): void {
    const signed = this.byCount.get(count);
    if (signed && signed.head !== hash) throw new Broken('notSigned', count);
  }

  get number(): number {
    return this.byCount.size;
  }

  get last(): number {
    return this.newest?.count ?? 0;
  }

  /** Of the newest one; until then terms may be over. */
  get year(): number {
    return this.newest ? yearOf(this.newest.at, this.newest.count) : 0;
  }
}

interface Key {
  readonly kid: string;
  readonly algorithm: string;
  readonly signed: (content: string, signature: string) => Promise<boolean>;
}

/** A public key and the only algorithm that it verifies. */
async function keyOf({ kid, kty, crv, x, y, n, e }: PublishedKey): Promise<Key> {
  const isElliptic = kty === 'EC';
  const kind = isElliptic ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'RSA-PSS', hash: 'SHA-256' };
  const way = isElliptic ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'RSA-PSS', saltLength: 32 };
  const publicKey = await crypto.subtle.importKey('jwk', isElliptic ? { kty, crv, x, y } : { kty, n, e }, kind, false, ['verify']);
  return {
    kid,
    algorithm: isElliptic ? 'ES256' : 'PS256',
    signed: async (content, signature) => {
      const bytes = bytesOf(signature);
      // Spare bits at the end would be overlooked; a changed checkpoint is a changed checkpoint.
      if (!bytes || base64url(bytes) !== signature || (isElliptic && hexOf(bytes.subarray(32)) > HALF_ORDER)) return false;
      return crypto.subtle.verify(way, publicKey, bytes, new TextEncoder().encode(content));
    },
  };
}

async function* linesOf(record: Blob): AsyncGenerator<string> {
  const reader = record.stream().pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true })).getReader();
  const next = () => reader.read().catch((failure) => Promise.reject(failure instanceof TypeError ? new Broken('notText', 0) : failure));
  let rest = '';
  for (let part = await next(); !part.done; part = await next()) {
    // A line feed may follow at the beginning of the next part.
    const lines = (rest + part.value).split(/\r\n|\n|\r(?=[^])/);
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw new Broken('form', 0);
    yield* lines;
  }
  if (rest) yield rest.replace(/\r$/, '');
}

/** @param entry that it stands at */
function yearOf(instant: string, entry: number): number {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Broken('form', entry);
  return new Date(at + UTC_7_MS).getUTCFullYear();
}

const sha256 = async (text: string): Promise<string> => hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function bytesOf(part: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Empty for what is no text. */
const decoded = (part = ''): string => new TextDecoder().decode(bytesOf(part));

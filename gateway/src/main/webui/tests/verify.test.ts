// @vitest-environment node
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verify, type PublishedKey, type Verdict } from '../src/audit/journal/verify';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

const SIGNS = {
  ES256: (content: string, privateKey: KeyObject) => lower(sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  PS256: (content: string, privateKey: KeyObject) => sign('sha256', Buffer.from(content), { key: privateKey, padding: 6, saltLength: 32 }),
};
type Algorithm = keyof typeof SIGNS;

const PAIRS = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const KEYS = Object.entries(PAIRS).map(([algorithm, { publicKey }]) => ({ ...publicKey.export({ format: 'jwk' }), kid: `k-${algorithm}` }) as PublishedKey);

/** Of r and s, or r and order - s, which verify alike, the one with the smaller s. */
function lower(signature: Buffer): Buffer {
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
  return s <= ORDER / 2n ? signature : other(signature);
}

function other(signature: Buffer): Buffer {
  const s = ORDER - BigInt(`0x${signature.subarray(32).toString('hex')}`);
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
}

function checkpoint(count: number, head: string, { previous = 0, service = 'agency', algorithm = 'ES256' as Algorithm, form = (signature: Buffer) => signature } = {}): string {
  const header = base64url(JSON.stringify({ alg: algorithm, kid: `k-${algorithm}`, typ: 'audit-checkpoint+jws' }));
  const content = `${header}.${base64url(JSON.stringify({ service, at: '2026-12-14T00:00:00Z', previous, count, head }))}`;
  return `${content}.${form(SIGNS[algorithm](content, PAIRS[algorithm].privateKey)).toString('base64url')}`;
}

const SALT = '00000000-0000-4000-8000-000000000001';
const PERSON = '{"principal":"p-1","name":"Lò Văn \\"A\\""}';
const PSEUDONYM = sha256(`${SALT}\n${PERSON}`);
const personLine = `{"person":"${PSEUDONYM}","salt":"${SALT}","is":${PERSON}}`;

/** Ten entries, the fifth and the last signed; every second one by a person. */
function record({ year = 2026, persons = true } = {}) {
  const lines: string[] = [];
  const hashes = ['0'.repeat(64)];
  for (let i = 1; i <= 10; i++) {
    const who = i % 2 === 0 ? `,"person":"${PSEUDONYM}"` : '';
    const entry = `{"sequence":${i},"id":${i + 40},"at":"${year}-03-01T02:00:00Z","action":"CHANGED","operation":"PUT /x \\"y\\""${who},"kind":"tệp"}`;
    hashes.push(sha256(`${hashes.at(-1)}\n${entry}`));
    lines.push(`{"entry":${entry},"hash":"${hashes.at(-1)}"}`);
  }
  const checkpoints = [checkpoint(5, hashes[5]!), checkpoint(10, hashes[10]!, { previous: 5, algorithm: 'PS256' })];
  return { entries: lines, hashes, checkpoints, persons: persons ? [personLine] : [] };
}

type Record = ReturnType<typeof record>;
const asLines = ({ entries, checkpoints, persons }: Record): string[] => [...entries, ...checkpoints.map((jws) => `{"checkpoint":"${jws}"}`), ...persons];
const verified = (made: Record, kept = ''): Promise<Verdict> => verify(new Blob([`${asLines(made).join('\n')}\n`]), KEYS, kept);
const broken = (fault: string, entry: number) => ({ whole: false, fault, entry });

describe('a record that was taken away', () => {
  it('is whole when nothing of it was touched, whichever key signed', async () => {
    expect(await verified(record())).toEqual({ whole: true, entries: 10, signed: 10, checkpoints: 2, kept: 0, forgotten: 0 });
  });

  it('is read by lines as the command reads it', async () => {
    const lines = asLines(record());
    const read = (text: string) => verify(new Blob([...text]), KEYS);
    expect(await read(lines.join('\r\n'))).toMatchObject({ whole: true });
    expect(await read(`${lines.join('\r')}\r`)).toMatchObject({ whole: true });
    expect(await read(`\ufeff${lines.join('\n')}`)).toEqual(broken('form', 0));
  });

  it('is not whole where an instant is none and its person is told by nobody', async () => {
    const made = record({ persons: false });
    made.entries.splice(1);
    const entry = `{"sequence":2,"id":42,"at":"no day","action":"CHANGED","person":"${PSEUDONYM}"}`;
    made.entries.push(`{"entry":${entry},"hash":"${sha256(`${made.hashes[1]}\n${entry}`)}"}`);
    made.checkpoints = [checkpoint(1, made.hashes[1]!)];
    expect(await verified(made)).toEqual(broken('form', 2));
  });

  it.each<[string, (made: Record) => void, ReturnType<typeof broken>]>([
    ['an entry was edited', (made) => (made.entries[6] = made.entries[6]!.replace('tệp', 'tập')), broken('content', 7)],
    ['an entry was taken out', (made) => made.entries.splice(2, 1), broken('order', 3)],
    ['two were swapped', (made) => ([made.entries[0], made.entries[1]] = [made.entries[1]!, made.entries[0]!]), broken('order', 1)],
    ['its tail was cut off', (made) => made.entries.splice(8), broken('cut', 9)],
    ['something else stands in it', (made) => made.entries.splice(4, 0, '{"note":1}'), broken('form', 4)],
    ['a checkpoint was left out', (made) => made.checkpoints.shift(), broken('checkpointMissing', 10)],
    ['all checkpoints were', (made) => made.checkpoints.splice(0), broken('noCheckpoint', 0)],
    ['one is of another service', (made) => made.checkpoints.push(checkpoint(3, made.hashes[3]!, { service: 'reporting' })), broken('anotherService', 3)],
    ['two of them disagree', (made) => made.checkpoints.push(checkpoint(5, made.hashes[4]!)), broken('disagreement', 5)],
    ['one speaks of other contents', (made) => made.checkpoints.splice(0, 1, checkpoint(5, made.hashes[4]!)), broken('notSigned', 5)],
    ['the other form of a signature stands in it', (made) => made.checkpoints.splice(0, 1, checkpoint(5, made.hashes[5]!, { form: other })), broken('signature', 5)],
    ['zeros stand for a signature', (made) => made.checkpoints.splice(0, 1, checkpoint(5, made.hashes[5]!, { form: () => Buffer.alloc(64) })), broken('signature', 5)],
    ['a person is another one', (made) => (made.persons[0] = personLine.replace('p-1', 'p-2')), broken('person', 0)],
    ['a person is missing', (made) => made.persons.splice(0), broken('personMissing', 2)],
  ])('is not when %s', async (_, tamper, found) => {
    const made = record();
    tamper(made);
    expect(await verified(made)).toEqual(found);
  });

  it('does not miss a person whose term is over', async () => {
    expect(await verified(record({ year: 2015, persons: false }))).toMatchObject({ whole: true, forgotten: 5 });
    expect(await verified(record({ year: 2016, persons: false }))).toEqual(broken('personMissing', 2));
  });

  it('is not whole when all of it was made anew, and a checkpoint was kept elsewhere', async () => {
    const anew = record();
    anew.checkpoints = [checkpoint(10, anew.hashes[10]!)];
    anew.entries.splice(10);
    expect(await verified(anew, `again: ${anew.checkpoints[0]}`)).toMatchObject({ whole: true, kept: 1 });
    expect(await verified(anew, `seen: ${checkpoint(12, 'a'.repeat(64), { previous: 10 })}`)).toEqual(broken('cut', 11));
    expect(await verified(anew, `of another: ${checkpoint(12, 'a'.repeat(64), { service: 'reporting' })}`)).toMatchObject({ whole: true, kept: 0 });
  });

  it('is not when it is no text, or was signed with a key that nobody published', async () => {
    expect(await verify(new Blob([new Uint8Array([0xff, 0xfe, 0x0a])]), KEYS)).toEqual(broken('notText', 0));
    expect(await verify(new Blob([asLines(record()).join('\n')]), [])).toEqual(broken('unknownKey', 5));
  });
});

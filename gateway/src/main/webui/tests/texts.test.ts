import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english1st from '../src/locale/en';
import { flat, isKnown, learnTexts, textOf } from '../src/locale/dictionary';
import { byFolder } from '../src/locale/messages';
import vietnamese1st from '../src/locale/vi';

const vi = { ...vietnamese1st, ...byFolder(import.meta.glob('../src/*/*/texts.vi.ts', { eager: true })) };
const en = { ...english1st, ...byFolder(import.meta.glob('../src/*/*/texts.en.ts', { eager: true })) };

const vietnamese = new Map(flat(vi));
const english = new Map(flat(en));
const placeholders = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(vue|ts)$/.test(entry.name) && !entry.name.startsWith('texts.') ? [readFileSync(path, 'utf8')] : [];
  });
}
const code = sources('src').join('\n');

describe('texts', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it('are never empty and are in NFC', () => {
    for (const [key, text] of [...vietnamese, ...english]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });

  it('speak of data in one number', () => {
    expect([...english].filter(([, text]) => /\bdata (is|has|was|does)\b/i.test(text))).toEqual([]);
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of vietnamese) {
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text));
    }
  });

  it('exist for each key that the code names', () => {
    const named = [...code.matchAll(/'([a-z]+(?:\.[A-Za-z_-]+)+)'/g)].map(([, key]) => key!);
    const folders = new Set(Object.keys(vi));
    const used = named.filter((key) => folders.has(key.split('.')[0]!) && !/\.(vue|ts|css)$/.test(key));
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter((key) => !vietnamese.has(key))).toEqual([]);
  });

  it('are all in use', () => {
    // A key with a part that is put in at run time: t(`clients.${step}.title`).
    const patterns = [...code.matchAll(/`((?:[\w-]+|\$\{\w+\})(?:\.(?:[\w-]+|\$\{\w+\}))+)`/g)]
      .filter(([, key]) => key!.includes('${'))
      .map(([, key]) => new RegExp(`^${key!.replaceAll('.', '\\.').replace(/\$\{\w+\}/g, '[^.]+')}$`));
    const unused = [...vietnamese.keys()].filter((key) => {
      if (code.includes(`'${key}'`) || code.includes(`"${key}"`)) return false;
      if (patterns.some((pattern) => pattern.test(key))) return false;
      // A key built at run time is in use through its beginning: t(`status.${verdict}`).
      const parent = key.slice(0, key.lastIndexOf('.'));
      return !code.includes(`\`${parent}.\${`) && !code.includes(`'${parent.split('.').at(-1)}',`);
    });
    expect(unused).toEqual([]);
  });
});

describe('a text', () => {
  learnTexts('en', { probe: { days: '{n} day | {n} days', of: '{n} of {all}', plain: 'as it is' } });

  it('takes its values and the form that fits the count', () => {
    expect(textOf('en', 'probe.days', 1)).toBe('1 day');
    expect(textOf('en', 'probe.days', { n: 0 })).toBe('0 days');
    expect(textOf('en', 'probe.days', { n: '1,000' }, 1000)).toBe('1,000 days');
    expect(textOf('en', 'probe.of', { n: 2, all: 5 })).toBe('2 of 5');
    expect(textOf('en', 'probe.plain')).toBe('as it is');
  });

  it('of one language never stands in for the other', () => {
    expect(isKnown('vi', 'probe.plain')).toBe(false);
    expect(textOf('vi', 'probe.plain')).toBe('probe.plain');
  });
});

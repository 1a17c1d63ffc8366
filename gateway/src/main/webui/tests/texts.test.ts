import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english1st from '../src/locale/en';
import { byFolder, type Messages } from '../src/locale/messages';
import vietnamese1st from '../src/locale/vi';

const vi = { ...vietnamese1st, ...byFolder(import.meta.glob('../src/*/*/texts.vi.ts', { eager: true })) };
const en = { ...english1st, ...byFolder(import.meta.glob('../src/*/*/texts.en.ts', { eager: true })) };

function flat(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const vietnamese = flat(vi);
const english = flat(en);
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
    const unused = [...vietnamese.keys()].filter((key) => {
      if (code.includes(`'${key}'`) || code.includes(`"${key}"`)) return false;
      // A key built at run time is in use through its beginning: t(`status.${verdict}`).
      const parent = key.slice(0, key.lastIndexOf('.'));
      return !code.includes(`\`${parent}.\${`) && !code.includes(`'${parent.split('.').at(-1)}',`);
    });
    expect(unused).toEqual([]);
  });
});

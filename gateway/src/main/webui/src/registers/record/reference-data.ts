import { computed } from 'vue';
import { allOf } from '../../api/pages';
import { question, read, useReading, type Question } from '../../api/read';
import type { Text } from '../../api/types';
import { fullName, isOn, unitsOf } from '../../as-of/maps';
import { today } from '../../deadlines/clock';
import { hasEnded } from '../../deadlines/names';
import { useSpeech } from '../../locale/use-locale';
import { listOf, type Field } from './register';

/** Something that has a code and a name. */
export interface Named {
  readonly code: string;
  readonly name: Text;
  /** Of an agency. */
  readonly kind?: string;
  /** Not on offer any more; its name still stands for its code. */
  readonly past?: boolean;
  /** Whether it is the one of that code on a day: codes of communes went over to others. */
  readonly isOn?: (day: string) => boolean;
  /** What leads to its page: of a target its indicator, of a task its id. */
  readonly of?: string;
}

/** What is made of answers; the paths come first in the key, as everywhere. */
const named = <T>({ key, load }: Question<readonly T[]>, made: (one: T) => Named): Question<readonly Named[]> => ({
  key: [...key, 'named'],
  load: async (signal) => ({ body: (await load(signal)).body.map(made) }),
});

/** All of a list that comes at once. */
const itemsOf = <T>({ key, load }: Question<{ readonly items: readonly T[] }>): Question<readonly T[]> => ({
  key: [...key, 'items'],
  load: async (signal) => ({ body: (await load(signal)).body.items }),
});

/** Communes, and the province: it is not on offer, but what is about all of it is recorded under its code. */
const places: Question<readonly Named[]> = {
  key: ['/api/v1/territories', 'named'],
  load: async (signal) => {
    const day = today();
    const [{ body: provinces }, { body: communes }] = await Promise.all([unitsOf('PROVINCE').load(signal), unitsOf().load(signal)]);
    return {
      body: [
        ...provinces.map((unit) => ({ code: unit.code, name: fullName(unit), past: true })),
        ...[...communes]
          .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
          .map((unit) => ({ code: unit.code, name: fullName(unit), past: !isOn(unit, day), isOn: (other: string) => isOn(unit, other) })),
      ],
    };
  },
};

const causes: Question<readonly Named[]> = {
  key: ['/api/v1/obstacles', 'causes'],
  load: async (signal) => {
    const { causes: all } = (await read('/api/v1/obstacles', { query: { limit: 1 } }, signal)).body;
    return { body: all.map(({ code, quote, en }) => ({ code, name: { vi: quote, en } })) };
  },
};

const LISTS = {
  /** Each once: a change of name begins a new period of the same agency, and its last is the one that has the name. */
  agencies: named(allOf('/api/v1/organisations'), (body) => ({ code: body.code, name: body.name, kind: body.kind, past: hasEnded(body) })),
  indicators: named(itemsOf(question('/api/v1/indicators', {})), ({ code, name }) => ({ code, name })),
  places,
  causes,
  /** Those that may be gathered are on offer; all others have their names. */
  obstacles: named(allOf('/api/v1/obstacles'), ({ id, title, state }) => ({ code: id, name: title, past: state !== 'OPEN' })),
  tasks: named(allOf('/api/v1/tasks'), ({ id, code, title }) => ({ code, name: title, of: id })),
  targets: named(itemsOf(question('/api/v1/targets', {})), ({ code, indicator, quote, en }) => ({ code, name: { vi: quote, en }, of: indicator })),
} satisfies Record<string, Question<readonly Named[]>>;
export type KnownList = keyof typeof LISTS;

/** Names for codes. While a list is missing its codes stand for themselves: nothing else on the page waits for it. */
export function useKnown(wanted: readonly KnownList[]) {
  const { say } = useSpeech();
  const lists = new Map(wanted.map((list) => [list, useReading<readonly Named[]>(() => LISTS[list], { shared: true, personal: true })]));
  const all = (list: KnownList): readonly Named[] => lists.get(list)?.value.value ?? [];
  // A later unit of the same code comes later: it is the one that has the name.
  const byCode = computed(() => new Map(wanted.map((list) => [list, new Map(all(list).map((one) => [one.code, one]))])));
  /** A place may be of a certain day: "code@day". */
  const find = (list: KnownList, text: string): Named | undefined => {
    const [code = '', day] = text.split('@');
    const then = day ? all(list).find((one) => one.code === code && one.isOn?.(day)) : undefined;
    return then ?? byCode.value.get(list)?.get(code);
  };
  return {
    /** The lists behind the choices of these fields. */
    behind: (fields: readonly Field[]) => [...new Set(fields.map(listOf))].flatMap((list) => (list && lists.get(list)) ?? []),
    /** Those of today, or of another day. */
    options: (list: KnownList, day?: string): readonly Named[] => all(list).filter(({ past, isOn: isThere }) => (day && isThere ? isThere(day) : !past)),
    find,
    nameOf: (list: KnownList, code: string | undefined): string => (code && say(find(list, code)?.name)) || (code?.split('@')[0] ?? ''),
  };
}
export type Known = ReturnType<typeof useKnown>;

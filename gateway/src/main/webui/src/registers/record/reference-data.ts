import { computed } from 'vue';
import { useLoadable, valueOf } from '../../api/loading';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';
import { today } from '../../deadlines/clock';
import { hasEnded, loadBodies } from '../../figures/bodies';
import { loadIndicators } from '../../indicators/indicator';
import { useSpeech } from '../../locale/use-locale';
import { fullName, isOn, loadUnits } from '../../as-of/maps';
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

/** Each once: a change of name begins a new period of the same agency, and its last is the one that has the name. */
async function agencies(signal: AbortSignal): Promise<readonly Named[]> {
  return (await loadBodies(signal)).map((body) => ({ code: body.code, name: body.name, kind: body.kind, past: hasEnded(body) }));
}

/** Communes, and the province: it is not on offer, but what is about all of it is recorded under its code. */
async function places(signal: AbortSignal): Promise<readonly Named[]> {
  const day = today();
  const [provinces, communes] = await Promise.all([loadUnits(signal, 'PROVINCE'), loadUnits(signal)]);
  return [
    ...provinces.map((unit) => ({ code: unit.code, name: fullName(unit), past: true })),
    ...[...communes]
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
      .map((unit) => ({ code: unit.code, name: fullName(unit), past: !isOn(unit, day), isOn: (other: string) => isOn(unit, other) })),
  ];
}

async function tasks(signal: AbortSignal): Promise<readonly Named[]> {
  const { items } = (await old.get<Page<{ id: string; code: string; title: Text }>>('/api/v1/tasks?limit=500', signal)).body;
  return items.map(({ id, code, title }) => ({ code, name: title, of: id }));
}

async function targets(signal: AbortSignal): Promise<readonly Named[]> {
  const { items } = (await old.get<Page<{ code: string; indicator: string; quote: string; en: string }>>('/api/v1/targets', signal)).body;
  return items.map(({ code, indicator, quote, en }) => ({ code, name: { vi: quote, en }, of: indicator }));
}

async function causes(signal: AbortSignal): Promise<readonly Named[]> {
  const { causes: all } = (await old.get<{ causes: readonly { code: string; quote: string; en: string }[] }>('/api/v1/obstacles?limit=1', signal)).body;
  return all.map(({ code, quote, en }) => ({ code, name: { vi: quote, en } }));
}

/** Those that may be gathered are on offer; all others have their names. */
async function obstacles(signal: AbortSignal): Promise<readonly Named[]> {
  const { items } = (await old.get<Page<{ id: string; title: Text; state: string }>>('/api/v1/obstacles?limit=500', signal)).body;
  return items.map(({ id, title, state }) => ({ code: id, name: title, past: state !== 'OPEN' }));
}

const LISTS = {
  agencies,
  indicators: loadIndicators as (signal: AbortSignal) => Promise<readonly Named[]>,
  places,
  causes,
  obstacles,
  tasks,
  targets,
};
export type KnownList = keyof typeof LISTS;

/** Names for codes. While a list is missing its codes stand for themselves: nothing else on the page waits for it. */
export function useKnown(wanted: readonly KnownList[]) {
  const { say } = useSpeech();
  const lists = new Map(wanted.map((list) => [list, useLoadable(LISTS[list])]));
  const all = (list: KnownList): readonly Named[] => {
    const loading = lists.get(list);
    return (loading && valueOf(loading.current.value)) ?? [];
  };
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

import { computed } from 'vue';
import { useLoadable, valueOf } from '../api/loadable';
import { old } from '../api/old';
import type { Page, Text } from '../api/types';
import { useSpeech } from '../locale/speech';

/** Names for the codes of agencies and duties; while a list is missing its codes stand for themselves. */
export function useBodyNames() {
  const { say } = useSpeech();
  const agencies = useLoadable(
    async (signal) => (await old.get<Page<{ code: string; name: Text }>>('/api/v1/agencies?limit=500', signal)).body.items,
  );
  const obligations = useLoadable(
    async (signal) => (await old.get<Page<{ code: string; title: Text }>>('/api/v1/obligations', signal)).body.items,
  );
  const agencyNames = computed(() => new Map(valueOf(agencies.current.value)?.map(({ code, name }) => [code, name])));
  const titles = computed(() => new Map(valueOf(obligations.current.value)?.map(({ code, title }) => [code, title])));
  return {
    agency: (code: string): string => say(agencyNames.value.get(code)) || code,
    obligation: (code: string): string => say(titles.value.get(code)) || code,
  };
}

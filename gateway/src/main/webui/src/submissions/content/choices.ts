import { computed, type Ref } from 'vue';
import { isRatio } from '../../indicators/indicator';
import { useSpeech } from '../../locale/use-locale';
import type { Names } from '../names';
import type { Form, Named } from './form';
import type { ListName } from './sections';

/** One thing that a cell may hold. */
export interface Choice {
  readonly code: string;
  readonly label: string;
  /** Other ways in which people write it. */
  readonly aliases?: readonly string[];
}

export type Choices = Record<ListName, readonly Choice[]>;

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Everything that cells are chosen from, in the reader's language. */
export function useChoices(form: Ref<Form | undefined>, names: Names, year: number) {
  const { say, format } = useSpeech();
  const named = (list: readonly Named[] = []): Choice[] =>
    list.map(({ code, name }) => ({ code, label: say(name), aliases: Object.values(name) }));
  const choices = computed<Choices>(() => ({
    territories: (names.territories.value.value ?? []).map(({ code, name, short }) => ({
      code,
      label: say(name),
      aliases: short ? [short.vi ?? '', short.en ?? '', ...short.more] : [],
    })),
    indicators: (names.indicators.value.value ?? []).map(({ code, name }) => ({ code, label: say(name) })),
    services: named(form.value?.services),
    funds: named(form.value?.funds),
    statuses: named(form.value?.statuses),
    quarters: ROMAN.map((roman, at) => ({
      code: `${year}-Q${at + 1}`,
      label: format.value.period(`${year}-Q${at + 1}`),
      aliases: [`Q${at + 1}`, `quý ${roman}`, `quý ${at + 1}`, `${roman}/${year}`, `Q${at + 1}/${year}`, `quý ${at + 1}/${year}`],
    })),
  }));
  const ratios = computed(
    () => new Set(names.indicators.value.value?.filter(isRatio).map(({ code }) => code)),
  );
  const labelOf = (list: ListName, code: string): string =>
    choices.value[list].find((choice) => choice.code === code)?.label ?? (list === 'quarters' ? format.value.period(code) : code);
  /** The lists of the API behind the choices: each may be on its way, or have failed. */
  const lists = [names.territories, names.indicators];
  return { choices, lists, labelOf, ratio: (code: string): boolean => ratios.value.has(code) };
}

export type ChoiceBook = ReturnType<typeof useChoices>;

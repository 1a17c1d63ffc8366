import { computed } from 'vue';
import type { Text } from '../api/types';
import { formatsFor } from '../format/formats';
import { isKnown, textOf, type Values } from './dictionary';
import { language } from './language';

const format = computed(() => formatsFor(language.value));
const t = (key: string, values?: Values, count?: number): string => textOf(language.value, key, values, count);
const te = (key: string): boolean => isKnown(language.value, key);
const say = (text: Text | string | undefined): string =>
  typeof text === 'string' ? text : (text?.[language.value] ?? text?.vi ?? '');

/** Everything a component needs to speak to its reader: texts, texts of the API, numbers and dates. */
export function useSpeech() {
  return { t, te, say, format, language };
}

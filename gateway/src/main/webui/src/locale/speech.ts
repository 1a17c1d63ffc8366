import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Text } from '../api/types';
import { formatsFor } from '../format/formats';
import { language } from './language';

/** Everything a component needs to speak to its reader: texts, texts of the API, numbers and dates. */
export function useSpeech() {
  const { t, te } = useI18n({ useScope: 'global' });
  const format = computed(() => formatsFor(language.value));
  const say = (text: Text | string | undefined): string =>
    typeof text === 'string' ? text : (text?.[language.value] ?? text?.vi ?? '');
  return { t, te, say, format, language };
}

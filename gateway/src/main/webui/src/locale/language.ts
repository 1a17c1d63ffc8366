import { ref } from 'vue';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'hatangso.language';

function kept(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi'; // storage may be closed by the browser's settings
  }
}

/** The reader's language: Vietnamese until they choose otherwise. */
export const language = ref<Language>(kept());

export function keepLanguage(chosen: Language): void {
  language.value = chosen;
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // not kept: the choice still holds for this page
  }
}

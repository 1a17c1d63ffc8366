import { createI18n } from 'vue-i18n';
import { compiled, type Compiled } from './compile';
import { keepLanguage, language, type Language } from './language';
import type { Messages } from './messages';

const bundles: Record<Language, () => Promise<{ default: Messages }>> = {
  vi: () => import('./vi'),
  en: () => import('./en'),
};

export const i18n = createI18n({
  legacy: false,
  locale: language.value,
  // A missing text is a failing test, never a silent text of the other language.
  fallbackLocale: false,
  messages: {} as Record<string, Compiled>,
});

/** Loads the texts of a language, then shows them. */
export async function speak(chosen: Language): Promise<void> {
  const texts = await bundles[chosen]();
  i18n.global.setLocaleMessage(chosen, compiled(texts.default) as never);
  i18n.global.locale.value = chosen;
  document.documentElement.lang = chosen;
  keepLanguage(chosen);
}

import { learnTexts } from './dictionary';
import { keepLanguage, language, type Language } from './language';
import type { Messages } from './messages';

/** Texts that any page may need: those of the folders right below `src`. */
const bundles: Record<Language, () => Promise<{ default: Messages }>> = {
  vi: () => import('./vi'),
  en: () => import('./en'),
};

/** Texts of the folders one level deeper: fetched with the first page that speaks them. */
const late = import.meta.glob<{ default: Messages }>('../*/*/texts.*.ts');

/** Folders whose late texts some page has asked for: they follow a change of the language. */
const inUse = new Set<string>();

/** Loads the texts of a language, then shows them. */
export async function speak(chosen: Language): Promise<void> {
  const [texts, ...more] = await Promise.all([
    bundles[chosen]().then((module) => module.default),
    ...[...inUse].map((folder) => lateTexts(folder, chosen)),
  ]);
  [texts, ...more].forEach((messages) => learnTexts(chosen, messages));
  document.documentElement.lang = chosen;
  keepLanguage(chosen);
}

/** The way to a page that needs the texts of these folders. */
export function withTexts<P>(folders: readonly string[], page: () => Promise<P>): () => Promise<P> {
  return async () => {
    const [found] = await Promise.all([page(), ...folders.map(learn)]);
    return found;
  };
}

/** Learns the late texts of a folder in the present language. */
export async function learn(folder: string): Promise<void> {
  inUse.add(folder);
  const chosen = language.value;
  learnTexts(chosen, await lateTexts(folder, chosen));
}

/** Every folder with late texts. */
export const lateFolders: readonly string[] = Object.keys(late)
  .filter((path) => path.endsWith('/texts.vi.ts'))
  .map((path) => path.split('/').at(-2) ?? path);

async function lateTexts(folder: string, chosen: Language): Promise<Messages> {
  const path = Object.keys(late).find((known) => known.endsWith(`/${folder}/texts.${chosen}.ts`));
  const module = await late[path ?? folder]?.();
  return { [folder]: module?.default ?? {} };
}

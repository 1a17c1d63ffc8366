import { useSpeech } from '../locale/use-locale';

/** The plan's themes in the reader's words; one that this portal does not know keeps its code. */
export function useThemes() {
  const { t, te } = useSpeech();
  const themeWord = (theme: string): string => {
    const key = `indicators.theme.${theme}`;
    return te(key) ? t(key) : theme;
  };
  return { themeWord };
}

import { useSpeech } from '../locale/speech';

/** Kinds, states and missing parts of reports in words; what is not known keeps its code. */
export function useReportWords() {
  const { t, te } = useSpeech();
  const word = (group: string, code: string): string => {
    const key = `reports.${group}.${code}`;
    return te(key) ? t(key) : code;
  };
  return {
    kind: (code: string) => word('kind', code),
    state: (code: string) => word('state', code),
    part: (code: string) => word('part', code),
  };
}

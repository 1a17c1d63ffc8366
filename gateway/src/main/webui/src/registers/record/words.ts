import { moneyWords } from '../../format/money';
import { useSpeech } from '../../locale/use-locale';
import { useKnown, type KnownList } from './reference-data';

const CODED: readonly KnownList[] = ['tasks', 'targets'];
const withCode = (code: string, name: string): string => (name === code ? code : `${code} · ${name}`);

/** What a register needs to speak of its entries. */
export function useWords(folder: string, lists: readonly KnownList[]) {
  const { t, te, say, format, language } = useSpeech();
  const known = useKnown(lists);
  const textIfAny = (key: string): string | undefined => (te(key) ? t(key) : undefined);
  return {
    t,
    say,
    language,
    known,
    labelOf: ({ name, label = name }: { readonly name: string; readonly label?: string }): string => t(`${folder}.field.${label}`),
    hint: ({ name }: { readonly name: string }): string | undefined => textIfAny(`${folder}.hint.${name}`),
    choice: (code: string | undefined): string => (code ? (textIfAny(`${folder}.choice.${code}`) ?? code) : ''),
    verb: (name: string): string => t(`${folder}.verb.${name}`),
    /** What a verb does and cannot undo, where that has to be said before. */
    about: (name: string): string | undefined => textIfAny(`${folder}.about.${name}`),
    page: (name: string): string => t(`${folder}.page.${name}`),
    done: (verb: string): string => textIfAny(`record.done.${verb}`) ?? verb,
    money: (vnd: number | undefined): string => (vnd === undefined ? '' : moneyWords(vnd, language.value)),
    number: (value: number | undefined): string => (value === undefined ? '' : format.value.number(value)),
    day: (text: string | undefined): string => (text ? format.value.date(text) : ''),
    instant: (text: string | undefined): string => (text ? format.value.instant(text) : ''),
    /** A thing of a list, by its code first where people know that. */
    one: (list: KnownList, code = ''): string => (CODED.includes(list) ? withCode(code, known.nameOf(list, code)) : known.nameOf(list, code)),
    agency: (code: string | undefined): string => known.nameOf('agencies', code) + (code && known.find('agencies', code)?.past ? ` (${t('deadlines.ended')})` : ''),
    /** The commune that had the code on that day. */
    place: (code: string | undefined, day: string): string => (code ? known.nameOf('places', `${code}@${day}`) : ''),
    task: (code: string): string => withCode(code, known.nameOf('tasks', code)),
  };
}
export type Words = ReturnType<typeof useWords>;

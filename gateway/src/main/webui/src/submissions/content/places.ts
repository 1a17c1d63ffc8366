import type { NewSubmission } from '../../api/generated/agency';
import { useSpeech } from '../../locale/use-locale';
import type { ChoiceBook } from './choices';
import type { Form } from './form';
import { SECTIONS, type SectionColumn, type SectionName } from './sections';

/** Says what a place of a submission is called, and what stands there, in the reader's words. */
export function usePlaces(book: ChoiceBook, form: () => Form | undefined) {
  const { t, te, say, format } = useSpeech();

  /** `value` is what stands there, where it is known: an answer is named by its question. */
  function placeName(pointer: string, value?: unknown): string {
    const [first = '', second = '', member] = pointer.replace(/^\//, '').split('/');
    if (isSection(first)) {
      const row = t(`content.row.${first}`, { n: Number(second) + 1 });
      return member && te(`content.column.${member}`) ? `${row}, ${t(`content.column.${member}`)}` : row;
    }
    if (first === 'answers') return questionName(questionIn(value) ?? second);
    if (first === 'attachments') return t('content.attachments');
    return te(`content.${first}`) ? t(`content.${first}`) : pointer;
  }

  function questionName(code: string): string {
    return say(form()?.questions.find((question) => question.code === code)?.name) || t('content.answers');
  }

  function cellText(column: SectionColumn, value: unknown): string {
    if (value === undefined || value === '') return '';
    if (typeof value === 'number') return format.value.number(value, 6);
    const text = String(value);
    if (column.list) return book.labelOf(column.list, text);
    if (column.kind === 'day') return format.value.date(text);
    return column.kind === 'period' ? format.value.period(text) : text;
  }

  /** A cell, or a whole row in one line. */
  function valueText(pointer: string, value: unknown): string {
    const [first = '', , member] = pointer.replace(/^\//, '').split('/');
    if (!isSection(first)) return typeof value === 'string' ? value : (textIn(value) ?? '');
    const columns = SECTIONS[first];
    if (member) return cellText(columns.find(({ key }) => key === member) ?? { key: member, kind: 'text' }, value);
    const row = (value ?? {}) as Record<string, unknown>;
    return columns
      .map((column) => cellText(column, row[column.key]))
      .filter(Boolean)
      .join(' · ');
  }

  return { placeName, questionName, cellText, valueText };
}

export type Places = ReturnType<typeof usePlaces>;

function isSection(name: string): name is SectionName {
  return name in SECTIONS;
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return value === undefined ? undefined : String(value);
  return 'text' in value ? String(value.text) : undefined;
}

function questionIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'question' in value ? String(value.question) : undefined;
}

/** Sum of the costs, in đồng. */
export function totalCost(content: NewSubmission): number {
  return (content.items ?? []).reduce((sum, { cost = 0 }) => sum + cost, 0);
}

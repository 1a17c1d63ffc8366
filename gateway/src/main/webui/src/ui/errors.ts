import { useSpeech } from '../locale/use-locale';

/** Something to correct in a form. */
export interface FieldError {
  /** The field's id; empty when no field on the page is meant. */
  readonly field: string;
  /** What to correct, said anew each time it is shown: the reader may have changed the language meanwhile. */
  readonly message: () => string;
  /** In which language the API says it; absent where the words are our own. */
  readonly language?: string | undefined;
}

const { t } = useSpeech();

/** What is said at a field, if anything. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message();
}

/** A field that was left empty, by its name. */
export function leftEmpty(field: string, label: () => string): FieldError {
  return { field, message: () => `${label()}: ${t('ui.missing')}` };
}

import { computed, shallowRef, type Ref } from 'vue';
import { useSpeech } from '../../locale/use-locale';
import type { FieldError } from '../../ui/errors';
import type { Field } from './register';
import { bodyOf, faultsIn, type Typed } from './typed';
import type { Words } from './words';

/** A text in two languages is one field: its first box stands for both. So do several codes that are chosen. */
const PART_OF_FIELD = /-vi$/;
const WHY = { missing: 'ui.missing', ambiguous: 'record.ambiguous', unreadable: 'record.unreadable' } as const;

/** Fields that are told of together; the ids of the fields begin with theirs. */
export interface Part {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly typed: Typed;
}

/** What is told at the fields of a form: what is wrong before it is sent, and what the API found. */
export function useFields(words: Words, parts: () => readonly Part[], found: Ref<readonly FieldError[]>) {
  const { t, language } = useSpeech();
  const before = shallowRef<readonly FieldError[]>([]);
  const errors = computed<readonly FieldError[]>(() => [
    ...before.value,
    ...found.value.map((error) => ({ ...error, field: error.field.replace(PART_OF_FIELD, '') })),
  ]);

  /** What is to be sent, part by part; nothing while something has to be mended. */
  function content(): readonly Record<string, unknown>[] | undefined {
    before.value = parts().flatMap(({ id, fields, typed }) =>
      faultsIn(fields, typed, language.value).map(({ field, why }) => ({
        field: `${id}-${field.name}`,
        message: () => `${words.labelOf(field)}: ${t(WHY[why])}`,
      })),
    );
    return before.value.length > 0 ? undefined : parts().map(({ fields, typed }) => bodyOf(fields, typed, language.value));
  }
  /** Also what is found inside a field: a code among several. */
  const errorOf = (field: string): string | undefined =>
    errors.value.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message();
  return { errors, errorOf, content };
}

import type { MessageFunction } from 'vue-i18n';
import type { Messages } from './messages';

export interface Compiled {
  [key: string]: MessageFunction<string> | Compiled;
}

/**
 * Our texts use two things only: `{name}` and `one | many`. This makes vue-i18n's message functions of them, in the
 * place of its own compiler, which is left out of the build for the sake of the first load.
 */
export function compiled(messages: Messages): Compiled {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === 'string' ? message(value) : compiled(value)]),
  );
}

/** What a message may ask of the call: named values, and the form that fits the count. */
interface Call {
  named(key: string): unknown;
  plural(forms: string[]): string;
}

function message(source: string): MessageFunction<string> {
  const forms = source.split('|').map((form) => form.trim());
  const speak = (call: Call): string => {
    const form = forms.length === 1 ? source : call.plural(forms);
    return form.replace(/\{(\w+)\}/g, (_whole, name: string) => String(call.named(name) ?? ''));
  };
  return speak as MessageFunction<string>;
}

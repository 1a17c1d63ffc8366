import { answered } from '../../api/api';
import type { SubmissionForm } from '../../api/generated/agency';
import { orKept, type Question } from '../../api/read';
import { api } from '../../api/session';
import type { Text } from '../../api/types';
import { loadBoard, rowOf } from '../../deadlines/deadlines';
import { SECTION_NAMES, type SectionName } from './sections';
import type { Duty } from './typed';

/** A code of the form with its name. */
export interface Named {
  readonly code: string;
  readonly name: Text;
}

/** What an obligation asks for, as the published schema says it. */
export interface Form {
  readonly code: string;
  readonly services: readonly Named[];
  readonly funds: readonly Named[];
  readonly statuses: readonly Named[];
  readonly questions: readonly Named[];
  readonly sections: readonly SectionName[];
}

/** The parts of the published JSON Schema that a form is made of. */
interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly $defs: Readonly<Record<string, { readonly properties: Readonly<Record<string, Coded>> }>>;
}

interface Coded {
  readonly enum?: readonly string[];
  readonly 'x-labels'?: Readonly<Record<string, Text>>;
}

export function formOf(code: string, { properties, $defs }: Schema): Form {
  const listed = (row: string, member: string): Named[] => {
    const property = $defs[row]?.properties[member];
    return (property?.enum ?? []).map((one) => ({ code: one, name: property?.['x-labels']?.[one] ?? { vi: one, en: one } }));
  };
  return {
    code,
    services: listed('item', 'service'),
    funds: listed('item', 'fund'),
    statuses: listed('figure', 'status'),
    questions: listed('answer', 'question'),
    sections: SECTION_NAMES.filter((section) => section in properties),
  };
}

export async function loadForm(form: SubmissionForm, signal?: AbortSignal): Promise<Form> {
  const asked = { params: { path: { form } }, headers: { Accept: 'application/schema+json' }, signal: signal ?? null };
  const { body } = await orKept('/api/v1/submission-schemas/{form}', form, answered(api.GET('/api/v1/submission-schemas/{form}', asked)));
  return formOf(form, body as unknown as Schema);
}

/** The form in which an organisation fulfils an obligation; a report where nothing else is known. */
export const formFor = ({ obligation, year }: Duty, organisation: string): Question<Form> => ({
  key: ['/api/v1/submission-schemas', obligation, year, organisation],
  load: async (signal) => {
    const { items } = await loadBoard(year, signal);
    const item = items.find((one) => one.obligation.code === obligation);
    return { body: await loadForm((item && rowOf(item, organisation)?.form) ?? 'report', signal) };
  },
});

import { answered, ifMatch, type Answer } from '../../api/api';
import type { Commitment, TaskContent, TaskView } from '../../api/generated/agency';
import { question } from '../../api/read';
import { api } from '../../api/session';
import type { Desk } from '../../registers/record/entry-form';
import type { Entry, Field } from '../../registers/record/register';
import { typedOf, type Typed } from '../../registers/record/typed';
import type { Words } from '../../registers/record/words';
import { KINDS, RECURRENCES } from '../task';

/** Kinds of files that can be asked for as evidence, by the words of the form. */
const FILES: Readonly<Record<string, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A task as it is written: what proves it stands in two fields of the form. */
export interface WrittenTask extends Entry {
  readonly proof?: 'REQUIRED' | 'FREE';
  readonly files?: readonly string[];
  readonly commitments?: readonly Commitment[];
}

export function written(task: TaskView): WrittenTask {
  const { evidence, ...rest } = task;
  const types = evidence?.mediaTypes ?? [];
  return { ...rest, proof: evidence?.required ? 'REQUIRED' : 'FREE', files: Object.keys(FILES).filter((name) => types.includes(FILES[name]!)) };
}

const CODE: Field = { name: 'code', kind: 'line' };
/** Where in the plan it stands: fixed for a task of the plan. */
const CLAUSE: Field = { name: 'clause', kind: 'line', optional: true };
const FIELDS: readonly Field[] = [
  { name: 'title', kind: 'pair' },
  { name: 'kind', kind: 'choice', choices: KINDS },
  { name: 'recurrence', kind: 'choice', choices: RECURRENCES },
  { name: 'due', kind: 'day', optional: true },
  { name: 'leads', kind: 'many', list: 'agencies', optional: true },
  { name: 'cooperating', kind: 'many', list: 'agencies', optional: true },
  { name: 'proof', kind: 'choice', choices: ['REQUIRED', 'FREE'] },
  { name: 'files', kind: 'many', choices: Object.keys(FILES), optional: true },
];

const PROMISE: readonly Field[] = [
  { name: 'code', label: 'promise', kind: 'line' },
  { name: 'description', kind: 'pair' },
  { name: 'comparator', kind: 'choice', choices: ['AT_LEAST', 'EXACTLY', 'BELOW', 'INCREASE_BY_AT_LEAST', 'JUDGED'] },
];
const MEASURE: readonly Field[] = [
  { name: 'value', kind: 'number' },
  { name: 'unit', kind: 'line' },
];
const BY: Field = { name: 'due', kind: 'day', optional: true };
const WHOLE = [...PROMISE, ...MEASURE, BY];
/** What is judged has neither value nor unit. */
const promised = ({ comparator }: Typed): readonly Field[] => (comparator === 'JUDGED' ? [...PROMISE, BY] : WHOLE);

/** Whole, as it is stored: what was left empty is empty. */
export function contentOf({ proof, files, ...body }: Record<string, unknown>): TaskContent {
  const typed = body as unknown as TaskContent;
  const mediaTypes = ((files ?? []) as readonly string[]).map((name) => FILES[name]!);
  return { leads: [], cooperating: [], ...typed, evidence: { required: proof === 'REQUIRED', mediaTypes } };
}

const asWritten = (answer: Answer<TaskView>): Answer<WrittenTask> => ({ ...answer, body: written(answer.body) });

/** Where a task is written: a new one, or one that is there, whose code stays. */
export function taskDesk(words: Words, task?: TaskView): Desk<WrittenTask> {
  const row = (commitment: object | undefined): Typed => typedOf(WHOLE, commitment, words.language.value);
  const isPlanned = task?.quote !== undefined;
  return {
    fields: [...(task ? [] : [CODE]), ...(isPlanned ? [] : [CLAUSE]), ...FIELDS],
    rows: {
      name: 'commitments',
      of: (entry) => (entry?.commitments ?? []).map(row),
      fields: promised,
      sent: (body) => body,
      title: (at) => words.t('keeping.commitment', { n: at + 1 }),
      fresh: () => row(undefined),
      least: 0,
    },
    begin: { kind: 'TASK', recurrence: 'ONCE', proof: 'FREE' },
    load: async () => asWritten(await question('/api/v1/tasks/{id}', { path: { id: task?.id ?? '' } }).load()),
    store: async (typed, { etag, key }) => {
      const body = contentOf(typed);
      return asWritten(
        task
          ? await answered(api.PUT('/api/v1/tasks/{id}', { params: { path: { id: task.id }, header: ifMatch(etag) }, body }))
          : await answered(api.POST('/api/v1/tasks', { params: { header: { 'Idempotency-Key': key } }, body })),
      );
    },
    touches: ['/api/v1/tasks'],
  };
}

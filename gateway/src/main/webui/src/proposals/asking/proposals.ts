import { answered, ifMatch } from '../../api/api';
import type { AskedItem, DecisionContent, DecisionView, ProposalView } from '../../api/generated/agency';
import { api } from '../../api/session';
import type { Desk } from '../../registers/record/entry-form';
import { enter, entryOf, put, touchedBy, type Field, type Register } from '../../registers/record/register';
import { typedOf, type Typed } from '../../registers/record/typed';
import type { Words } from '../../registers/record/words';

const KINDS = ['TARGET_AMENDMENT', 'TASK_AMENDMENT', 'SUPPLEMENT', 'POLICY'];

export const proposals = {
  folder: 'asking',
  page: '/kien-nghi',
  path: '/api/v1/proposals',
  one: '/api/v1/proposals/{id}',
  touches: ['/api/v1/obstacles', '/api/v1/decisions'],
  known: ['agencies', 'obstacles', 'targets', 'tasks'],
  title: ({ title }) => title,
  lines: (words) => [
    { name: 'state', text: ({ state }) => words.choice(state), listed: true },
    { name: 'count', text: ({ items }) => words.number(items.length), listed: true, figure: true },
    { name: 'submittedAt', text: ({ submittedAt }) => words.instant(submittedAt), listed: true },
    { name: 'organisation', text: ({ organisation }) => words.agency(organisation) },
    { name: 'reason', text: ({ reason }) => reason },
    { name: 'whyBack', text: ({ withdrawalReason }) => withdrawalReason ?? '' },
    { name: 'items', text: ({ items }) => items.map((item, at) => `${at + 1}. ${askedInWords(item, words)}`).join('\n') },
    {
      name: 'decision',
      text: ({ decision }) => (decision ? words.t('asking.seeDecision') : ''),
      link: ({ decision }) => decision && `/kien-nghi/quyet-dinh/${decision}`,
    },
  ],
  filters: [{ name: 'state', choices: ['DRAFT', 'SUBMITTED', 'DECIDED', 'WITHDRAWN'] }],
  fields: [],
  verbs: [
    { name: 'submit', action: 'SUBMIT', path: 'submission', fields: [] },
    { name: 'withdraw', action: 'WITHDRAW', path: 'withdrawal', fields: [{ name: 'reason', label: 'whyBack', kind: 'text' }] },
  ],
  unwritten: true,
} satisfies Register<ProposalView>;

/** What an item asks for, with what it would change. */
function askedInWords({ kind, text, target, task }: AskedItem, words: Words): string {
  const change = target
    ? [words.one('targets', target.target), target.comparator && words.choice(target.comparator), words.number(target.value), due(target.due, words)]
    : task && [words.one('tasks', task.task), due(task.due, words), words.say(task.title)];
  return [`${words.choice(kind)}: ${text}`, ...(change ?? [])].filter(Boolean).join(' · ');
}

const due = (day: string | undefined, words: Words): string => (day ? words.t('asking.dueOn', { date: words.day(day) }) : '');

const HEAD: readonly Field[] = [
  { name: 'title', kind: 'line' },
  { name: 'reason', kind: 'text' },
  { name: 'obstacles', kind: 'many', list: 'obstacles' },
];
const ITEM: readonly Field[] = [
  { name: 'kind', kind: 'choice', choices: KINDS },
  { name: 'text', kind: 'text' },
];
/** What an item changes stands inside it; a hyphen stands for the slash of its place. */
const CHANGES: Readonly<Record<string, readonly Field[]>> = {
  TARGET_AMENDMENT: [
    { name: 'target-target', label: 'target', kind: 'target' },
    { name: 'target-value', label: 'value', kind: 'number', optional: true },
    { name: 'target-comparator', label: 'comparator', kind: 'choice', choices: ['AT_LEAST', 'EXACTLY', 'BELOW'], optional: true },
    { name: 'target-due', label: 'due', kind: 'day', optional: true },
    { name: 'target-inForceFrom', label: 'inForceFrom', kind: 'day', optional: true },
  ],
  TASK_AMENDMENT: [
    { name: 'task-task', label: 'task', kind: 'task' },
    { name: 'task-due', label: 'due', kind: 'day', optional: true },
    { name: 'task-title', label: 'newTitle', kind: 'pair', optional: true },
  ],
};
const ALL = [...ITEM, ...Object.values(CHANGES).flat()];

const fieldsOf = ({ kind }: Typed): readonly Field[] => [...ITEM, ...(CHANGES[String(kind)] ?? [])];

/** `{ "target-value": 80 }` as it is sent: `{ target: { value: 80 } }`. */
export function nested(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const [outer = '', inner] = name.split('-');
    all[outer] = inner ? { ...(all[outer] as object | undefined), [inner]: value } : value;
  }
  return all;
}

/** The other way round. */
export function flat(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? Object.entries(value).map(([inner, one]) => [`${name}-${inner}`, one]) : [[name, value]],
    ),
  );
}

/** Drafting: a new proposal, or a draft that is there. */
export function draftDesk(words: Words, draft?: ProposalView): Desk<ProposalView> {
  const { language, t } = words;
  const row = (item: object | undefined): Typed => typedOf(ALL, item, language.value);
  return {
    fields: HEAD,
    rows: {
      name: 'items',
      of: (entry) => entry?.items.map((item) => row(flat(item))) ?? [row(undefined)],
      fields: fieldsOf,
      sent: nested,
      title: (at) => t('asking.item', { n: at + 1 }),
      fresh: () => row(undefined),
    },
    load: () => entryOf(proposals, draft?.id ?? '').load(),
    store: (body, { etag, key }) => (draft ? put(proposals, draft.id, '', body, etag) : enter(proposals, body, key)),
    touches: touchedBy(proposals),
  };
}

/** The decision about every item of a proposal, once and for good: what is made of it is the decision. */
export function decisionDesk(words: Words, { id, items }: ProposalView, made: (decision: DecisionView) => void): Desk<ProposalView> {
  const row = (): Typed => ({ outcome: '', reason: '' });
  return {
    fields: [
      { name: 'number', kind: 'line' },
      { name: 'date', kind: 'day' },
    ],
    rows: {
      name: 'items',
      of: () => items.map(row),
      fields: ({ outcome }) => [
        { name: 'outcome', kind: 'choice', choices: ['ACCEPTED', 'REFUSED'] },
        { name: 'reason', label: 'why', kind: 'text', optional: outcome !== 'REFUSED' },
      ],
      sent: (body, at) => ({ item: at + 1, ...body }),
      title: (at) => words.t('asking.item', { n: at + 1 }),
      about: (at) => (items[at] ? askedInWords(items[at], words) : ''),
    },
    load: () => entryOf(proposals, id).load(),
    store: async (body, { etag, key }) => {
      const params = { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } };
      made((await answered(api.POST('/api/v1/proposals/{id}/decision', { params, body: body as DecisionContent }))).body);
      return entryOf(proposals, id).load();
    },
    touches: touchedBy(proposals),
  };
}

import type { Answer } from '../api/api';
import { withQuery } from '../api/query';
import { old } from '../api/old';
import type { Page, Text } from '../api/types';

/** In the order in which the states say where a task stands as a whole. */
export const STATES = ['UNASSIGNED', 'RETURNED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'RELEASED'] as const;
export type TaskState = (typeof STATES)[number];
export const KINDS = ['TASK', 'STANDING_DUTY'] as const;
export const RECURRENCES = ['ONCE', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'CONTINUOUS'] as const;

/** Something measurable that a task promises. */
export interface Commitment {
  readonly code: string;
  readonly description: Text;
  readonly comparator: 'AT_LEAST' | 'EXACTLY' | 'BELOW' | 'INCREASE_BY_AT_LEAST' | 'JUDGED';
  readonly value?: number;
  readonly unit?: string;
  readonly due?: string;
}

/** Wire form of `GET /api/v1/tasks/{id}`; the lists' items have the same members. */
export interface Task {
  readonly id: string;
  readonly code: string;
  readonly clause?: string;
  readonly quote?: string;
  readonly corrected?: string;
  readonly en?: string;
  readonly title: Text;
  readonly kind: (typeof KINDS)[number];
  readonly state: TaskState;
  readonly leads: readonly string[];
  readonly cooperating: readonly string[];
  readonly recurrence: (typeof RECURRENCES)[number];
  readonly due?: string;
  readonly commitments?: readonly Commitment[];
  readonly evidence?: { readonly required?: boolean; readonly mediaTypes?: readonly string[] };
  readonly occurrences?: { readonly [state in TaskState]?: number };
  readonly overdue: number;
  /** What decisions changed of it, the oldest first; told of one task alone. */
  readonly amendments?: readonly Amendment[];
  readonly etag: string;
}

/** A decision that gave a task another title or another last day. */
export interface Amendment {
  readonly decision: string;
  readonly number: string;
  readonly date: string;
  readonly due?: string;
  readonly title: Text;
}

/** A clause of the plan with the tasks that stand in it; the root has no clause. */
export interface Clause {
  readonly clause?: string;
  readonly tasks: readonly Task[];
  readonly clauses: readonly Clause[];
}

export interface BoardRow {
  readonly agency: string;
  readonly states: { readonly [state in TaskState]?: number };
  readonly overdue: number;
}

/** What one agency does about a task, in each period of a recurring one. */
export interface Occurrence {
  readonly id: string;
  readonly task: { readonly id: string; readonly code: string; readonly title: Text };
  readonly period?: string;
  /** Whom it was given to. */
  readonly organisation: string;
  /** Who answers for it today: a successor, where one took over. */
  readonly holder: string;
  readonly state: TaskState;
  readonly percent: number;
  readonly due?: string;
  /** The last day that counts, extensions included. */
  readonly dueBy?: string;
  readonly overdue: boolean;
  readonly extensions: readonly GrantedTime[];
  readonly etag: string;
}

export interface GrantedTime {
  readonly until: string;
  readonly reason: string;
  readonly grantor: string;
  readonly grantedAt: string;
  readonly expires?: string;
}

export interface OccurrenceFilter {
  readonly task?: string;
  readonly organisation?: string;
  readonly state?: string;
  readonly overdue?: 'true' | undefined;
  readonly mine?: 'true' | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
}

const TASKS = '/api/v1/tasks';

export const taskPath = (task: string, occurrence?: string): string => withQuery(`/nhiem-vu/${encodeURIComponent(task)}`, { phan: occurrence });

export const loadTree = async (signal: AbortSignal): Promise<Clause> => (await old.get<Clause>(`${TASKS}/tree`, signal)).body;

export async function loadBoard(signal: AbortSignal): Promise<readonly BoardRow[]> {
  return (await old.get<Page<BoardRow>>(`${TASKS}/board`, signal)).body.items;
}

export const loadTask = (id: string, signal?: AbortSignal): Promise<Answer<Task>> => old.get<Task>(`${TASKS}/${encodeURIComponent(id)}`, signal);

export async function loadOccurrences(filter: OccurrenceFilter, signal?: AbortSignal): Promise<Page<Occurrence>> {
  return (await old.get<Page<Occurrence>>(withQuery(`${TASKS}/occurrences`, { ...filter }), signal)).body;
}

/** Every task there is, once, in the order of the plan. */
export const tasksIn = ({ tasks, clauses }: Clause): readonly Task[] => [...tasks, ...clauses.flatMap(tasksIn)];

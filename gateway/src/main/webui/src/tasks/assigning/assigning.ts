import { withQuery } from '../../api/query';
import { old } from '../../api/old';
import type { Text } from '../../api/types';
import type { Task } from '../task';

/** Who is to do the chosen tasks, as it is typed; an empty day leaves the day of each as it is. */
export interface TypedAssignment {
  chosen: string[];
  leads: string[];
  cooperating: string[];
  due: string;
}

/** Who is to do one task, in the version that was read. */
export interface Assignment {
  readonly task: string;
  readonly etag: string;
  readonly leads: readonly string[];
  readonly cooperating: readonly string[];
  readonly due?: string;
}

export interface Outcome {
  readonly received: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly items: readonly OutcomeItem[];
}

export interface OutcomeItem {
  readonly task?: string;
  readonly outcome: 'CHANGED' | 'UNCHANGED' | 'REJECTED';
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: Text | string }[];
}

export function assignmentsOf({ chosen, leads, cooperating, due }: TypedAssignment, tasks: readonly Task[]): readonly Assignment[] {
  return tasks
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, etag }) => ({ task: id, etag, leads, cooperating: cooperating.filter((code) => !leads.includes(code)), ...(due && { due }) }));
}

/** The faulty ones are left out and the others assigned: whoever was faster with one task stops no other. */
export async function assign(assignments: readonly Assignment[]): Promise<Outcome> {
  return (await old.post<Outcome>(withQuery('/api/v1/tasks/assignments', { partial: 'true' }), { assignments })).body;
}

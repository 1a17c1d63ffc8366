import type { Assignment, TaskView } from '../../api/generated/agency';

/** Who is to do the chosen tasks, as it is typed; an empty day leaves the day of each as it is. */
export interface TypedAssignment {
  chosen: string[];
  leads: string[];
  cooperating: string[];
  due: string;
}

export function assignmentsOf({ chosen, leads, cooperating, due }: TypedAssignment, tasks: readonly TaskView[]): Assignment[] {
  return tasks
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, etag }) => ({ task: id, etag, leads, cooperating: cooperating.filter((code) => !leads.includes(code)), ...(due && { due }) }));
}

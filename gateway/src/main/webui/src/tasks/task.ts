import type { ClauseNode, TaskKind, TaskRecurrence, TaskState, TaskView } from '../api/generated/agency';
import { withQuery } from '../api/query';

/** In the order in which the states say where a task stands as a whole. */
export const STATES: readonly TaskState[] = ['UNASSIGNED', 'RETURNED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'RELEASED'];
export const KINDS: readonly TaskKind[] = ['TASK', 'STANDING_OBLIGATION'];
export const RECURRENCES: readonly TaskRecurrence[] = ['ONCE', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'CONTINUOUS'];

export const taskPath = (task: string, occurrence?: string): string => withQuery(`/nhiem-vu/${encodeURIComponent(task)}`, { phan: occurrence });

/** Every task there is, once, in the order of the plan. */
export const tasksIn = ({ tasks, clauses }: ClauseNode): readonly TaskView[] => [...tasks, ...clauses.flatMap(tasksIn)];

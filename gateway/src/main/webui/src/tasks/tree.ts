import type { ClauseNode, TaskView } from '../api/generated/agency';

/** Which tasks of the tree to show; an empty choice shows any. */
interface TaskChoice {
  /** Codes under which one agency may be meant. */
  readonly agencies: readonly string[];
  readonly state: string;
  readonly kind: string;
  readonly overdue: boolean;
}

function isChosen(task: TaskView, { agencies, state, kind, overdue }: TaskChoice): boolean {
  return (
    (agencies.length === 0 || [...task.leads, ...task.cooperating].some((code) => agencies.includes(code))) &&
    (!state || task.state === state || Boolean(task.occurrences?.[state])) &&
    (!kind || task.kind === kind) &&
    (!overdue || task.overdue > 0)
  );
}

/** The tree with the chosen tasks only, and without the clauses in which none is left. */
export function pruned(root: ClauseNode, choice: TaskChoice): ClauseNode {
  const clauses = root.clauses.map((below) => pruned(below, choice)).filter((below) => countOf(below) > 0);
  return { ...root, tasks: root.tasks.filter((task) => isChosen(task, choice)), clauses };
}

export const countOf = ({ tasks, clauses }: ClauseNode): number => clauses.reduce((sum, below) => sum + countOf(below), tasks.length);

export const overdueIn = ({ tasks, clauses }: ClauseNode): number =>
  tasks.reduce((sum, { overdue }) => sum + overdue, 0) + clauses.reduce((sum, below) => sum + overdueIn(below), 0);

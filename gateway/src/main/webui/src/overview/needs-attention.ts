import type { TargetProgress } from '../api/generated/indicator';
import { verdictOf, type Verdict } from '../status/verdict';

/** What calls for action, the gravest first. What was met late is closed. */
const GRAVEST: readonly Verdict[] = ['MISSED', 'GOING_BACKWARDS', 'BEHIND', 'AT_RISK'];

/** The targets that most call for action: by verdict, then by what is still lacking as a share of the target. */
export function worstOf(items: readonly TargetProgress[], most = 5): TargetProgress[] {
  return items
    .filter(({ verdict }) => GRAVEST.includes(verdictOf(verdict)))
    .sort((a, b) => gravity(a) - gravity(b) || lack(b) - lack(a))
    .slice(0, most);
}

const gravity = ({ verdict }: TargetProgress): number => GRAVEST.indexOf(verdictOf(verdict));
const lack = ({ lacking }: TargetProgress): number => lacking?.share ?? 0;

import type { TargetProgress } from '../api/generated/indicator';
import { heldValue } from '../status/progress';
import { verdictOf, type Verdict } from '../status/verdict';

/** What calls for action, the gravest first. */
const GRAVEST: readonly Verdict[] = ['MISSED', 'GOING_BACKWARDS', 'BEHIND', 'AT_RISK'];

/** The targets that most call for action: by verdict, then by how much of the target is lacking. */
export function worstOf(items: readonly TargetProgress[], most = 5): TargetProgress[] {
  return items
    .filter(({ verdict }) => GRAVEST.includes(verdictOf(verdict)))
    .sort((a, b) => gravity(a) - gravity(b) || lack(b) - lack(a))
    .slice(0, most);
}

const gravity = ({ verdict }: TargetProgress): number => GRAVEST.indexOf(verdictOf(verdict));

/** Share of the target's value by which it is not met; all of it without a value. */
function lack(item: TargetProgress): number {
  const { target } = item;
  const value = heldValue(item)?.value;
  return value === undefined || !target.value ? 1 : Math.abs(target.value - value) / target.value;
}

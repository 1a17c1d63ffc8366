import type { Text } from '../api/types';
import type { Entry } from '../registers/record/register';

/** Wire form of what the People's Committee is asked for, item by item. */
export interface Proposal extends Entry {
  readonly id: string;
  readonly organisation: string;
  readonly title: string;
  readonly reason: string;
  readonly state: string;
  readonly obstacles: readonly string[];
  readonly items: readonly AskedItem[];
  readonly submittedAt?: string;
  /** Id of the decision about it. */
  readonly decision?: string;
}

export interface AskedItem {
  readonly kind: string;
  readonly text: string;
  readonly target?: TargetChange;
  readonly task?: { readonly task: string; readonly due?: string; readonly title?: Text };
}

export interface TargetChange {
  readonly target: string;
  readonly comparator?: string;
  readonly value?: number;
  readonly due?: string;
  readonly inForceFrom?: string;
}

/** Wire form of a decision, with what became of each item. */
export interface Decision {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly proposal: string;
  readonly obstacles: readonly { readonly id: string; readonly organisation?: string; readonly title: Text }[];
  readonly items: readonly ItemResult[];
}

export interface ItemResult {
  /** Its place in the proposal, from 1 on. */
  readonly item: number;
  readonly kind: string;
  readonly text: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly targetVersion?: TargetVersion;
  readonly taskVersion?: { readonly task: string; readonly number: number; readonly due?: string; readonly title?: Text };
}

export interface TargetVersion extends TargetChange {
  /** WAITING, TAKEN or REFUSED by the service that keeps the versions of targets. */
  readonly delivery: string;
  readonly refusal?: { readonly code: string; readonly detail: Text; readonly foundAt: string };
}

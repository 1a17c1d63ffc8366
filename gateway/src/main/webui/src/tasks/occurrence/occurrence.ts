import type { Answer } from '../../api/api';
import { withQuery } from '../../api/query';
import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';
import type { Occurrence, TaskState } from '../task';
import type { Verb } from './allowed-transitions';

/** Something that was reported about a part of a task. */
export interface Update {
  readonly number: number;
  readonly organisation: string;
  readonly percent: number;
  readonly text: string;
  readonly figures?: readonly KeptFigure[];
  /** How much of the task's commitments, in their units. */
  readonly reached?: readonly Reached[];
  readonly evidence?: readonly string[];
  readonly reportedAt: string;
  readonly reportedBy: string;
  readonly acceptedAt?: string;
  readonly acceptedBy?: string;
}

export interface ReportedFigure {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
}

/** A figure as it stands in an update that was reported. */
export interface KeptFigure extends ReportedFigure {
  /** Why it was not taken into the results; absent while it was not refused. */
  readonly refusal?: { readonly code: string; readonly detail: Text; readonly foundAt: string };
}

export interface Reached {
  readonly commitment: string;
  readonly value: number;
}

/** A commitment of the task, and how much of it is reached as reported last. */
export interface CommitmentStanding {
  readonly code: string;
  /** Who is responsible, or one that cooperates and told what it reached itself. */
  readonly organisation: string;
  readonly description: Text;
  readonly comparator: string;
  readonly promised?: number;
  readonly unit?: string;
  readonly due?: string;
  readonly reached?: number;
  readonly percent?: number;
  readonly verdict: string;
  readonly reportedAt?: string;
  readonly accepted: boolean;
}

export interface NewUpdate {
  readonly percent: number;
  readonly text: string;
  readonly figures: readonly ReportedFigure[];
  readonly reached: readonly Reached[];
  readonly evidence: readonly string[];
}

export interface Comment {
  readonly id: string;
  readonly organisation: string;
  readonly saidBy: string;
  readonly saidAt: string;
  readonly text: string;
}

/** An entry of the history. */
export interface Happening {
  readonly verb: string;
  /** The state that it led to. */
  readonly state: TaskState;
  readonly at: string;
  readonly account?: string;
  /** Absent of what the calendar did. */
  readonly organisation?: string;
  readonly comment?: string;
}

const one = (id: string, part = ''): string => `/api/v1/tasks/occurrences/${encodeURIComponent(id)}${part}`;

export const loadOccurrence = (id: string): Promise<Answer<Occurrence>> => old.get<Occurrence>(one(id));

export async function moveOccurrence(id: string, verb: Verb, body: object | undefined, ifMatch: string): Promise<Occurrence> {
  return (await old.post<Occurrence>(one(id, `/${verb}`), body, { ifMatch })).body;
}

export async function acceptUpdate(id: string, number: number, ifMatch: string): Promise<Occurrence> {
  return (await old.post<Occurrence>(one(id, `/updates/${number}/acceptance`), undefined, { ifMatch })).body;
}

/** Figures that were not taken, once more. */
export const redeliver = (id: string): Promise<unknown> => old.post(one(id, '/findings/redelivery'));

export async function loadUpdates(id: string, cursor?: string, signal?: AbortSignal): Promise<Page<Update>> {
  return (await old.get<Page<Update>>(withQuery(one(id, '/updates'), { cursor }), signal)).body;
}

export async function loadCommitments(id: string, signal: AbortSignal): Promise<readonly CommitmentStanding[]> {
  return (await old.get<Page<CommitmentStanding>>(one(id, '/commitments'), signal)).body.items;
}

export const report = (id: string, update: NewUpdate, idempotencyKey: string): Promise<unknown> =>
  old.post(one(id, '/updates'), update, { idempotencyKey });

export async function loadComments(id: string, cursor?: string, signal?: AbortSignal): Promise<Page<Comment>> {
  return (await old.get<Page<Comment>>(withQuery(one(id, '/comments'), { cursor }), signal)).body;
}

export const comment = (id: string, text: string, idempotencyKey: string): Promise<unknown> =>
  old.post(one(id, '/comments'), { text }, { idempotencyKey });

export async function loadHistory(id: string, signal: AbortSignal): Promise<readonly Happening[]> {
  return (await old.get<Page<Happening>>(one(id, '/history'), signal)).body.items;
}

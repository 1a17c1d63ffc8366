import type { Text } from '../api/types';

/** Wire forms of the submissions' endpoints. */
export interface Content {
  readonly obligation: string;
  readonly year: number;
  readonly narrative?: string;
  readonly answers?: readonly ContentAnswer[];
  readonly items?: readonly Item[];
  readonly commitments?: readonly Commitment[];
  readonly figures?: readonly Figure[];
  readonly attachments?: readonly string[];
  readonly lateReason?: string;
}

export interface ContentAnswer {
  readonly question: string;
  readonly text: string;
}

/** One investment: what is built where, at what cost, when and from which source. */
export interface Item {
  readonly territory: string;
  readonly service: string;
  readonly quantity: number;
  readonly unit?: string;
  /** In đồng. */
  readonly cost: number;
  readonly quarter: string;
  readonly fund: string;
  readonly note?: string;
}

export interface Commitment {
  readonly indicator: string;
  readonly territory: string;
  readonly by: string;
  readonly value: number;
}

export interface Figure {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
}

/** Something that indicator-service did not take, or that a submit would refuse. */
export interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Text;
  readonly foundAt?: string;
}

export interface SubmissionSummary {
  readonly id: string;
  readonly obligation: string;
  readonly year: number;
  readonly organisation: string;
  readonly state: string;
  /** Number of the newest version, papers beside it left out. */
  readonly version: number;
  /** Arrival of the version that counts for the duty, and how it stands to the deadline. */
  readonly sentAt?: string;
  readonly punctuality?: string;
  /** How many figures indicator-service did not take. */
  readonly findings?: number;
}

/** Its content and receipt are those of the newest version. */
export interface Submission extends Omit<SubmissionSummary, 'findings'>, Omit<Content, 'obligation' | 'year'> {
  readonly receipt?: Receipt;
  /** All versions, oldest first; absent right after sending. */
  readonly versions?: readonly Version[];
  readonly findings?: readonly Finding[];
}

export interface Version extends Content {
  readonly number: number;
  readonly arrivedAt?: string;
  readonly sentBy?: string;
  /** When it was entered; of what came on paper later than its arrival. */
  readonly recordedAt?: string;
  /** Attachment with the scanned paper. */
  readonly scan?: string;
  /** A paper that was entered after what it had come before: it may decide the punctuality, its content does not stand. */
  readonly overtaken?: boolean;
  readonly receipt?: Receipt;
  readonly review?: Review;
}

/** What was decided about a version; the rest only when it was returned. */
export interface Review {
  readonly decision: string;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly comment?: string;
  readonly items?: readonly ItemComment[];
  readonly returnBy?: string;
}

export interface ItemComment {
  readonly pointer: string;
  readonly comment: string;
}

export interface Receipt {
  readonly number: string;
  readonly organisation: string;
  readonly obligation: string;
  readonly year: number;
  readonly version?: number;
  /** SHA-256 of the exact bytes received. */
  readonly sha256: string;
  readonly arrivedAt: string;
  /** Of this version; absent when the duty has no date. */
  readonly punctuality?: string;
  /** Of the earlier version that decides the duty's punctuality; absent when this one does. */
  readonly obligationArrivedAt?: string;
  readonly obligationPunctuality?: string;
  readonly onPaper?: boolean;
  /** When the clerk entered what came on paper. */
  readonly recordedAt?: string;
  /** SHA-256 of the scanned paper. */
  readonly scanSha256?: string;
  readonly rehearsal?: boolean;
  readonly demonstration?: boolean;
  /** The receipt again, signed: anyone can check it with the published keys. */
  readonly jws: string;
}

export interface Draft {
  readonly submission: string;
  readonly obligation: string;
  readonly year: number;
  readonly content: Content;
  readonly savedAt: string;
  /** Whose hand was the last. */
  readonly savedBy?: string;
  /** What a submit would refuse. */
  readonly findings?: readonly Finding[];
}

export interface Difference {
  readonly pointer: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** NOT_SCANNED, CLEAN or INFECTED. */
  readonly scan: string;
}

export interface Return {
  readonly comment: string;
  readonly items: readonly ItemComment[];
  readonly returnBy?: string;
}

export interface PaperSubmission {
  readonly organisation: string;
  /** The stamp of the records office. */
  readonly arrivedAt: string;
  /** Attachment with the scanned paper. */
  readonly scan: string;
  readonly content: Content;
}

/** An attempt to bring something. */
export interface Arrival {
  /** SUBMISSION, PAPER, WORKBOOK or ATTACHMENT. */
  readonly attempt: string;
  /** Absent when the request had no valid token. */
  readonly organisation?: string;
  readonly arrivedAt: string;
  readonly sha256?: string;
  readonly status: number;
  /** "accepted", or the code of the problem. */
  readonly reason: string;
  /** Number of the receipt that it got. */
  readonly receipt?: string;
}

/** What a check of a receipt found. */
export interface ReceiptCheck extends Partial<Receipt> {
  readonly valid: boolean;
  /** Its sender took back afterwards what it attests. */
  readonly withdrawn?: boolean;
  readonly reason?: string;
  /** The reason in words. */
  readonly explanation?: Text;
}

import type { Text } from './generated/agency';

/** Who is using the portal. */
export type Me =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      /** The person's lasting id: names are not unique. */
      readonly account: string;
      readonly name: string;
      readonly organisation: string;
      readonly roles: string[];
      readonly csrfToken: string;
    };

/** What is said of one kind of problem. */
export interface Explained {
  readonly slug: string;
  readonly status: number;
  readonly title: Text;
  readonly meaning: Text;
  readonly remedy: Text;
}

/** Where the reader is signed in. */
export interface OwnSession {
  readonly id: string;
  /** Absent where the browser did not say. */
  readonly browser?: string;
  readonly system?: string;
  readonly address: string;
  readonly startedAt: string;
  readonly lastUsedAt: string;
  readonly endsAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

interface Read<T> {
  readonly get: { readonly parameters: object; readonly responses: { readonly 200: { readonly content: { readonly 'application/json': T } } } };
}

interface Act {
  readonly post: { readonly parameters: object; readonly responses: { readonly 204: { readonly content?: never } } };
}

interface End<P extends object = object> {
  readonly delete: { readonly parameters: P; readonly responses: { readonly 204: { readonly content?: never } } };
}

/** What the gateway itself answers to the portal, beside the API. */
export interface GatewayPaths {
  '/me': Read<Me>;
  '/me/sessions': Read<{ readonly items: OwnSession[] }> & End;
  '/me/sessions/{id}': End<{ readonly path: { readonly id: string } }>;
  '/logout': Act;
  '/problems': Read<{ readonly items: Explained[] }>;
}

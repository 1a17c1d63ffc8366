import type { Node } from './chain';

/** How links of a chain are told and reached. */
export interface ChainWords {
  readonly name: (node: Node) => string;
  readonly state: (node: Node) => string;
  readonly address: (node: Node) => string | undefined;
}

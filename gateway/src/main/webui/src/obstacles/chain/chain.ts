import type { Chain, ItemResult } from '../../api/generated/agency';
import type { Text } from '../../api/types';

const STAGES = ['obstacle', 'proposal', 'decision', 'effect'] as const;
type Stage = (typeof STAGES)[number];

/** One link of the chain. */
export interface Node {
  readonly key: string;
  readonly stage: Stage;
  readonly name: Text | string;
  readonly state: string;
  readonly to: string | undefined;
  readonly target?: string;
  readonly task?: string;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Drawn {
  readonly columns: readonly { readonly stage: Stage; readonly nodes: readonly Node[] }[];
  readonly edges: readonly Edge[];
}

/** The links of a chain and what each one led to. What the reader may not see is not in it, and neither is a way to it. */
export function drawn(chain: Chain): Drawn {
  const nodes = [
    ...chain.obstacles.map(({ id, title, state }): Node => ({ key: id, stage: 'obstacle', name: title, state, to: `/vuong-mac/${id}` })),
    ...chain.proposals.map(({ id, title, state }): Node => ({ key: id, stage: 'proposal', name: title, state, to: `/kien-nghi/${id}` })),
    ...chain.decisions.map(({ id, number }): Node => ({ key: id, stage: 'decision', name: number, state: 'DECIDED', to: `/kien-nghi/quyet-dinh/${id}` })),
    ...chain.decisions.flatMap(({ id, items }) => items.map((item) => effectOf(id, item))),
  ];
  const known = new Set(nodes.map(({ key }) => key));
  const edges = [
    ...chain.proposals.flatMap(({ id, obstacles }) => obstacles.map((from) => ({ from, to: id }))),
    ...chain.decisions.map(({ id, proposal }) => ({ from: proposal, to: id })),
    ...chain.decisions.flatMap(({ id, items }) => items.map(({ item }) => ({ from: id, to: effectKey(id, item) }))),
  ].filter(({ from, to }) => known.has(from) && known.has(to));
  const columns = STAGES.map((stage) => ({ stage, nodes: nodes.filter((node) => node.stage === stage) }));
  return { columns: columns.filter(({ nodes: some }) => some.length > 0), edges };
}

const effectKey = (decision: string, item: number): string => `${decision} ${item}`;

function effectOf(decision: string, { item, text, outcome, targetVersion, taskVersion }: ItemResult): Node {
  const key = effectKey(decision, item);
  const state = outcome === 'REFUSED' ? 'NOT_ACCEPTED' : (targetVersion?.delivery ?? 'ACCEPTED');
  const { target } = targetVersion ?? {};
  const { task } = taskVersion ?? {};
  return { key, stage: 'effect', name: text, state, to: undefined, ...(target && { target }), ...(task && { task }) };
}

/** Where the middle of a box is, in percent of the height of its column: all boxes of a column are equally high. */
export const middle = (at: number, count: number): number => ((at + 0.5) / count) * 100;

/** The lines between two columns that stand beside each other. */
export function linesBetween({ columns, edges }: Drawn, left: number): readonly { key: string; from: number; to: number }[] {
  const [a, b] = [columns[left]?.nodes ?? [], columns[left + 1]?.nodes ?? []];
  const placeIn = (nodes: readonly Node[], key: string): number => nodes.findIndex((node) => node.key === key);
  return edges.flatMap(({ from, to }) => {
    const [start, end] = [placeIn(a, from), placeIn(b, to)];
    return start < 0 || end < 0 ? [] : [{ key: `${from} ${to}`, from: middle(start, a.length), to: middle(end, b.length) }];
  });
}

/** What a link came from, or what it led to. */
export function neighbours({ columns, edges }: Drawn, key: string, way: 'back' | 'on'): readonly Node[] {
  const keys = edges.filter(({ from, to }) => (way === 'back' ? to : from) === key).map(({ from, to }) => (way === 'back' ? from : to));
  return columns.flatMap(({ nodes }) => nodes).filter((node) => keys.includes(node.key));
}

/** The kinds of window, each on its own origin and in its own browser session. */
export type WindowKind = 'desk' | 'stage' | 'lectern' | 'paper';

const HOSTS: Readonly<Record<WindowKind, string>> = {
  desk: 'palmares',
  stage: 'stage',
  lectern: 'lectern',
  paper: 'paper',
};

/** In-memory, except the desk's: what others see leaves nothing behind. */
const PARTITIONS: Readonly<Record<WindowKind, string | null>> = {
  desk: null,
  stage: 'stage',
  lectern: 'lectern',
  paper: 'paper',
};

export const hostOf = (kind: WindowKind): string => HOSTS[kind];
export const partitionOf = (kind: WindowKind): string | null => PARTITIONS[kind];
export const originOf = (kind: WindowKind): string => `app://${HOSTS[kind]}`;

/** The kind of window an address belongs to; null when it is not one of ours. */
export function kindOfAddress(address: string): WindowKind | null {
  const kinds = Object.keys(HOSTS) as readonly WindowKind[];
  return kinds.find((kind) => address.startsWith(`${originOf(kind)}/`)) ?? null;
}

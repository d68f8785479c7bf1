import type { AnnouncementName, RequestName } from '../shared/ipc';

/** Names on the wire, spelled once for main and for the preloads. */
export const askChannel = (name: RequestName): string => `ask:${name}`;
export const saidChannel = (name: AnnouncementName): string => `said:${name}`;
/** Paths of dropped files, read by the preload; the page itself never holds a path. */
export const DROPPED = 'dropped';
export const FRAME = 'frame';

import type { Bilingual, DossierId } from '../ids';
import type { Scene } from './frame';

/** One step of the ceremony. Only the console and main's memory of the show hold cues. */
export interface Cue {
  readonly id: string;
  /** What the running order calls it, e.g. « Coup de cœur, nom ». */
  readonly title: Bilingual;
  /** Names someone not yet revealed: masked on the console until shown. */
  readonly reveals: boolean;
  /** Needs the console to be armed (the laureate's name). */
  readonly armed: boolean;
  /** What the master of ceremonies says, read aloud. */
  readonly say: Bilingual;
  readonly scene: Scene;
  readonly dossier: DossierId | null;
  /** How the names of this cue are said aloud; absent when nobody wrote it. */
  readonly sounds?: readonly Sound[];
}

/** A name as it is written on stage, and as it is said: « Œil-de-Brume », « euil de brume ». */
export interface Sound {
  readonly name: string;
  readonly said: string;
}

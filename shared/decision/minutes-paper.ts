import type { Logo } from '../edition/logo';

/**
 * The minutes as a structured document, before any layout: articles, numbered
 * paragraphs, tables. Texts are plain; whoever lays them out must escape them.
 */
export interface Minutes {
  readonly format: 'palmares-minutes';
  readonly version: 1;
  readonly language: 'fr' | 'en';
  readonly issue: number;
  readonly mergeCode: string;
  /** SHA-256 of the canonical decision; null while nothing is decided. */
  readonly decisionDigest: string | null;
  readonly organisers: readonly string[];
  /** Of some or all of them; absent: none. */
  readonly logos?: readonly Logo[];
  /** Weights of the grid, in order: the step wedge of the papers. */
  readonly wedge: readonly number[];
  readonly reference: string;
  readonly title: string;
  readonly subtitle: string;
  /** Said of a fictional edition; null on the day. */
  readonly fictional: string | null;
  readonly opening: string;
  readonly articles: readonly Article[];
  readonly closing: string;
  readonly signatures: SignatureTable;
  readonly annexes: string;
  readonly digests: { readonly title: string; readonly table: PaperTable; readonly note: string };
  /** What each page repeats. */
  readonly running: {
    readonly headLeft: string;
    readonly headRight: string;
    readonly footLeft: string;
    readonly initials: string;
  };
}

export interface Article {
  readonly label: string;
  readonly title: string;
  /** Numbered `n.m` in the margin. */
  readonly paragraphs: readonly { readonly n: string; readonly parts: readonly Part[] }[];
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure that disagrees or an embargo: set apart by a bar. */
  | { readonly kind: 'note'; readonly lead: string; readonly text: string }
  | { readonly kind: 'embargo'; readonly text: string }
  | {
      readonly kind: 'columns';
      readonly columns: readonly {
        readonly head: string;
        readonly lines: readonly { readonly name: string; readonly role: string | null }[];
      }[];
    }
  | { readonly kind: 'table'; readonly table: PaperTable }
  | {
      readonly kind: 'awards';
      readonly lines: readonly {
        readonly label: string;
        readonly name: string;
        readonly product: string;
      }[];
    };

export interface PaperTable {
  readonly caption: string | null;
  /** `width` in millimetres; null takes what is left. */
  readonly columns: readonly {
    readonly label: string;
    readonly align: 'left' | 'right';
    readonly width: number | null;
  }[];
  readonly rows: readonly { readonly strong: boolean; readonly cells: readonly string[] }[];
}

interface SignatureTable {
  readonly heads: readonly [string, string, string];
  readonly rows: readonly { readonly quality: string; readonly name: string }[];
}

export const textPart = (text: string): Part => ({ kind: 'text', text });

import type { Ask, Saved, TakenBallot } from './ipc';

/** The key file of an organiser that co-signs, and what opens it. */
export interface CosignerKey {
  readonly key: string;
  readonly passphrase: string;
}

/** What main signs with keys that never leave it, beside a juror's own hand-in. */
export interface SigningRequests {
  /**
   * Organiser only. Signs a ballot typed from a printed sheet, encrypts it to the organisers
   * and saves it where the person says, with a copy in the inbox; null when they close the
   * dialog. `taken` is what then enters the ledger, like any other file.
   */
  signPaper: Ask<
    { readonly payload: string; readonly rev: number },
    { readonly written: { readonly saved: Saved; readonly taken: TakenBallot } | null }
  >;
  /**
   * Organiser only. Signs a seal payload (and nothing else) with the organiser's key, then with
   * the key of each organiser that co-signs, in this order; their keys are forgotten at once.
   */
  signSeal: Ask<
    { readonly payload: string; readonly cosigners?: readonly CosignerKey[] },
    { readonly envelope: string }
  >;
  /** Organiser only. Whose key a file holds; `key-of-another-edition` where it is not of this one. */
  readCosigner: Ask<CosignerKey, { readonly publicKey: string; readonly fingerprint: string }>;
  /** Organiser only. A new key that may co-sign this edition and opens no ballot; null when closed. */
  makeCosigner: Ask<{ readonly passphrase: string }, { readonly saved: Saved | null }>;
}

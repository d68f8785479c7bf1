import type { DossierId } from '../../ids';
import type { Answers } from '../application/fields';
import type { Attachment } from '../dossier';
import type { Edition } from '../edition';
import type { Juror, Recusal } from '../juror';
import type { ReadingPlan } from './assign';

/** What an edition agrees on beside its jury and its dossiers; may still be unfinished. */
export type DraftFrame = Pick<
  Edition,
  | 'id'
  | 'fictional'
  | 'year'
  | 'title'
  | 'shortTitle'
  | 'event'
  | 'timezone'
  | 'organisers'
  | 'logos'
  | 'schedule'
  | 'awards'
  | 'benefits'
  | 'embargo'
  | 'rules'
  | 'grid'
  | 'colleges'
  | 'village'
  | 'history'
> & {
  /** How dossiers are given to jurors where not all read all; null or absent: all do. */
  readonly reading?: ReadingPlan | null;
};

/**
 * A juror being invited. The address stays with the organiser, and so does the affiliation,
 * except where an application names it: the juror is then asked about a link.
 */
export type DraftJuror = Omit<Juror, 'recipient'> & {
  readonly affiliation: string;
  readonly email: string;
};

/** Which file of the form an attachment answers. */
export type FileField = 'deck' | 'images' | 'logo' | 'video';

export type DraftAttachment = Attachment & {
  readonly field: FileField;
  /** Pages of a PDF; null for other files, and where it could not be opened. */
  readonly pages: number | null;
};

/** What the organiser decided of an application; `reason` is asked for all but eligible. */
export interface Eligibility {
  readonly state: 'pending' | 'eligible' | 'ineligible' | 'withdrawn';
  readonly reason: string;
}

/** An application, all of it: contacts and confidential answers stay with the organiser. */
export interface DraftDossier {
  readonly id: DossierId;
  readonly answers: Answers;
  readonly attachments: readonly DraftAttachment[];
  readonly eligibility: Eligibility;
  /** Names as they are read aloud, and whether somebody confirmed their spelling. */
  readonly names: {
    readonly said: string;
    /** The very names that were confirmed: another spelling is to confirm again. */
    readonly confirmed: string | null;
  };
}

/** Everything of an edition before it is published. */
export interface Draft {
  readonly frame: DraftFrame;
  readonly jurors: readonly DraftJuror[];
  readonly dossiers: readonly DraftDossier[];
  readonly recusals: readonly Recusal[];
}

/** Whether a file says nothing to who does not see or hear it: a PDF has its own words. */
export const isUndescribed = ({ type, description }: Attachment): boolean =>
  type !== 'application/pdf' && (description?.fr ?? '') === '' && (description?.en ?? '') === '';

/** Company and product as they would be shown. */
export const namesOf = ({ answers }: Pick<DraftDossier, 'answers'>): string =>
  `${answers.company ?? ''} · ${answers.product ?? ''}`;

/** Whether these very names were confirmed. */
export const areNamesConfirmed = (dossier: DraftDossier): boolean =>
  dossier.names.confirmed === namesOf(dossier);

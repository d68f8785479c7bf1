/** `demo-2027`: one congress year. Lower-case, digits, hyphens. */
export type EditionId = string;
/** `C02`: one candidate's application, unique in its edition. */
export type DossierId = string;
/** `J04`: one juror, unique in its edition. */
export type JurorId = string;
/** `MED`: one criterion of the grid. */
export type CriterionId = string;
/** `SFR`: a group of jurors counted together. */
export type CollegeId = string;
/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Digest = string;
/** An ISO 8601 instant with its offset or `Z`. Information for people, never an order. */
export type Instant = string;

export type Language = 'fr' | 'en';
/** A text in both languages of the prize. */
export type Bilingual = Readonly<Record<Language, string>>;

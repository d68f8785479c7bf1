import { z } from 'zod';
import { fromBase64 } from '../file/base64';
import { text } from '../file/fields';
import { pictureSize } from '../file/picture-size';

/** Characters of a logo's data at most: some sixty kilobytes, enough for the width of a bay. */
export const LOGO_CHARACTERS = 80_000;
/** Points across or down at most: a small file may ask for a wall of them. */
export const LOGO_POINTS = 1600;
/** As many as a frame of the stage names. */
export const MOST_LOGOS = 6;

/** PNG or JPEG by their first bytes, whatever the label says, and of a size to be drawn. */
function isDrawable(data: string): boolean {
  const bytes = fromBase64(data.slice(data.indexOf(',') + 1));
  const isPng = data.startsWith('data:image/png');
  if (bytes === undefined || bytes[0] !== (isPng ? 0x89 : 0xff)) return false;
  const size = pictureSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return false;
  return Math.max(size.width, size.height) <= LOGO_POINTS;
}

/**
 * The logo of one organiser, by the name it has in the edition: a small picture drawn
 * anew, inside the edition itself, so that it is signed with the rest and stands on
 * papers and on stage without a file beside them.
 */
export const logo = z.strictObject({
  organiser: text,
  picture: z
    .string()
    .max(LOGO_CHARACTERS)
    .regex(/^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/)
    .refine(isDrawable, { message: 'picture' }),
});

export type Logo = z.infer<typeof logo>;

/** What has logos, or none: an edition, a draft, a paper. */
export interface WithLogos {
  readonly logos?: readonly Logo[] | undefined;
}

/** The logos to hand on beside the organisers' names; nothing at all where there are none. */
export const logosOf = ({ logos }: WithLogos): { readonly logos?: Logo[] } =>
  logos === undefined || logos.length === 0 ? {} : { logos: [...logos] };

/** The picture of one organiser; null where it has only its name. */
export const logoOf = ({ logos }: WithLogos, organiser: string): string | null =>
  logos?.find((each) => each.organiser === organiser)?.picture ?? null;

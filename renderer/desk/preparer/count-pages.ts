/** Pages of a PDF; or why nobody could read it: under a password, or damaged. */
export type PagesCounted = number | 'protected' | 'damaged';

/** Counts the pages of a PDF that the draft keeps. The reader is loaded when it is needed. */
export async function countPages({
  sha256,
  bytes,
}: {
  readonly sha256: string;
  readonly bytes: number;
}): Promise<PagesCounted> {
  try {
    const { countPdfPages } = await import('../juror/read-room/deck/open-pdf');
    return await countPdfPages(`/attachment/${sha256}`, bytes);
  } catch (cause) {
    if ((cause as { readonly name?: string }).name === 'PasswordException') return 'protected';
    console.error('a PDF of the draft does not open', cause);
    return 'damaged';
  }
}

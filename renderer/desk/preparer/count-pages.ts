/** Pages of a PDF that the draft keeps; null when it cannot be opened. The reader is loaded when it is needed. */
export async function countPages(sha256: string): Promise<number | null> {
  try {
    const { closePdf, openPdf } = await import('../juror/read-room/deck/open-pdf');
    const document = await openPdf(`/attachment/${sha256}`);
    const { numPages } = document;
    await closePdf(document);
    return numPages;
  } catch (cause) {
    console.error('a PDF of the draft does not open', cause);
    return null;
  }
}

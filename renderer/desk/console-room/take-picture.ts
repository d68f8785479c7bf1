import { ok, type Result, refuse } from '../../../shared/result';

export type PictureRefusal = 'not-a-picture' | 'too-big' | 'too-many-pixels' | 'unreadable';
type Refused = { readonly kind: PictureRefusal };

const LARGEST_FILE = 20 * 2 ** 20;
/** A file of a few bytes may ask for a gigabyte of pixels. */
const MOST_PIXELS = 60_000_000;
/** One bay of a 4K projector; more would not be seen. */
const WIDEST = 1400;
/** Characters of the data kept in the show (the frame refuses more). */
const LARGEST_DATA = 350_000;

/**
 * A picture for one cue: known by its first bytes, never by its name, and drawn again,
 * so that nothing but pixels enters the show (no metadata, no trailing bytes).
 */
export async function takePicture(file: Blob): Promise<Result<string, Refused>> {
  if (file.size > LARGEST_FILE) return refuse({ kind: 'too-big' });
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const type = typeOf(head);
  if (type === null) return refuse({ kind: 'not-a-picture' });
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([file], { type }));
  } catch (cause) {
    console.error('picture:', cause);
    return refuse({ kind: 'unreadable' });
  }
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) return refuse({ kind: 'too-many-pixels' });
    return ok(drawAgain(bitmap));
  } finally {
    bitmap.close();
  }
}

/** PNG and JPEG only, by their signatures. */
export function typeOf(head: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...bytes: readonly number[]): boolean => bytes.every((b, k) => head[k] === b);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

/** As large as a bay needs, then as fine as the show may carry. */
function drawAgain(bitmap: ImageBitmap): string {
  let width = Math.min(bitmap.width, WIDEST);
  for (;;) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width);
    canvas.height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('no canvas to draw a picture again');
    // Films are dark: what was transparent becomes the film.
    drawing.fillStyle = '#0a1016';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const quality of [0.9, 0.8, 0.65]) {
      const data = canvas.toDataURL('image/jpeg', quality);
      if (data.length <= LARGEST_DATA) return data;
    }
    width *= 0.75;
  }
}

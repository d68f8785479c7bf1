import { pictureSize } from '../../shared/file/picture-size';
import { ok, type Result, refuse } from '../../shared/result';

export type PictureRefusal = 'not-a-picture' | 'too-big' | 'too-many-pixels' | 'unreadable';
type Refused = { readonly kind: PictureRefusal };

const LARGEST_FILE = 20 * 2 ** 20;
/** A file of a few bytes may ask for a gigabyte of pixels. */
const MOST_PIXELS = 60_000_000;

/** What a picture is drawn again for. */
export interface PictureRoom {
  /** Pixels across and down at most; more would not be seen. */
  readonly longest: number;
  /** Characters of data at most. */
  readonly largest: number;
  /** What stands behind what is transparent; null keeps it so, where its size allows. */
  readonly ground: string | null;
}

/**
 * A picture to keep inside a file: known by its first bytes, never by its name, and drawn
 * again, so that nothing but pixels enters (no metadata, no trailing bytes).
 */
export async function takePicture(file: Blob, room: PictureRoom): Promise<Result<string, Refused>> {
  if (file.size > LARGEST_FILE) return refuse({ kind: 'too-big' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (type === null) return refuse({ kind: 'not-a-picture' });
  const said = pictureSize(bytes);
  if (said === null) return refuse({ kind: 'unreadable' });
  if (said.width * said.height > MOST_PIXELS) return refuse({ kind: 'too-many-pixels' });
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
  } catch (cause) {
    console.error('picture:', cause);
    return refuse({ kind: 'unreadable' });
  }
  try {
    return ok(drawAgain(bitmap, room));
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

/** As large as its room, then as fine as the file may carry. */
function drawAgain(bitmap: ImageBitmap, { longest, largest, ground }: PictureRoom): string {
  const full = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  if (ground === null) {
    for (const part of [1, 0.75, 0.5]) {
      const data = draw(bitmap, full * part, null).toDataURL('image/png');
      if (data.length <= largest) return data;
    }
  }
  for (let scale = full; ; scale *= 0.75) {
    const canvas = draw(bitmap, scale, ground ?? '#ffffff');
    for (const quality of [0.9, 0.8, 0.65]) {
      const data = canvas.toDataURL('image/jpeg', quality);
      if (data.length <= largest) return data;
    }
  }
}

function draw(bitmap: ImageBitmap, scale: number, ground: string | null): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas to draw a picture again');
  if (ground !== null) {
    drawing.fillStyle = ground;
    drawing.fillRect(0, 0, canvas.width, canvas.height);
  }
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

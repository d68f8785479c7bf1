import { expect } from '@playwright/test';
import type { Sitting } from './1-juror-keyboard-steps';
import { expectSaved, sendAddendum, sheetOf } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog } from './launch';

const lastMark = ({ desk }: Sitting, mark: number) =>
  sheetOf(desk)
    .getByRole('radio', { name: new RegExp(`^${mark} of 5`) })
    .last();

async function preferring({ desk }: Sitting, act: string): Promise<void> {
  await desk.getByRole('button', { name: 'Preferences' }).click();
  await desk.getByRole('button', { name: act }).click();
}

/**
 * The disk is full for a while: the mark, an addendum, the locked screen and the window that
 * closes each say so to everybody. Then it accepts, and the mark is there.
 */
export async function workOnFullDisk(sitting: Sitting, comeIn: () => Promise<void>): Promise<void> {
  const { app, desk } = sitting;
  await desk.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const acceptAgain = () => {
      IDBObjectStore.prototype.put = put;
    };
    Object.assign(window, { acceptAgain });
  });
  await lastMark(sitting, 3).check();
  await expect(desk.getByText(/^Not saved: the disk is full/).first()).toBeVisible();
  await answerOpenDialog(app, [await sendAddendum(sitting.userData)]);
  await preferring(sitting, 'Receive an addendum…');
  await expect(desk.getByText(/^demo-v2\.edition waits/)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Not now' }).click();
  await preferring(sitting, 'Lock the screen');
  await expect(desk.getByText(/^The work of a juror is not quite saved/)).toBeVisible();
  await expectAccessible(desk);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const closing = desk.getByRole('dialog', { name: 'Not everything is saved' });
  await closing.waitFor();
  await expectAccessible(desk);
  await closing.getByRole('button', { name: 'Stay' }).click();
  await desk.evaluate(() => (window as unknown as { acceptAgain: () => void }).acceptAgain());
  await comeIn();
  await expect(lastMark(sitting, 3)).toBeChecked();
  await lastMark(sitting, 4).check();
  await expectSaved(desk, 'Saved');
}

import { expect } from '@playwright/test';
import { sitDown } from './1-juror-keyboard-steps';
import {
  comeIn,
  findAndMark,
  hearTwo,
  keepWhatStands,
  lockOnFullDisk,
  losePowerAfterUndo,
  losePowerWhileSigning,
  readDeck,
  signOnce,
  untie,
} from './1-juror-mouse-steps';
import { test } from './launch';

test('a juror of the demo does the same by mouse in English, loses power twice, and hands in what is done', async ({
  userData,
}) => {
  const juror = await sitDown(userData);

  await test.step('comes in with the demo, reads the rules, declares, practises', () =>
    comeIn(juror));
  await test.step('reads a deck: search, highlight, page, zoom, a note of one’s own', () =>
    readDeck(juror));
  await test.step('searches every application, sorts, marks, undoes, stars, compares', () =>
    findAndMark(juror));
  await test.step('the power goes just after an undo; it stays undone', () =>
    losePowerAfterUndo(juror));
  await test.step('the disk is full; the screen is locked; nothing is lost', () =>
    lockOnFullDisk(juror));
  await test.step('hears two speakers, finds a link late, hides the screen', () => hearTwo(juror));
  let digest = '';
  await test.step('unties two, gives up what is not done on purpose, loses power as it signs', async () => {
    await untie(juror);
    await losePowerWhileSigning(juror);
    digest = await signOnce(juror, { rev: 1, prev: null, act: 'Save this file again' });
  });
  await test.step('an addendum asks one criterion again; signs again and says why', async () => {
    await keepWhatStands(juror);
    const again = { rev: 2, prev: digest, reason: 'The corrected criterion.' };
    expect(await signOnce(juror, again)).not.toBe(digest);
  });
  await juror.app.close();
});

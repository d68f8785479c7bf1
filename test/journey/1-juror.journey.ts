import {
  chooseLanguage,
  declareInterests,
  giveEditionAndCode,
  practise,
  readRulesAndPromise,
  restAWhile,
} from './1-juror-enters-steps';
import {
  beginSecond,
  C02,
  findWorkAgain,
  HEARD,
  markFirst,
  markFirstAgain,
  markRestAgain,
  markTheRest,
  receiveAddendum,
  reviewOnesWork,
  sign,
  signAgain,
} from './1-juror-hands-in-steps';
import { losePower, sitDown, strike } from './1-juror-keyboard-steps';
import {
  compareTwo,
  declareLateLinks,
  findOnesWay,
  hearTwoSpeakers,
  readDeck,
} from './1-juror-reads-steps';
import { test } from './launch';

test('a juror does everything by keyboard, loses power twice, and hands in what was entered', async ({
  userData,
}) => {
  const juror = await sitDown(userData);

  await test.step('comes in, learns the rules, declares, practises', async () => {
    await chooseLanguage(juror);
    await giveEditionAndCode(juror);
    await readRulesAndPromise(juror);
    await declareInterests(juror);
    await practise(juror);
  });

  await test.step('reads the deck in place, then marks its dossier', async () => {
    await readDeck(juror);
    await markFirst(juror);
  });

  await test.step('finds a dossier, begins it, compares it, rests', async () => {
    await findOnesWay(juror);
    await beginSecond(juror);
    await compareTwo(juror);
    await restAWhile(juror);
  });

  await test.step('the power goes; the same criterion and the same words are there', async () => {
    await losePower(juror);
    await findWorkAgain(juror);
    await strike(juror, C02.slice(2));
    juror.entered.marks.set('C02', C02);
  });

  await test.step('declares links found late, hears two speakers, marks the rest', async () => {
    await declareLateLinks(juror);
    await hearTwoSpeakers(juror, HEARD);
    await markTheRest(juror);
  });

  let digest = '';
  await test.step('reflects, finishes or gives up what is missing, signs', async () => {
    await reviewOnesWork(juror);
    digest = await sign(juror, { rev: 1, prev: null });
  });

  await test.step('an addendum asks one criterion again; the power goes meanwhile', async () => {
    await receiveAddendum(juror);
    await markFirstAgain(juror);
    await losePower(juror);
    await markRestAgain(juror);
  });

  await test.step('signs again after the deliberation, and says why', async () => {
    await signAgain(juror, digest);
  });
  await juror.app.close();
});

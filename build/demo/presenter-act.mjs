// The presenter: opens the sealed decision, chooses a display, goes through every cue.
import { asPerson, at } from './play.mjs';

/** A projector beside the laptop, where the machine has one display only. */
export function plugProjector(app) {
  return app.evaluate(({ screen }) => {
    const [real] = screen.getAllDisplays();
    const laptop = { ...real, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
    const bounds = { x: 1920, y: 0, width: 1920, height: 1080 };
    const projector = { ...real, id: 4242, label: 'EPSON', bounds };
    screen.getAllDisplays = () => [laptop, projector];
    screen.emit('display-added', {}, projector);
  });
}

export async function playPresenter() {
  const files = [at('decision.palmares')];
  await asPerson({ name: 'presenter', files }, async ({ app, page, picture }) => {
    await plugProjector(app);
    await page.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
    await picture('before-the-show');
    const opened = app.waitForEvent('window');
    await page.getByRole('button', { name: 'Ouvrir la scène' }).click();
    const stage = await opened;
    await stage.getByText('Mire de salle').waitFor();
    const current = page.locator('[aria-current="step"]');
    for (let last = ''; ; ) {
      const title = (await current.innerText()).replaceAll(/\s+/g, ' ');
      if (title === last) break;
      last = title;
      await stillOn(stage);
      await picture(`stage-${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`, stage);
      if (/suspens/.test(title)) await arm(page, picture);
      await next(page, current);
    }
  });
}

async function arm(page, picture) {
  await page.keyboard.down('a');
  await page.getByText('Armé', { exact: true }).waitFor();
  await page.keyboard.up('a');
  await picture('console-armed');
}

/** Presses until the running order moves: a press inside the debounce is lost, as it should be. */
export async function next(page, current) {
  const before = await current.innerText();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('PageDown');
    const moved = page.waitForFunction(
      (was) => document.querySelector('[aria-current="step"]')?.innerText !== was,
      before,
      { timeout: 500 },
    );
    if (
      await moved.then(
        () => true,
        () => false,
      )
    )
      return;
  }
}

/** Waits until nothing moves on stage: the picture is the scene, not the way to it. */
export async function stillOn(stage) {
  await stage.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))),
  );
}

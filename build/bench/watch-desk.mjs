// What happens inside the page, by its own clock.

/**
 * From now on each digit is timed: from the event's own stamp to the frame that shows its mark,
 * and to « Enregistré ». Beside them, a key that the desk does not hear on a bare box that only
 * changes its colour: what this machine takes, at that moment, to show any key at all.
 */
export function watchKeys(desk) {
  return desk.evaluate(() => {
    const seen = { painted: [], saved: [], bare: [] };
    window.benchKeys = seen;
    const bare = document.createElement('div');
    bare.style.cssText = 'position:fixed;width:4px;height:4px;bottom:0;left:0;z-index:9999';
    document.body.append(bare);
    const channel = new MessageChannel();
    const waiting = [];
    channel.port1.onmessage = () => {
      for (const act of waiting.splice(0)) act();
    };
    /** After the frame that follows: its pixels are on their way. */
    const afterPaint = (act) =>
      requestAnimationFrame(() => {
        waiting.push(act);
        channel.port2.postMessage(null);
      });
    const room = () => document.querySelector('aside[aria-labelledby="juror-sheet"]');
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'q') {
          bare.style.background = `hsl(${Math.random() * 360} 50% 50%)`;
          afterPaint(() => seen.bare.push(performance.now() - event.timeStamp));
        }
        if (!/^[1-5]$/.test(event.key)) return;
        const row = room()?.querySelector('[data-criterion][data-focused="true"]');
        const { criterion } = row.dataset;
        const look = () => {
          const shown = room()?.querySelector(
            `[data-criterion="${criterion}"] input[value="${event.key}"]`,
          );
          afterPaint(() => {
            if (shown?.checked) seen.painted.push(performance.now() - event.timeStamp);
            else look();
          });
        };
        look();
        let wasSaving = false;
        const said = room().querySelector('[data-at]').parentElement;
        const watch = new MutationObserver(() => {
          const { at } = room().querySelector('[data-at]').dataset;
          wasSaving ||= at === 'saving';
          if (!wasSaving || at !== 'saved') return;
          watch.disconnect();
          seen.saved.push(performance.now() - event.timeStamp);
        });
        watch.observe(said, { subtree: true, attributes: true, childList: true });
      },
      { capture: true },
    );
  });
}

export function keyTimes(desk) {
  return desk.evaluate(() => window.benchKeys);
}

/** Opens the nth dossier of the list and waits until the first of its pages is drawn whole. */
export function firstPage(desk, nth, pages) {
  return desk.evaluate(
    async ({ nth: at, pages: of }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const row = document.querySelectorAll('nav[aria-labelledby="juror-list"] li button')[at];
      const isDrawn = () => {
        const canvas = document.querySelector(`canvas[aria-label$=" sur ${of}"][data-drawn="1"]`);
        return canvas !== null;
      };
      if (row.getAttribute('aria-current') === 'true') {
        while (!isDrawn()) await frame();
        return 0;
      }
      const began = performance.now();
      row.click();
      while (isDrawn()) await frame();
      while (!isDrawn()) await frame();
      return performance.now() - began;
    },
    { nth, pages },
  );
}

/** Scrolls the list to its end and back, by the wheel; what held the page longest. */
export async function longTasks(desk, count) {
  await desk.evaluate(() => {
    window.benchTasks = [];
    new PerformanceObserver((list) => {
      window.benchTasks.push(...list.getEntries().map((each) => each.duration));
    }).observe({ type: 'longtask', buffered: false });
  });
  const list = desk.locator('nav[aria-labelledby="juror-list"] ul');
  await list.hover();
  const steps = Math.ceil((count * 46) / 400);
  for (const turn of [1, -1]) {
    for (let step = 0; step < steps; step += 1) {
      await desk.mouse.wheel(0, 400 * turn);
      await desk.waitForTimeout(16);
    }
  }
  await desk.waitForTimeout(300);
  const tasks = await desk.evaluate(() => window.benchTasks);
  return { tasks, longest: Math.max(0, ...tasks), steps: steps * 2 };
}

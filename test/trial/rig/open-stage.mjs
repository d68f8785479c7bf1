/** Opens the stage from the desk on a display, the first unless told; its window, loaded. */
export async function openStage(app, desk, frame = {}, display = null) {
  const opened = app.waitForEvent('window');
  await desk.evaluate(
    async ({ frame, display }) => {
      const { value } = await window.bridge.listDisplays({});
      const id = display ?? value.displays[0].id;
      await window.bridge.openStage({ display: id, frame, holding: frame });
    },
    { frame, display },
  );
  const stage = await opened;
  await stage.waitForLoadState('load');
  return stage;
}

/** A laptop, a projector beside it and a screen in the wings, as the app sees them. */
export async function plugScreens(app) {
  await app.evaluate(({ screen }) => {
    const [real] = screen.getAllDisplays();
    const laptop = { ...real, bounds: { x: 0, y: 0, width: 960, height: 540 } };
    const bounds = { x: 960, y: 0, width: 960, height: 540 };
    const projector = { ...real, id: 4242, label: 'EPSON', bounds };
    const wings = { x: 0, y: 540, width: 960, height: 540 };
    const wing = { ...real, id: 4343, label: 'Coulisse', bounds: wings };
    screen.getAllDisplays = () => [laptop, projector, wing];
    screen.emit('display-added', {}, projector);
  });
}

/** The lectern in the wings, asked for as the console does; its window, loaded. */
export async function openLectern(app, desk) {
  const opened = app.waitForEvent('window');
  await desk.evaluate(() => window.bridge.openLectern({ display: '4343', prompt: {}, away: {} }));
  const lectern = await opened;
  await lectern.waitForLoadState('load');
  return lectern;
}

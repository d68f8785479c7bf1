/** Opens the stage from the desk on the first display; its window, loaded. */
export async function openStage(app, desk, frame = {}) {
  const opened = app.waitForEvent('window');
  await desk.evaluate(async (frame) => {
    const { value } = await window.bridge.listDisplays({});
    await window.bridge.openStage({ display: value.displays[0].id, frame, holding: frame });
  }, frame);
  const stage = await opened;
  await stage.waitForLoadState('load');
  return stage;
}

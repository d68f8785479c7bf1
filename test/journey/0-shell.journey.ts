import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { answerSaveDialog, test } from './launch';

const FRAME = {
  organisers: ['SFR', 'Medicen', 'SNITEM'],
  year: 2027,
  shows: 'fr',
  arrives: 'cut',
  watermark: null,
  now: { scene: 'holding', title: { fr: 'Dans un instant', en: 'In a moment' } },
} as const;

test('the app opens on its doors, in one window without Node', async ({ app, desk }) => {
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Palmarès');
  expect(app.windows()).toHaveLength(1);
  const globals = await desk.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
    typeof Reflect.get(globalThis, 'RTCPeerConnection'),
  ]);
  expect(globals).toEqual(['undefined', 'undefined', 'undefined']);
});

test('the language chosen is remembered and told to the page', async ({ desk }) => {
  await desk.evaluate(() => window.bridge.setLanguage({ language: 'en' }));
  const greeting = await desk.evaluate(() => window.bridge.greet({}));
  expect(greeting).toMatchObject({ ok: true, value: { language: 'en' } });
});

test('the demo opens for a juror, an organiser and a presenter', async ({ desk }) => {
  const kit = await desk.evaluate(() => window.bridge.openDemo({}));
  if (!kit.ok) throw new Error(kit.error.kind);
  const { edition, organiserKey, passphrase, codes, palmares } = kit.value;
  const code = codes[3]?.code ?? '';
  const juror = await desk.evaluate((ask) => window.bridge.unlockAsJuror(ask), {
    edition: edition.ref,
    code: code.toLowerCase().replace('-', ' '),
  });
  expect(juror).toMatchObject({ ok: true, value: { role: 'juror', juror: codes[3]?.juror } });
  const wrong = await desk.evaluate((ask) => window.bridge.unlockAsJuror(ask), {
    edition: edition.ref,
    code: 'AAAAA-AAAAA',
  });
  expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-code' } });
  const organiser = await desk.evaluate((ask) => window.bridge.unlockAsOrganiser(ask), {
    edition: edition.ref,
    key: organiserKey.ref,
    passphrase,
  });
  expect(organiser).toMatchObject({ ok: true, value: { role: 'organiser' } });
  const presenter = await desk.evaluate(
    (file) => window.bridge.openPalmares({ file }),
    palmares.ref,
  );
  expect(presenter).toMatchObject({ ok: true, value: { role: 'presenter' } });
});

test('the same laptop keeps its key; a reload keeps the session; a lock ends it', async ({
  desk,
}) => {
  const unlock = () =>
    desk.evaluate(async () => {
      const kit = await window.bridge.openDemo({});
      if (!kit.ok) throw new Error(kit.error.kind);
      const code = kit.value.codes[0]?.code ?? '';
      return window.bridge.unlockAsJuror({ edition: kit.value.edition.ref, code });
    });
  const first = await unlock();
  await desk.evaluate(() => window.bridge.lock({}));
  expect(await desk.evaluate(() => window.bridge.greet({}))).toMatchObject({
    value: { session: null, known: [{ edition: 'demo-2027' }] },
  });
  expect(await unlock()).toEqual(first);
  await desk.reload();
  expect(await desk.evaluate(() => window.bridge.greet({}))).toMatchObject({
    value: { session: first.ok ? first.value : null },
  });
});

test('the stage shows the present frame only, again after a crash', async ({ app, desk }) => {
  const opened = app.waitForEvent('window');
  await desk.evaluate(async (frame) => {
    const displays = await window.bridge.listDisplays({});
    if (!displays.ok) throw new Error('no displays');
    const display = displays.value.displays[0]?.id ?? '';
    await window.bridge.openStage({ display, frame, holding: frame });
  }, FRAME);
  const stage = await opened;
  await expect(stage.getByText('Dans un instant')).toBeVisible();
  const neutral = { ...FRAME, now: { scene: 'neutral' } };
  await desk.evaluate((frame) => window.bridge.showFrame({ frame }), neutral);
  await expect(stage.getByText('Dans un instant')).toHaveCount(0);
  await stage.reload();
  await expect(stage.getByText('SNITEM').first()).toBeVisible();
  await expect(stage.getByText('Dans un instant')).toHaveCount(0);
  await desk.evaluate(() => window.bridge.closeStage({}));
  await expect.poll(() => app.windows().length).toBe(1);
});

test('a paper is saved as PDF, or not at all when the dialog is closed', async ({
  app,
  desk,
  userData,
}) => {
  const file = path.join(userData, 'pv.pdf');
  const print = () =>
    desk.evaluate(() =>
      window.bridge.savePaper({
        name: 'pv.pdf',
        html: '<!doctype html><html lang="fr"><head><title>PV</title></head><body><h1 style="font-family:\'Source Serif 4\'">Procès-verbal</h1></body></html>',
      }),
    );
  await answerSaveDialog(app, null);
  expect(await print()).toEqual({ ok: true, value: { saved: null } });
  await answerSaveDialog(app, file);
  expect(await print()).toMatchObject({
    ok: true,
    value: { saved: { name: 'pv.pdf', file: { name: 'pv.pdf', kind: 'other' } } },
  });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('SourceSerif4');
});

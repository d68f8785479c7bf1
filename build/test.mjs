// `npm test`: prepare, build, check, unit tests, journeys in real windows, smoke trials.
// The last line counts them all; a suite that cannot run counts as one failure.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { prepare } from './prepare.mjs';
import { onScreen, root, run, tool } from './tools.mjs';

const reports = path.join(root, '.cache/reports');
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

function readReport(name) {
  const file = path.join(reports, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

async function prepareAll() {
  const { whole } = await prepare();
  return { passed: whole ? 1 : 0, failed: whole ? 0 : 1, skipped: 0 };
}

async function buildAll() {
  await build();
  return { passed: 1, failed: 0, skipped: 0 };
}

async function units() {
  const file = path.join(reports, 'units.json');
  const config = ['--config', 'build/config/vitest.config.ts'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await run(tool('vitest', 'run', ...config, ...reporters));
  const report = readReport('units.json');
  if (!report) return ONE_FAILURE;
  const broken = report.testResults.filter(
    ({ status: ended, assertionResults }) => ended === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Journeys in real windows: of the unpackaged app, or of the executable that `packaged` names. */
async function walk({ only = [], packaged = '' }) {
  const file = path.join(reports, 'journeys.json');
  fs.rmSync(file, { force: true });
  const config = ['--config', 'build/config/playwright.config.ts'];
  const command = onScreen(tool('playwright', 'test', ...config, ...only));
  const env = { JOURNEY_REPORT: file, ...(packaged ? { PACKAGED: packaged } : {}) };
  if (packaged && isNamed) env.WALK_BY_TAB = '1';
  const { status } = await run(command, { env });
  const report = readReport('journeys.json');
  if (!report) return ONE_FAILURE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: status !== 0 && failed === 0 ? 1 : failed, skipped };
}

const journeys = () => walk({});

/** A juror by mouse once more, in the application as it is packaged; by name, every journey, and Tab
 * through each screen that axe looks at. */
async function packagedJourney() {
  if (process.platform !== 'linux') {
    console.log('skipped: the trial package is made on Linux; the others on a release machine');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const made = await run(
    [process.execPath, 'build/package.mjs', '--flavour', 'e2e', '--no-build'],
    {
      quiet: true,
    },
  );
  if (made.status !== 0) console.log(made.output);
  const packaged = path.join(root, 'release/e2e/linux-unpacked/palmares');
  return made.status === 0
    ? walk({ only: isNamed ? [] : ['1-juror-mouse'], packaged })
    : ONE_FAILURE;
}

/** Each trial prints `name: runs, lost, refused, target`, or `skipped: why`. They mostly wait for
 * windows: two go side by side, each on its own screen, the longest (a9) begun first. */
async function trials() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const folder = path.join(root, 'test/trial');
  const all = fs.readdirSync(folder).filter((each) => each.endsWith('.trial.mjs'));
  const isLongest = (name) => name.startsWith('a9-');
  const rest = all.filter((name) => !isLongest(name)).toSorted();
  const waiting = [...all.filter(isLongest), ...rest];
  const runAll = async (display) => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const command = [process.execPath, path.join(folder, name), '--smoke'];
      const { status, output } = await run(onScreen(command, display), { timeout: 480_000 });
      if (status !== 0) counts.failed += 1;
      else counts[/^(.*: )?skipped: /m.test(output) ? 'skipped' : 'passed'] += 1;
    }
  };
  await Promise.all([runAll(120), runAll(150)]);
  return counts;
}

const SUITES = {
  prepare: prepareAll,
  build: buildAll,
  check,
  units,
  journeys,
  packaged: packagedJourney,
  trials,
};

/** A suite by name in a folder where nothing was built yet, as in a fresh clone. */
const NEEDS_BUILD = ['journeys', 'packaged', 'trials'];
const lacksBuild = (name) =>
  NEEDS_BUILD.includes(name) && !fs.existsSync(path.join(root, 'dist/main.cjs'));

const named = Object.entries(SUITES).filter(([name]) => process.argv.includes(name));
const isNamed = named.length > 0;

async function testAll() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(reports, { recursive: true });
  for (const [name, suite] of isNamed ? named : Object.entries(SUITES)) {
    const began = performance.now();
    console.log(`\n── ${name}`);
    if (isNamed && lacksBuild(name)) await build();
    const counts = await suite().catch((cause) => {
      console.error(cause);
      return ONE_FAILURE;
    });
    const took = Math.round((performance.now() - began) / 1000);
    console.log(`${name}: ${say(counts)} (${took} s)`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  return total;
}

function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const total = await testAll();
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${say(total)}`);

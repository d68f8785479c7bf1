// Two Syncthing instances that know each other and nobody else: loopback, no discovery, no relay,
// no NAT, no reports, no updates.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const hasSyncthing = () => spawnSync('syncthing', ['--version']).status === 0;

function generate(home) {
  const { status, stderr } = spawnSync(
    'syncthing',
    ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`syncthing generate: ${stderr}`);
  const { stdout } = spawnSync('syncthing', [`--home=${home}`, '--device-id'], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

function writeConfig({ home, folder, id, other, port, otherPort, gui }) {
  const device = (deviceId, at) =>
    `<device id="${deviceId}" compression="never"><address>tcp://127.0.0.1:${at}</address></device>`;
  fs.writeFileSync(
    path.join(home, 'config.xml'),
    `<configuration version="35">
  <folder id="ballots" path="${folder}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="${id}"></device><device id="${other}"></device>
  </folder>
  ${device(id, port)}
  ${device(other, otherPort)}
  <gui enabled="true" tls="false"><address>127.0.0.1:${gui}</address><apikey>trial</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <reconnectionIntervalS>2</reconnectionIntervalS>
    <setLowPriority>false</setLowPriority>
  </options>
</configuration>
`,
  );
}

/** From the juror's folder to the organiser's, by two processes; `stop` ends both. */
export function startPair({ above, from, to }) {
  const homes = ['juror', 'organiser'].map((name) => path.join(above, `syncthing-${name}`));
  const ids = homes.map(generate);
  const ports = [22_951, 22_952];
  const children = homes.map((home, at) => {
    const other = 1 - at;
    writeConfig({
      home,
      folder: [from, to][at],
      id: ids[at],
      other: ids[other],
      port: ports[at],
      otherPort: ports[other],
      gui: 22_961 + at,
    });
    return spawn(
      'syncthing',
      [
        'serve',
        `--home=${home}`,
        '--no-browser',
        '--no-restart',
        '--no-upgrade',
        '--no-default-folder',
      ],
      {
        stdio: [
          'ignore',
          fs.openSync(path.join(above, `${path.basename(home)}.log`), 'w'),
          'ignore',
        ],
        // Without its supervisor, so that ending it ends it.
        env: { ...process.env, STNOUPGRADE: '1', STMONITORED: 'yes' },
      },
    );
  });
  return {
    stop: () =>
      Promise.all(
        children.map(
          (child) =>
            new Promise((resolve) => {
              child.once('exit', resolve);
              child.kill('SIGKILL');
            }),
        ),
      ),
  };
}

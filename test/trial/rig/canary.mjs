// A listener on the loopback: whatever leaves a page for it is counted. It answers and hangs up: of
// requests without an answer, Chromium makes no more than six.
import dgram from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';

export async function openCanary() {
  const heard = [];
  const tcp = net.createServer((socket) => {
    socket.once('data', (bytes) => {
      heard.push(`tcp ${bytes.toString('latin1', 0, 60)}`);
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    });
    socket.on('error', (error) => heard.push(`tcp ${error.message}`));
    heard.push('tcp connection');
  });
  const udp = dgram.createSocket('udp4');
  udp.on('message', (bytes) => heard.push(`udp ${bytes.length} bytes`));
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address();
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    heard,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}

/** The canary must be able to sing: one knock on each door, then forgotten. */
export async function proveCanary({ port, heard }) {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end('knock');
  const sender = dgram.createSocket('udp4');
  sender.send('knock', port, '127.0.0.1');
  for (let tries = 0; tries < 1000 && heard.length < 3; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  sender.close();
  const works =
    heard.some((each) => each.startsWith('udp')) &&
    heard.some((each) => each.startsWith('tcp knock'));
  heard.length = 0;
  return works;
}

import { readBytes } from './read-bytes';

self.addEventListener('message', async (event: MessageEvent<Uint8Array>) => {
  self.postMessage(await readBytes(event.data));
});

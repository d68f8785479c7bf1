import { webFrame } from 'electron';

/** Web interfaces that open a socket of their own, outside the page's content policy. */
const WAYS_OUT = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocketStream',
];

/** Takes them from the page before its first script; WebRTC's own policy stays the guard. */
export function removeWayOut(): void {
  const names = JSON.stringify(WAYS_OUT);
  void webFrame.executeJavaScript(
    `for (const name of ${names}) delete globalThis[name]; undefined`,
  );
}

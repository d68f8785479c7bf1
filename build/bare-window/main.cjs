// The least that Electron can do: one sandboxed window with a heading. What the app's start
// and memory are measured against, and a canvas to draw the icons on.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, spellcheck: false, navigateOnDragDrop: true },
  });
  window.loadURL('data:text/html;charset=utf-8,<title>bare</title><h1>Bare window</h1>');
});
app.on('window-all-closed', () => app.quit());

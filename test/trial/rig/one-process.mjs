// The processes of one running app, and its desk seen from main: a page that died and was loaded
// again is lost to the driver, and not to the app.
import fs from 'node:fs';

/** The living processes of a kind that this app started: `renderer`, `gpu-process`, `utility`. */
export function processesOf(app, kind) {
  const root = app.process().pid;
  const all = fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each));
  const seen = new Map(all.flatMap((pid) => read(Number(pid))));
  const isOurs = (pid) => pid === root || (seen.has(pid) && isOurs(seen.get(pid).parent));
  return [...seen].flatMap(([pid, { command }]) =>
    command.includes(`--type=${kind}`) && isOurs(pid) ? [pid] : [],
  );
}

function read(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
    return [[pid, { parent, command: fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1') }]];
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return [];
    throw error;
  }
}

export const killOne = (pid) => process.kill(pid, 'SIGKILL');

/**
 * The desk as `rig/juror` uses a page: keys and questions, both given through main. A question
 * that a dying page leaves without an answer is answered by nothing.
 */
export function throughMain(app) {
  const ask = async (question) => {
    const answer = await app.evaluate(async ({ BrowserWindow }, script) => {
      const [window] = BrowserWindow.getAllWindows();
      const page = window.webContents;
      if (page.isCrashed()) return { died: true };
      let die = () => undefined;
      const died = new Promise((resolve) => {
        die = () => resolve({ died: true });
        page.once('render-process-gone', die);
      });
      const said = page.executeJavaScript(script).then(
        (value) => ({ value }),
        (error) => ({ error: String(error) }),
      );
      return Promise.race([said, died]).finally(() => page.off('render-process-gone', die));
    }, question);
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  const evaluate = async (act, given) => {
    const answer = await ask(`(${act})(${JSON.stringify(given ?? null)})`);
    return answer.died ? undefined : answer.value;
  };
  // Struck in the page itself: main's own input would arrive beside the next question, not before.
  const press = (key) =>
    evaluate(
      ([struck, code]) => {
        const how = { key: struck, code, bubbles: true, cancelable: true };
        const at = document.activeElement ?? document.body;
        for (const type of ['keydown', 'keyup']) at.dispatchEvent(new KeyboardEvent(type, how));
        return new Promise((resolve) => requestAnimationFrame(() => resolve(true)));
      },
      [key, /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`],
    );
  return { evaluate, keyboard: { press } };
}

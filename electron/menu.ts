import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../shared/ids';
import { menu as en } from '../shared/words/en/menu';
import { menu as fr } from '../shared/words/fr/menu';
import { announce } from './answer';
import { language } from './settings';

export const shellWords = () => (language() === 'fr' ? fr : en);

/** The few commands a desk app owes its users; rooms have their own. */
export function showMenu(choose: (language: Language) => void): void {
  const words = shellWords();
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
  const languages: MenuItemConstructorOptions[] = [
    { label: 'Français', type: 'radio', checked: language() === 'fr', click: () => choose('fr') },
    { label: 'English', type: 'radio', checked: language() === 'en', click: () => choose('en') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.larger },
    { role: 'zoomOut', label: words.smaller },
    { role: 'togglefullscreen', label: words.fullScreen },
    { type: 'separator' },
    { label: words.languages, submenu: languages },
  ];
  // The page hears F1 itself, in every window but the stage's: the menu only says the key.
  const help: MenuItemConstructorOptions[] = [
    {
      label: words.guide,
      accelerator: 'F1',
      registerAccelerator: false,
      click: () => announce('guideAsked', {}),
    },
  ];
  const template: MenuItemConstructorOptions[] = [
    { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { role: 'help', label: words.help, submenu: help },
  ];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu', label: app.name });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

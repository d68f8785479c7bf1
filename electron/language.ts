import type { Language } from '../shared/ids';
import { announce } from './answer';
import { showMenu } from './menu';
import { rememberLanguage } from './settings';

/** One language for the pages, the menu and the system's dialogs. */
export async function changeLanguage(language: Language): Promise<void> {
  await rememberLanguage(language);
  showMenu((chosen) => void changeLanguage(chosen));
  announce('languageChosen', { language });
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * A line that is about to go hands the focus to what follows its list, so that the keyboard stays where
 * it worked; without this the focus would fall back to the head of the window.
 */
export function passFocusOn(control: HTMLElement): void {
  const list = control.closest('ul, ol, table, [data-lines]');
  const room = control.closest('main, [role="dialog"]');
  if (list === null || room === null) return;
  const after = [...room.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (each) =>
      !list.contains(each) &&
      (list.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      each.tabIndex >= 0 &&
      !each.matches(':disabled'),
  );
  after?.focus();
}

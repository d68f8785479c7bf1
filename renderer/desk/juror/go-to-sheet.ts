/** Goes back to the keys of the criterion being marked; nowhere while no sheet is shown. */
export function goToSheet(): void {
  document.querySelector<HTMLElement>('[data-sheet] input[tabindex="0"]')?.focus();
}

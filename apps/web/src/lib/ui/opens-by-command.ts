/** For browsers that do not know `command` yet: the same buttons open and close the dialog by script. */
export function opensByCommand(dialog: HTMLDialogElement): (() => void) | undefined {
  if ('commandForElement' in HTMLButtonElement.prototype) return;
  const press = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest('button[commandfor]') : null;
    if (button?.getAttribute('commandfor') !== dialog.id) return;
    if (button.getAttribute('command') === 'show-modal') dialog.showModal();
    else dialog.close();
  };
  document.addEventListener('click', press);
  return () => {
    document.removeEventListener('click', press);
  };
}

import { getUnsaved, type Holder } from './unsaved.ts';

/** Holds it for as long as this part is on the page. */
export function holdUnsaved(holder: Holder): void {
  const unsaved = getUnsaved();
  $effect(() => unsaved.hold(holder));
}

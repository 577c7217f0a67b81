import type { KeyboardEvent } from 'react';

/** Enter sends from a field; in a text it begins a new line, so there it is Ctrl and Enter. */
export function verstuurMetToets({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (key === 'Enter' && (ctrlKey || metaKey) && target instanceof Element)
    (target.closest('form') ?? document.querySelector<HTMLFormElement>('form[data-hoofd]'))?.requestSubmit();
}

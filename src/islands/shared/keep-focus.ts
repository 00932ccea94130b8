let started = false;

/**
 * From now on, a control that is disabled while it does its work gets the focus back when it can be used again, unless
 * the reader went elsewhere meanwhile: a browser takes the focus from what is disabled, and whoever works with the
 * keyboard would not see where they are. Once per page; more calls do nothing.
 */
export function keepFocus(): void {
  if (started) return;
  started = true;
  let left: Node | null = null;
  const look = ({ target }: MutationRecord) => {
    if (!(target instanceof HTMLElement)) return;
    const disabled = target.matches(':disabled');
    // The browser takes the focus away only when it draws, later than this.
    if (disabled && target === document.activeElement) left = target;
    if (disabled || target !== left) return;
    left = null;
    if (document.activeElement === document.body) target.focus({ preventScroll: true });
  };
  const observer = new MutationObserver((records) => records.forEach(look));
  observer.observe(document, { subtree: true, attributeFilter: ['disabled'] });
}

import { useEffect } from 'react';

const question =
  'You have changes that are not written. Leave this page all the same? They are kept until you close this tab.';

/**
 * Asks before a person leaves the page, by a link or by closing the tab, while
 * something is not written.
 *
 * @param isChanged - whether there is something
 */
export function useLeaveQuestion(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('beforeunload', event => event.preventDefault(), {
      signal,
    });
    // The router of the app has no question of its own before it leads away.
    document.addEventListener(
      'click',
      event => {
        const link = (event.target as Element | null)?.closest?.('a[href]');
        const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
        if (
          link instanceof HTMLAnchorElement &&
          link.target !== '_blank' &&
          !opensElsewhere &&
          link.pathname !== window.location.pathname &&
          // eslint-disable-next-line no-alert
          !window.confirm(question)
        ) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
      { capture: true, signal },
    );
    return () => controller.abort();
  }, [isChanged]);
}

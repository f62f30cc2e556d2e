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
    // The router of the app has no question of its own before it leads away.
    const ask = (event: MouseEvent) => {
      // eslint-disable-next-line no-alert
      if (leadsAway(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const askBrowser = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', ask, true);
    window.addEventListener('beforeunload', askBrowser);
    return () => {
      document.removeEventListener('click', ask, true);
      window.removeEventListener('beforeunload', askBrowser);
    };
  }, [isChanged]);
}

/** Whether a click follows a link of the app in this tab. */
function leadsAway(event: MouseEvent): boolean {
  const link = (event.target as Element | null)?.closest('a[href]');
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  return (
    link instanceof HTMLAnchorElement &&
    link.target !== '_blank' &&
    !opensElsewhere &&
    link.pathname !== window.location.pathname
  );
}

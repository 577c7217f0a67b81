import type { Middleware } from 'openapi-fetch';

/** A screen asks for news by itself; after this long without a hand at it, that is no use of the session any more. */
const VANZELF_NA_MS = 60_000;
const NIET_AANGEMELD = 401;

/** What somebody does at a screen; moving the mouse along is not among it. */
const GEBRUIK = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * What this tab has to do with a session that it shares with the other tabs of its browser. It tells the API for whom its
 * screens were made, so that nothing of theirs is done in another's name; and whether somebody is at them.
 *
 * Told: `voorbij` when nobody is signed in any more, `ander` when somebody else is.
 */
export class Tabblad extends EventTarget {
  private account: string | null = null;
  private gebruikt = Date.now();

  /** @param bron where what somebody does at the screen is heard: the window */
  volg(bron: EventTarget): void {
    const merk = (): void => {
      this.gebruikt = Date.now();
    };
    for (const soort of GEBRUIK) bron.addEventListener(soort, merk, { capture: true, passive: true });
  }

  /** Whether somebody was signed in when this page was loaded. */
  get isVanIemand(): boolean {
    return this.account !== null;
  }

  /** The first answer says for whom all screens of this tab are made, until the page is loaded anew. */
  readonly middleware: Middleware = {
    onRequest: ({ request }) => {
      if (this.account !== null) request.headers.set('X-Account', this.account);
      if (Date.now() - this.gebruikt >= VANZELF_NA_MS) request.headers.set('X-Vanzelf', '1');
    },
    onResponse: ({ response }) => {
      const van = response.headers.get('X-Account');
      if (this.account === null) this.account = van;
      else if (van !== null && van !== this.account) this.dispatchEvent(new Event('ander'));
      else if (response.status === NIET_AANGEMELD) this.dispatchEvent(new Event('voorbij'));
    },
  };
}

/** For tests: a browser as far as signing in needs one. It keeps cookies and goes where it is sent, also elsewhere. */

export interface Pagina {
  status: number;
  /** Where it ended. */
  adres: string;
  koppen: Headers;
  tekst: string;
  /** Each address that it was sent to on the way. */
  langs: string[];
}

interface Cookie {
  origin: string;
  naam: string;
  waarde: string;
  pad: string;
  /** As it was set. */
  kop: string;
}

const HOOGSTENS = 12;
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

export class Surfer {
  cookies: Cookie[] = [];
  readonly thuis: string;

  /** @param thuis address of Schakel, to which every path belongs */
  constructor(thuis: string) {
    this.thuis = thuis;
  }

  cookie(naam: string): Cookie | undefined {
    return this.cookies.find((cookie) => cookie.naam === naam);
  }

  /** One request, without going where the answer sends it. */
  async vraag(pad: string, opties: RequestInit = {}): Promise<Response> {
    const { origin, pathname, href } = new URL(pad, this.thuis);
    const mee = this.cookies.filter((cookie) => cookie.origin === origin && pathname.startsWith(cookie.pad));
    const koppen = new Headers(opties.headers);
    if (mee.length > 0) koppen.set('cookie', mee.map(({ naam, waarde }) => `${naam}=${waarde}`).join('; '));
    const antwoord = await fetch(href, { ...opties, headers: koppen, redirect: 'manual' });
    for (const kop of antwoord.headers.getSetCookie()) this.bewaar(origin, kop);
    return antwoord;
  }

  /** Goes to an address, as who follows a link, until there is a page. */
  async ga(pad: string, opties: RequestInit = {}, koppen: Record<string, string> = {}): Promise<Pagina> {
    const langs: string[] = [];
    let adres = new URL(pad, this.thuis).href;
    let antwoord = await this.vraag(adres, { ...opties, headers: { ...HTML, ...koppen } });
    while (antwoord.status >= 300 && antwoord.status < 400) {
      if (langs.length === HOOGSTENS) throw new Error(`steeds verder gestuurd: ${langs.join(' → ')}`);
      adres = new URL(antwoord.headers.get('location') ?? '', adres).href;
      langs.push(adres);
      antwoord = await this.vraag(adres, { headers: HTML });
    }
    return { status: antwoord.status, adres, koppen: antwoord.headers, tekst: await antwoord.text(), langs };
  }

  /** Goes on until it is sent to an address with this in it, and stays before its door. */
  async gaTot(pad: string, deel: string): Promise<string> {
    let adres = new URL(pad, this.thuis).href;
    while (!adres.includes(deel)) {
      const antwoord = await this.vraag(adres, { headers: HTML });
      adres = new URL(antwoord.headers.get('location') ?? `/nooit-bij-${deel}`, adres).href;
      if (adres.includes('/nooit-bij-')) throw new Error(adres);
    }
    return adres;
  }

  /** Clicks *Afmelden*. */
  meldAf(): Promise<Pagina> {
    return this.ga('/afmelden', { method: 'POST' }, { origin: this.thuis });
  }

  private bewaar(origin: string, kop: string): void {
    const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(kop) ?? [];
    const pad = /;\s*path=([^;]*)/i.exec(kop)?.[1] ?? '/';
    this.cookies = this.cookies.filter((cookie) => cookie.origin !== origin || cookie.naam !== naam);
    if (!/expires=Thu, 01 Jan 1970/i.test(kop)) this.cookies.push({ origin, naam, waarde, pad, kop });
  }
}

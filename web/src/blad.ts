import { vraag } from './api/client.ts';

/** A page of a list, with where the next one begins. */
export interface Blad<T> {
  data: T;
  /** For the parameter `na`; null on the last page. */
  volgende: string | null;
}

/**
 * A page with what its header Link says (RFC 8288).
 * @throws {ApiFout} when the API refused, or could not be reached
 */
export async function vraagBlad<T>(verzoek: Parameters<typeof vraag<T>>[0]): Promise<Blad<T>> {
  const data = await vraag(verzoek);
  const { response } = await verzoek;
  return { data, volgende: wijzerIn(response.headers.get('link') ?? '') };
}

/** The cursor in a header such as `</v1/zaken?aantal=25&na=abc>; rel="next"`. */
export function wijzerIn(link: string): string | null {
  const [, adres] = /<([^>]*)>\s*;\s*rel="next"/.exec(link) ?? [];
  return adres === undefined ? null : new URLSearchParams(adres.split('?')[1]).get('na');
}

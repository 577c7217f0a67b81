/** A file for the browser to keep under a name. */
export function bewaar(bestand: Blob, naam: string): void {
  const adres = URL.createObjectURL(bestand);
  Object.assign(document.createElement('a'), { href: adres, download: naam }).click();
  URL.revokeObjectURL(adres);
}

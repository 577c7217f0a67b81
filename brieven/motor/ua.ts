/**
 * The two things that keep a PDF of the WebAssembly Typst from being PDF/UA-1, both metadata: that the title is shown (7.1-10)
 * and that it says so itself (5-1). It refuses no inaccessible letter; that the same template passes is what the native one is for.
 */
import { decodePDFRawStream, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import type { Gezetsel } from './types.ts';

const LABEL = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const EINDE = '</rdf:Description>';

export async function alsUa(pdf: Uint8Array): Promise<Gezetsel> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  const oud = document.catalog.lookup(PDFName.of('Metadata'), PDFStream);
  if (!(oud instanceof PDFRawStream)) throw new Error('de PDF heeft geen metadata');
  const xmp = Buffer.from(decodePDFRawStream(oud).decode())
    .toString('utf8')
    .replace(EINDE, LABEL + EINDE);
  const nieuw = document.context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(nieuw));
  return { pdf: await document.save({ useObjectStreams: true }), bladzijden: document.getPageCount() };
}

/** The part of dmn-moddle that is used; the package ships no types. */
declare module 'dmn-moddle' {
  export interface Moddle {
    /** @throws when the text is no XML, or its root is not `definitions` */
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: { message: string }[] }>;
  }
  export const DmnModdle: new () => Moddle;
}

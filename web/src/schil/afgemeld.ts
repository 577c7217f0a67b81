/** That somebody signed out in this tab, for the page that he comes to: it may be by way of the issuer. */
const NAAM = 'afgemeld';

export const afgemeld = {
  onthoud: (): void => {
    sessionStorage.setItem(NAAM, 'ja');
  },
  is: (): boolean => sessionStorage.getItem(NAAM) !== null,
  vergeet: (): void => {
    sessionStorage.removeItem(NAAM);
  },
};

/**
 * A reference that the house made: an id, or the key of something that leaves it. A key names a rung of a ladder, which may
 * have a name of more words (_tweede herinnering_).
 */
export const VERWIJZING = /^(?=.{1,200}$)[\w./:-]+(?: [\w./:-]+)*$/;

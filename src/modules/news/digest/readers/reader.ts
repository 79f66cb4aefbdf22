/** Somebody who gets the press digest by mail. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly addressSealed: string;
  readonly creatorName: string;
  readonly createdAt: Date;
}

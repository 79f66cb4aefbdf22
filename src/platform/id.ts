import { v7 } from 'uuid';
import { z } from 'zod';

/** A new UUID v7: made by the application, so that ids sort by time on every PostgreSQL version. */
export function newId(): string {
  return v7();
}

const uuidSchema = z.uuid();

/** True for any well-formed UUID; addresses with anything else are answered 404 before the database sees them. */
export function isId(text: string): boolean {
  return uuidSchema.safeParse(text).success;
}

import { z } from 'zod';

/** Longest one-line text a field keeps, in UTF-16 units. */
export const lineLimit = 500;
/** Longest free text a field keeps, in UTF-16 units. */
export const noteLimit = 50_000;

/** A one-line text field: trimmed by whoever writes it, never HTML, never code. */
export const lineSchema = z.string().max(lineLimit);
/** A free text field of several lines. */
export const noteSchema = z.string().max(noteLimit);
/** A one-line text that must not be blank. */
export const nameSchema = z.string().trim().min(1).max(lineLimit);

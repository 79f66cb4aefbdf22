import { describe, expect, it } from 'vitest';
import { splitStatements } from './statements.ts';

describe('a migration file', () => {
  it('is cut where a line ends with a semicolon', () => {
    expect(splitStatements('-- why\nCREATE TABLE a (\n  b text\n);\n\nCREATE INDEX c ON a (b);\n')).toEqual([
      'CREATE TABLE a (\n  b text\n)',
      'CREATE INDEX c ON a (b)',
    ]);
  });
  it('keeps the body of a function whole', () => {
    expect(
      splitStatements('CREATE FUNCTION f() RETURNS int LANGUAGE sql IMMUTABLE AS $$\n  SELECT 1;\n$$;\n'),
    ).toHaveLength(1);
  });
  it('is refused without a closing semicolon', () => {
    expect(() => splitStatements('CREATE TABLE a (b text)')).toThrow(/closing semicolon/);
  });
});

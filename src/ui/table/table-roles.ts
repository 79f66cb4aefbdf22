/**
 * Roles that table elements have by nature. They are written out because a phone shows rows as
 * blocks, and Safari then forgets that they were a table.
 */
export const asTable = { role: 'table' };
export const asRowGroup = { role: 'rowgroup' };
export const asRow = { role: 'row' };
export const asHeader = { role: 'columnheader' };
export const asCell = { role: 'cell' };

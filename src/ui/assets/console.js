// Enhancement only: every page works without this file.
(() => {
  const typing = (element) => element.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

  // Select-all box of a table.
  for (const all of document.querySelectorAll('[data-select-all]')) {
    const table = all.closest('table');
    const boxes = () => [...table.querySelectorAll('tbody input[type=checkbox]')].filter((box) => !box.disabled);
    const show = () => {
      const ticked = boxes().filter((box) => box.checked).length;
      all.checked = ticked > 0 && ticked === boxes().length;
      all.indeterminate = ticked > 0 && !all.checked;
    };
    all.hidden = false;
    all.addEventListener('change', () => {
      for (const box of boxes()) box.checked = all.checked;
    });
    table.addEventListener('change', (event) => {
      if (event.target !== all) show();
    });
    show();
  }

  // A click anywhere on a row opens it, unless it hit a control or ended a text selection.
  document.addEventListener('click', (event) => {
    const row = event.target.closest('tr[data-href]');
    if (!row || event.target.closest('a, button, input, label, summary')) return;
    if (String(window.getSelection()) === '') window.location.assign(row.dataset.href);
  });

  // `/` goes to the search box, ↑ and ↓ walk through the rows of a table.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === '/') {
      const box = document.querySelector('[data-search]');
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    const cell = event.target.closest('tbody td');
    const row = cell?.parentElement[step];
    if (!step || !row) return;
    const next = row.cells[cell.cellIndex]?.querySelector('a, input');
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  // Signing out on a phone that holds field work: work that was not sent is asked about, work that was sent is wiped.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (form.getAttribute('action') !== '/console/sign-out' || form.dataset.anyway) return;
      const phone = JSON.parse(window.localStorage.getItem('wenlan-field') ?? '{}');
      const account = phone.accounts?.[phone.current];
      if (!account) return;
      if (account.unsent > 0) {
        event.preventDefault();
        event.stopPropagation();
        window.location.assign('/console/field#leaving');
        return;
      }
      window.indexedDB.deleteDatabase(`wenlan-field-${phone.current}`);
      delete phone.accounts[phone.current];
      window.localStorage.setItem('wenlan-field', JSON.stringify({ accounts: phone.accounts }));
    },
    true,
  );
})();

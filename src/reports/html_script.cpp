#include "reports/html_internal.h"

namespace composure::reports {

// Sorting and finding. Without it everything is there, in the order of cohort and name.
std::string_view page_script() {
    return R"js(
(() => {
'use strict';
const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});
const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
const say = (table, words) => {
  const status = document.getElementById(table.id + '-status');
  if (status) status.textContent = words;
};
const sortBy = (table, heads, column) => {
  const up = heads[column].getAttribute('aria-sort') !== 'ascending';
  for (const each of heads) each.removeAttribute('aria-sort');
  heads[column].setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => {
    const one = keyOf(a, column), other = keyOf(b, column);
    if (one === '' || other === '') return (one === '') - (other === '');
    return up ? collator.compare(one, other) : collator.compare(other, one);
  });
  table.tBodies[0].append(...rows);
  say(table, 'Sorted by ' + heads[column].textContent.trim().toLowerCase() + (up ? ', upwards.' : ', downwards.'));
};
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (!('sort' in head.dataset)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sortBy(table, heads, column));
  });
}
for (const box of document.querySelectorAll('[data-finds]')) {
  const table = document.getElementById(box.dataset.finds);
  const input = box.querySelector('input');
  box.hidden = false;
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
      if (!row.hidden) ++shown;
    }
    say(table, wanted === '' ? '' : shown + ' of ' + table.tBodies[0].rows.length + ' shown.');
  });
}
addEventListener('beforeprint', () => {
  for (const each of document.querySelectorAll('details[data-print]')) {
    each.dataset.was = each.open ? 'open' : '';
    each.open = true;
  }
});
addEventListener('afterprint', () => {
  for (const each of document.querySelectorAll('details[data-print]')) each.open = each.dataset.was === 'open';
});
})();
)js";
}

}  // namespace composure::reports

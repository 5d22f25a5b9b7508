'use strict';

// Pages: the one that the fragment names is shown, or that which holds the named part.
const root = document.documentElement;
const pages = [...document.querySelectorAll('section.page')];

function show(isFirst) {
  const name = decodeURIComponent(location.hash.slice(1)) || '/';
  if (name === 'main') return;
  root.classList.toggle('whole', name === '/all');
  const place = document.getElementById(name) || document.getElementById('/');
  const page = place.closest('section.page') || pages[0];
  for (const other of pages) other.classList.toggle('current', other === page);
  document.title = page.dataset.title + ' · replicate';
  for (const link of document.querySelectorAll('.top nav a')) {
    const target = link.hash.slice(1);
    const isHere = page.id === target || page.id.startsWith(target + '/');
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (place === page) {
    scrollTo(0, 0);
    if (!isFirst) page.querySelector('h1').focus({ preventScroll: true });
  } else {
    const folded = place.closest('details');
    if (folded) folded.open = true;
    place.scrollIntoView({ block: 'center' });
    place.classList.add('flash');
    setTimeout(() => place.classList.remove('flash'), 2500);
  }
}
addEventListener('hashchange', () => show(false));

// Sorting: by a cell's value where it has one, else by its text; what has none stands last.
function keyOf(row, column) {
  const cell = row.cells[column];
  const value = cell.dataset.value;
  if (value === undefined) {
    const text = cell.textContent.trim();
    return text === '—' ? '' : text;
  }
  return value === '' ? '' : Number(value);
}

function compare(first, second) {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return String(first).localeCompare(String(second), 'en', { numeric: true });
}

function sort(table, column, isDescending) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, place) => ({ row, place, key: keyOf(row, column) }));
  rows.sort((first, second) => {
    if (first.key === '' || second.key === '') {
      return (first.key === '') - (second.key === '') || first.place - second.place;
    }
    const order = compare(first.key, second.key);
    return (isDescending ? -order : order) || first.place - second.place;
  });
  body.append(...rows.map((entry) => entry.row));
}

for (const table of document.querySelectorAll('table.sortable')) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const isDescending = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      sort(table, column, isDescending);
    });
  });
}

// Filters of a table: rows whose reading and verdict are the chosen ones.
for (const form of document.querySelectorAll('form.filters:not(#search)')) {
  const rows = [...form.nextElementSibling.querySelectorAll('tbody tr')];
  const choices = [...form.querySelectorAll('select')];
  const output = form.querySelector('output');
  const apply = () => {
    let count = 0;
    for (const row of rows) {
      row.hidden = choices.some(
        (choice) => choice.value && row.dataset[choice.dataset.filter] !== choice.value);
      if (!row.hidden) count += 1;
    }
    output.textContent = `${count} of ${rows.length} numbers`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

// Search over claims: every word, in any case, in sentence, place or evidence.
const search = document.getElementById('search');
if (search) {
  const query = document.getElementById('query');
  const verdict = document.getElementById('claim-verdict');
  const claims = [...document.querySelectorAll('.claims > li')].map(
    (item) => ({ item, text: item.textContent.toLowerCase() }));
  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { item, text } of claims) {
      item.hidden = !words.every((word) => text.includes(word))
        || (verdict.value !== '' && item.dataset.verdict !== verdict.value);
      if (!item.hidden) count += 1;
    }
    search.querySelector('output').textContent =
      `${count} ${count === 1 ? 'sentence' : 'sentences'}`;
  };
  search.addEventListener('input', apply);
  search.addEventListener('submit', (event) => event.preventDefault());
}

// The number under the pointer.
const tip = document.getElementById('tip');
document.addEventListener('pointerover', (event) => {
  const mark = event.target.closest('[data-tip]');
  if (!mark) {
    tip.hidden = true;
    return;
  }
  tip.textContent = mark.dataset.tip;
  tip.hidden = false;
  const place = mark.getBoundingClientRect();
  const box = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, place.left + place.width / 2 - box.width / 2),
    innerWidth - box.width - 8);
  const above = place.top - box.height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : place.bottom + 8}px`;
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') tip.hidden = true;
});
addEventListener('scroll', () => { tip.hidden = true; }, { passive: true });

// Light or dark: the system's choice until the reader makes one.
const theme = document.getElementById('theme');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches);
const nameTheme = () => { theme.textContent = isDark() ? 'light' : 'dark'; };
theme.hidden = false;
theme.setAttribute('aria-label', 'Change between light and dark');
theme.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem('replicate-theme', root.dataset.theme);
  } catch (ignored) { /* Without storage the choice lasts as long as the page. */ }
  nameTheme();
});
prefersDark.addEventListener('change', nameTheme);
nameTheme();

// What is folded is printed all the same.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('.current details, .whole details')) {
    folded.open = true;
  }
});

show(true);

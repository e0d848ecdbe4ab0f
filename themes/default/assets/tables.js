/*
 * Sorts a table by its columns and narrows it down, where the table says so by data-sortable. Without this script it is
 * whole and in its own order. All that it adds is made of text nodes, and all its words come from the table.
 */
(() => {
    'use strict';

    const FEWEST_ROWS = 8;          // a shorter table is seen at a glance
    const QUIET = 400;              // milliseconds without a key, before the number of rows is told

    const make = (name, properties, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
    };
    const textOf = cell => cell.textContent.trim();
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });

    /** What a cell holds: one text, or those of its parts. */
    const valuesOf = cell => {
        const parts = [...cell.querySelectorAll('a, span')].map(textOf);
        return parts.length ? parts : [textOf(cell)].filter(Boolean);
    };

    const levelsOf = head => head.dataset.order?.split('|') ?? [];

    /** Empty cells stand last, whichever way the others go. */
    const compare = (column, head, way) => {
        const levels = levelsOf(head);
        const keyOf = row => textOf(row.cells[column]);
        const rank = text => levels.findIndex(level => text === level || text.startsWith(level));
        return (one, other) => {
            const [a, b] = [keyOf(one), keyOf(other)];
            if (!a || !b) return !a - !b;
            return way * ((levels.length && rank(a) - rank(b)) || collator.compare(a, b));
        };
    };

    const makeSortable = (table, body, rows) => {
        const heads = [...table.tHead.rows[0].cells];
        heads.forEach((head, column) => {
            const button = make('button', { type: 'button', className: 'sort', title: table.dataset.sortable },
                ...head.childNodes);
            head.append(button);
            button.addEventListener('click', () => {
                const way = head.ariaSort === 'ascending' ? -1 : 1;
                for (const other of heads) other.ariaSort = null;
                head.ariaSort = way > 0 ? 'ascending' : 'descending';
                body.append(...rows.sort(compare(column, head, way)));
            });
        });
    };

    const makeFilters = (table, rows) => {
        const filters = [];
        const bar = make('div', { className: 'table-filters screen-only', role: 'group' });
        bar.setAttribute('aria-label', textOf(table.caption));
        const status = make('p', { className: 'meta' });
        status.setAttribute('role', 'status');
        let telling;
        const apply = () => {
            let shown = 0;
            for (const row of rows) {
                row.hidden = !filters.every(isShown => isShown(row));
                if (!row.hidden) shown++;
            }
            clearTimeout(telling);
            telling = setTimeout(() => {
                status.textContent = table.dataset.shown.replace('{n}', shown).replace('{total}', rows.length);
            }, QUIET);
        };
        const add = (text, field) => {
            field.id = `table-filter-${document.querySelectorAll('.table-filters label').length + filters.length}`;
            bar.append(make('div', {}, make('label', { htmlFor: field.id }, text), field));
        };

        if (table.dataset.text) {
            const box = make('input', { type: 'search', autocomplete: 'off' });
            const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
            filters.push(row => fold(row.textContent).includes(fold(box.value.trim())));
            box.addEventListener('input', apply);
            add(table.dataset.text, box);
        }
        [...table.tHead.rows[0].cells].forEach((head, column) => {
            if (!('filter' in head.dataset)) return;
            const levels = levelsOf(head);
            const values = [...new Set(rows.flatMap(row => valuesOf(row.cells[column])))];
            if (values.length < 2) return;
            values.sort((a, b) => levels.indexOf(a) - levels.indexOf(b) || collator.compare(a, b));
            const list = make('select', {}, make('option', { value: '' }, table.dataset.all),
                ...values.map(value => make('option', { value }, value)));
            filters.push(row => !list.value || valuesOf(row.cells[column]).includes(list.value));
            list.addEventListener('change', apply);
            add(textOf(head), list);
        });
        if (!filters.length) return;
        bar.append(status);
        (table.closest('.table-scroll') ?? table).before(bar);
    };

    for (const table of document.querySelectorAll('table[data-sortable]')) {
        const [body] = table.tBodies;
        const rows = [...body.rows];
        if (rows.length > FEWEST_ROWS) makeFilters(table, rows);
        if (rows.length > 1) makeSortable(table, body, rows);
    }
})();

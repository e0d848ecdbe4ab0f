/*
 * The search box in the header of every page: the best few pages as one types, and the way to the search page. It
 * brings the engine and the index when the reader first turns to the box. Without this script the form leads to the
 * search page by itself.
 *
 * All that it shows is made of text nodes, and all its words come from the form.
 */
(() => {
    'use strict';

    const PAUSE = 40;               // milliseconds without a letter, before the index is asked
    const QUIET = 600;              // and before a screen reader is told what there is
    const FEWEST_LETTERS = 3;
    const MOST_PAGES = 5;
    const EXCERPT = 110;

    const root = new URL('..', document.currentScript.src).href;
    const form = document.querySelector('form[role="search"]');
    if (!form) return;
    const input = form.querySelector('[name="q"]');
    const { engine, language, all, none, failed, suggestions } = form.dataset;

    // ---- Files: each is a script that calls OGS with what it holds ----

    const NAME = /^([a-z\d-]+\.js(\?again)?|[a-z\d-]+-[\da-z]{8,}\/[a-z\d/-]+\.js|text\/[\da-z]{8}\.js)$/i;
    const FOLDER = `${root}search/`;
    const rules = {
        createScriptURL(url) {
            if (url.startsWith(FOLDER) && NAME.test(url.slice(FOLDER.length))) return url;
            throw new TypeError(`Not a file of the search: ${url}`);
        },
    };
    const policy = window.trustedTypes ? window.trustedTypes.createPolicy('ogpsite', rules) : rules;
    const answers = new WeakMap();
    window.OGS = (...answer) => answers.set(document.currentScript, answer);

    /** What a file below search/ holds; engine/ stands for the folder of the scripts. */
    const load = name => new Promise((resolve, reject) => {
        const script = document.createElement('script');
        const isEngine = name.startsWith('engine/');
        script.async = !isEngine;   // the engine's scripts run in the order in which they are asked for
        script.src = policy.createScriptURL(isEngine ? root + engine + name.slice(7) : FOLDER + name);
        script.onload = () => {
            script.remove();
            resolve(answers.get(script) || []);
        };
        script.onerror = () => {
            script.remove();
            reject(new Error(`The file ${name} of the search could not be loaded.`));
        };
        document.head.append(script);
    });

    const opened = new Map();

    /** Keeps what was made for a name, unless it fails: then it is tried anew when it is next asked for. */
    const once = (name, make) => {
        if (!opened.has(name)) {
            opened.set(name, make());
            opened.get(name).catch(() => opened.delete(name));
        }
        return opened.get(name);
    };
    const start = () => once('engine/', () => Promise.all([load('engine/lunr.js'), load('engine/engine.js')]));
    const open = code => once(code, () => start().then(() => window.OgpSearch.open(code, load)));

    // ---- What the box and the search page have in common ----

    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

    const make = (name, properties, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
    };

    const marked = (text, marks) => {
        let end = 0;
        const nodes = marks.flatMap(([start, length]) => {
            const before = text.slice(end, start);
            end = start + length;
            return [before, make('mark', {}, text.slice(start, end))];
        });
        return [...nodes, text.slice(end)];
    };

    const excerpt = (index, text, words, length) => {
        const cut = index.excerpt(text, words, length);
        const nodes = marked(cut.text.replace(/\n/g, ' '), cut.marks);
        return [cut.cutBefore ? '… ' : '', ...nodes, cut.cutAfter ? ' …' : ''];
    };

    /** A page of this site, at a section of it, and where the browser can at the words that were found. */
    const addressOf = (url, id, run) => {
        const address = new URL(url, root).href;
        if (!address.startsWith(root)) return root;
        const directive = run && 'fragmentDirective' in document
            ? `:~:text=${encodeURIComponent(run).replace(/-/g, '%2D')}`
            : '';
        return id || directive ? `${address}#${encodeURIComponent(id)}${directive}` : address;
    };

    /** A site that is published anew meanwhile has other files: the index finds them when it is asked again. */
    const twice = task => task().catch(error => {
        if (error.name === 'QueryParseError') throw error;
        return task();
    });

    // ---- The / key, which a reader can switch off on the search page ----

    const shortcut = {
        name: `${new URL(root).pathname}search-shortcut`,
        get isOn() {
            try {
                return localStorage.getItem(this.name) !== 'off';
            } catch {
                return true;
            }
        },
        set isOn(on) {
            try {
                localStorage.setItem(this.name, on ? 'on' : 'off');
            } catch {
                // Without a memory it holds for this page at least.
            }
        },
    };

    const isField = element => element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);

    document.addEventListener('keydown', event => {
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (isField(event.target) || !shortcut.isOn) return;
        event.preventDefault();
        input.focus();
        input.select();
    });
    if (shortcut.isOn) input.setAttribute('aria-keyshortcuts', '/');

    // What fails here is told when the reader asks for something.
    input.addEventListener('focus', () => open(language).catch(() => undefined));
    window.OgpBox = { root, form, input, open, fill, make, marked, excerpt, addressOf, twice, shortcut, PAUSE, QUIET };
    if (!form.matches('.site-search')) return;

    // ---- The list below the box: a combobox of ARIA 1.2 ----

    const list = make('div', { id: 'search-list', role: 'listbox' });
    const note = make('p', { className: 'search-note', hidden: true });
    const panel = make('div', { className: 'search-panel', hidden: true }, note, list);
    const status = make('p', { className: 'visually-hidden', role: 'status' });
    form.append(panel, status);
    list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`).textContent);
    for (const [name, value] of Object.entries({
        'role': 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    })) input.setAttribute(name, value);

    let turn = 0;                   // counts the questions, so that a late answer to an old one is dropped
    let active = -1;
    let waiting;
    let telling;

    const activate = number => {
        const options = [...list.children];
        active = number;
        options.forEach((option, i) => option.setAttribute('aria-selected', i === number));
        if (number < 0) return input.removeAttribute('aria-activedescendant');
        input.setAttribute('aria-activedescendant', options[number].id);
        options[number].scrollIntoView({ block: 'nearest' });
    };

    const show = isShown => {
        panel.hidden = !isShown;
        input.setAttribute('aria-expanded', isShown);
        if (!isShown) activate(-1);
    };

    const close = () => {
        turn++;
        clearTimeout(waiting);
        clearTimeout(telling);
        show(false);
    };

    const tell = text => {
        clearTimeout(telling);
        telling = setTimeout(() => { status.textContent = text; }, QUIET);
    };

    const optionOf = (href, ...children) => {
        const option = make('a', { id: `search-option-${list.childElementCount}`, role: 'option', href, tabIndex: -1 },
            ...children);
        list.append(option);
    };

    const allResults = text => `${form.action}?${new URLSearchParams({ q: text })}`;

    const fillList = (text, index, words, pages, remark) => {
        list.replaceChildren();
        for (const { url, title, hits: [hit] } of pages) {
            optionOf(addressOf(url, hit.id, index.fragment(hit.text, words)),
                make('span', { className: 'search-option-title' }, ...marked(title, index.marks(title, words))),
                hit.heading && hit.heading !== title ? make('span', { className: 'meta' }, hit.heading) : '',
                make('span', { className: 'search-excerpt' }, ...excerpt(index, hit.text, words, EXCERPT)));
        }
        optionOf(allResults(text), fill(all, { query: text }));
        list.lastChild.className = 'search-all';
        note.textContent = remark;
        note.hidden = !remark;
        activate(-1);
        show(true);
        tell(remark || fill(suggestions, { n: pages.length }));
    };

    const search = async () => {
        const mine = ++turn;
        const text = input.value.trim();
        if (text.length < FEWEST_LETTERS) return close();
        try {
            const index = await open(language);
            if (mine !== turn) return;
            const [words, pages] = await twice(async () => {
                const found = await index.find(input.value, { limit: MOST_PAGES, typing: true });
                return [found.words, await index.show(found.pages, 1)];
            });
            if (mine === turn) fillList(text, index, words, pages, pages.length ? '' : fill(none, { query: text }));
        } catch {
            if (mine === turn) fillList(text, null, [], [], failed);
        }
    };

    input.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(search, PAUSE);
    });

    input.addEventListener('keydown', event => {
        if (event.isComposing) return;
        const count = list.childElementCount;
        if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
            event.preventDefault();
            if (panel.hidden) search();
            else if (event.key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1);
            else activate(active < 0 ? count - 1 : active - 1);
        } else if (event.key === 'Enter' && !panel.hidden && active >= 0) {
            event.preventDefault();
            const option = list.children[active];
            close();
            option.click();
        } else if (event.key === 'Escape' && (!panel.hidden || input.value)) {
            event.preventDefault();
            if (panel.hidden) input.value = '';
            close();
        }
    });

    // A press on the list must not take the focus from the box: the list would close before it is a click.
    panel.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', close);
    form.addEventListener('submit', close);
    form.addEventListener('focusout', event => {
        if (!form.contains(event.relatedTarget)) close();
    });
    document.addEventListener('pointerdown', event => {
        if (!form.contains(event.target)) close();
    });
})();

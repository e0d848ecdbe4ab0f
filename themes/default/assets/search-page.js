/*
 * The search page: what the index has for the words in the box, under the filters that are chosen. Words and filters
 * stand in the address, so that a search can be kept and shared.
 *
 * All that it shows is made of text nodes. Its words, the names of types and the languages stand in the page.
 */
(() => {
    'use strict';

    const { form, input, open, fill, make, marked, excerpt, addressOf, twice, shortcut, PAUSE, QUIET } = window.OgpBox;

    const FEWEST_LETTERS = 3;
    const STEP = 10;                // pages shown at first, and more at a time
    const MOST_PAGES = 1000;
    const FEW_HITS = 3;             // of one page, before the reader asks for more
    const MOST_HITS = 10;
    const EXCERPT = 220;
    const SLOW = 300;               // milliseconds after which it says that it is at work
    const FACETS = ['member', 'year', 'type', 'area'];

    const { words, types: names, languages } = JSON.parse(document.getElementById('search-data').textContent);
    const types = new Map(Object.entries(names));
    const own = form.dataset.language;
    const page = document.querySelector('.search-page');
    const find = selector => page.querySelector(selector);
    const results = find('.search-results');
    const status = find('.search-status');
    const more = find('.search-more');
    const lists = find('.search-lists');
    const filters = find('.search-filters');
    const raw = document.getElementById('search-raw');
    const slash = document.getElementById('search-shortcut');

    const plurals = new Intl.PluralRules(document.documentElement.lang);
    const count = (key, n) => fill(words[`${key}.${plurals.select(n)}`] || words[`${key}.other`], { n });
    const nameOf = (facet, value) =>
        facet === 'type' ? types.get(value) || value
        : facet === 'language' ? languages.find(({ code }) => code === value).name
        : value;

    // ---- What is asked, and the address that says it ----

    const query = { text: '', typing: false, language: own, limit: STEP, filter: {} };

    const readAddress = () => {
        const address = new URLSearchParams(location.search);
        const language = address.get('lang');
        query.text = address.get('q') || '';
        query.language = languages.some(({ code }) => code === language) ? language : own;
        query.limit = Math.min(MOST_PAGES, Math.max(STEP, Math.ceil(address.get('show') / STEP) * STEP || STEP));
        for (const facet of FACETS) query.filter[facet] = [...new Set(address.getAll(facet).filter(value => value))];
        raw.checked = address.has('raw');
        input.value = query.text;
    };

    const writeAddress = () => {
        const address = new URLSearchParams();
        if (query.text) address.set('q', query.text);
        if (query.language !== own) address.set('lang', query.language);
        for (const facet of FACETS) for (const value of query.filter[facet]) address.append(facet, value);
        if (raw.checked) address.set('raw', '1');
        if (query.limit > STEP) address.set('show', query.limit);
        const text = address.toString();
        try {
            history.replaceState(null, '', location.pathname + (text && `?${text}`));
        } catch {
            // A browser that has had too many addresses in a short time takes the next one.
        }
    };

    // ---- What is found ----

    const link = (source, id, hit, index, text) => make('a',
        { href: addressOf(source.url, id, hit && index.fragment(hit.text, query.words)) },
        ...marked(text, index.marks(text, query.words)));

    /** A passage: its heading, which leads to it, and an excerpt; at the top of a page the excerpt alone. */
    const passageOf = (source, hit, index) => {
        const text = make('p', { className: 'search-excerpt' }, ...excerpt(index, hit.text, query.words, EXCERPT));
        const heading = hit.heading || (hit.id && source.title);
        return hit.id
            ? make('li', {}, make('h3', {}, link(source, hit.id, hit, index, heading)), text)
            : make('li', {}, text);
    };

    const resultOf = (source, found, index) => {
        const [first] = source.hits;
        const details = [source.member, source.year, types.get(source.type)].filter(detail => detail);
        const passages = make('ul', { className: 'search-passages' },
            ...source.hits.map(hit => passageOf(source, hit, index)));
        const item = make('li', {},
            make('h2', {}, link(source, '', first && !first.id ? first : null, index, source.title)),
            make('p', { className: 'meta' },
                ...details.flatMap((detail, i) => [i ? ' · ' : '', make('bdi', {}, detail)])),
            passages);
        const others = Math.min(MOST_HITS, found.hits.length) - source.hits.length;
        if (others > 0) item.append(othersOf(others, found, source, passages, index));
        return item;
    };

    const othersOf = (number, found, source, passages, index) => {
        const button = make('button', { type: 'button' }, count('passages', number));
        const line = make('p', { className: 'search-others' }, button);
        button.addEventListener('click', async () => {
            try {
                const [{ hits }] = await index.show([found], MOST_HITS);
                const added = hits.slice(source.hits.length).map(hit => passageOf(source, hit, index));
                passages.append(...added);
                line.remove();
                added[0]?.querySelector('a')?.focus();
            } catch {
                status.textContent = words.failed;
            }
        });
        return line;
    };

    const clear = () => {
        results.replaceChildren();
        results.hidden = more.hidden = true;
        find('.search-nothing')?.remove();
    };

    const sayOf = (found, shown, index) => {
        const [corrected, whole] = [found.corrected || [], found.whole];
        const texts = shown.flatMap(({ title, hits }) => [title, ...hits.flatMap(hit => [hit.heading, hit.text])]);
        return [
            ...corrected.map(pair => fill(words.corrected, { from: pair[0], to: index.spelling(pair, texts) })),
            count('found', found.total),
            raw.checked || whole === found.total || !/\S\s+\S/.test(query.text) ? ''
                : whole ? count('whole', whole) : words.some,
            found.broad ? words.broad : '',
        ].filter(sentence => sentence).join(' ');
    };

    const withPlace = (text, place, element) => {
        const [before, after] = text.split(place);
        return [before, element, after];
    };

    const showNothing = found => {
        const action = (text, act) => {
            const button = make('button', { type: 'button' }, ...[text].flat());
            button.addEventListener('click', () => {
                act();
                input.focus();
            });
            return make('li', {}, button);
        };
        const isFiltered = FACETS.some(facet => query.filter[facet].length);
        const advice = [
            isFiltered ? action(words['try-filters'], () => {
                for (const facet of FACETS) query.filter[facet] = [];
                refine();
            }) : '',
            make('li', {}, words['try-spelling']),
            /\S\s+\S/.test(query.text) ? make('li', {}, words['try-fewer']) : '',
            ...languages.filter(({ code }) => code !== query.language).map(({ code, name }) =>
                action(withPlace(words['try-language'], '{language}', make('bdi', { lang: code }, name)), () => {
                    speak(code);
                    refine();
                })),
        ];
        status.after(make('ul', { className: 'search-nothing' }, ...advice.filter(item => item)));
        return fill(words.none, { query: query.text }) + (found.broad ? ` ${words.broad}` : '');
    };

    // ---- Filters ----

    const collator = new Intl.Collator(document.documentElement.lang);
    const byName = ([one], [other]) => collator.compare(one, other);
    const orders = {
        year: ([one], [other]) => collator.compare(other, one),
        type: ([one, most], [other, least]) =>
            least - most || collator.compare(nameOf('type', one), nameOf('type', other)),
    };

    /** Turns to the index of another language, which has other names of members and policy areas. */
    const speak = language => {
        query.language = language;
        query.filter.member = [];
        query.filter.area = [];
    };

    const choiceOf = (facet, value, number, isChosen) => {
        const isOne = facet === 'language';
        const type = isOne ? 'radio' : 'checkbox';
        const box = make('input', { type, name: `search-${facet}`, value, checked: isChosen });
        box.addEventListener('change', () => {
            if (isOne) speak(value);
            else if (box.checked) query.filter[facet].push(value);
            else query.filter[facet] = query.filter[facet].filter(other => other !== value);
            refine();
        });
        const name = make('bdi', {}, nameOf(facet, value));
        if (isOne) name.lang = value;
        return make('li', {}, make('label', {}, box, ' ', name,
            number === undefined ? '' : make('span', { className: 'meta' }, ` ${number}`)));
    };

    const blocks = new Map(['language', ...FACETS].map(facet => {
        const chosen = make('span', { className: 'meta' });
        const values = make('ul');
        const block = make('details', { className: 'search-filter', hidden: true },
            make('summary', {}, words[facet], chosen), values);
        block.setAttribute('name', 'search-filter');
        return [facet, { block, chosen, values }];
    }));
    const chips = make('ul', { className: 'search-chosen', hidden: true });

    const fillBlock = (facet, options, chosen) => {
        const { block, chosen: sign, values } = blocks.get(facet);
        const focused = values.contains(document.activeElement) ? document.activeElement.value : null;
        values.replaceChildren(...options.map(([value, number]) =>
            choiceOf(facet, value, number, chosen.includes(value))));
        block.hidden = !options.length;
        sign.textContent = facet === 'language' ? ` ${nameOf(facet, query.language)}`
            : chosen.length ? ` ${chosen.length}` : '';
        if (focused !== null) [...values.querySelectorAll('input')].find(box => box.value === focused)?.focus();
    };

    const fillFilters = counts => {
        fillBlock('language', languages.length > 1 ? languages.map(({ code }) => [code]) : [], [query.language]);
        for (const facet of FACETS) {
            const chosen = query.filter[facet];
            const options = new Map(chosen.map(value => [value, 0]));
            for (const [value, number] of Object.entries(counts?.[facet] || {})) options.set(value, number);
            fillBlock(facet, [...options].sort(orders[facet] || byName), chosen);
        }
        chips.replaceChildren(...FACETS.flatMap(facet => query.filter[facet].map(value => {
            const name = nameOf(facet, value);
            const chip = make('button', { type: 'button' }, make('bdi', {}, name), ' ×');
            chip.setAttribute('aria-label', fill(words.remove, { name }));
            chip.addEventListener('click', () => {
                query.filter[facet] = query.filter[facet].filter(other => other !== value);
                refine();
                input.focus();
            });
            return make('li', {}, chip);
        })));
        chips.hidden = !chips.childElementCount;
    };

    // ---- Asking ----

    let turn = 0;
    let waiting;
    let telling;

    const tell = (text, delay) => {
        clearTimeout(telling);
        telling = setTimeout(() => { status.textContent = text; }, delay);
    };

    const complaintOf = error => {
        const part = query.text.slice(error.start, error.end) || query.text;
        const { message } = error;
        const key = /unrecognised field/.test(message) ? 'raw-field'
            : /above \d/.test(message) ? 'raw-edits'
            : /numeric/.test(message) ? 'raw-number'
            : /expecting|nothing/.test(message) ? 'raw-term'
            : 'raw-other';
        const fields = (/possible fields: (.*)/.exec(message) || ['', ''])[1].replace(/'/g, '');
        const [n] = /\d+$/.exec(message) || [''];
        return fill(words[key], { part: part.trim(), fields, n });
    };

    const answerOf = (index, options, from) => twice(async () => {
        const found = await (raw.checked ? index.findRaw(query.text, options) : index.find(query.text, options));
        return [found, await index.show(found.pages.slice(from), FEW_HITS)];
    });

    const showFound = (found, shown, index, from) => {
        const language = languages.find(({ code }) => code === query.language);
        results.lang = language.code;
        results.dir = language.dir;
        const items = shown.map((source, i) => resultOf(source, found.pages[from + i], index));
        if (from) results.append(...items); else results.replaceChildren(...items);
        results.hidden = !results.childElementCount;
        lists.hidden = !results.hidden;
        const rest = Math.min(STEP, found.total - found.pages.length);
        more.hidden = rest <= 0;
        if (rest > 0) more.firstElementChild.textContent = count('more', rest);
        return items;
    };

    /** Asks the index, and shows what it has; from the page of that number on, the ones before it being there. */
    const ask = async (from = 0) => {
        const mine = ++turn;
        const { text, typing, limit, filter } = query;
        writeAddress();
        const isShort = typing && text.trim().length < FEWEST_LETTERS;
        if (isShort || !text.trim()) {
            clear();
            lists.hidden = false;
            fillFilters(null);
            tell(isShort && text ? words.hint : '', isShort ? QUIET : 0);
            return;
        }

        tell(words.searching, SLOW);
        try {
            const index = await open(query.language);
            if (mine !== turn) return;
            const [found, shown] = await answerOf(index, { limit, typing, filter, facets: true }, from);
            if (mine !== turn) return;
            query.words = found.words;
            find('.search-nothing')?.remove();
            const items = showFound(found, shown, index, from);
            fillFilters(found.counts);
            tell(found.total ? sayOf(found, shown, index) : showNothing(found), typing ? QUIET : 0);
            if (from) items[0]?.querySelector('a').focus();
        } catch (error) {
            if (mine !== turn) return;
            clear();
            lists.hidden = false;
            fillFilters(null);
            tell(error.name === 'QueryParseError' ? complaintOf(error) : words.failed, typing ? QUIET : 0);
        }
    };

    const refine = () => {
        query.limit = STEP;
        ask();
    };

    const askAnew = typing => {
        clearTimeout(waiting);
        Object.assign(query, { text: input.value, typing, limit: STEP });
        if (typing) waiting = setTimeout(ask, PAUSE); else ask();
    };

    // ---- Keys ----

    const stops = () => [...page.querySelectorAll('.search-results :is(a, button), .search-more button')]
        .filter(stop => stop.offsetParent);

    const move = event => {
        if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
        const all = stops();
        const at = all.indexOf(document.activeElement);
        const isField = document.activeElement === input;
        if (at < 0 && !isField) return;
        if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)]?.focus();
        else if (event.key === 'ArrowUp' && !isField) (at ? all[at - 1] : input).focus();
        else if (event.key === 'Escape' && !isField) input.select();
        else if (event.key === 'Escape' && input.value) {
            input.value = '';
            askAnew(true);
        } else return;
        event.preventDefault();
    };

    input.addEventListener('input', () => askAnew(true));
    form.addEventListener('submit', event => {
        event.preventDefault();
        askAnew(false);
        if (matchMedia('(pointer: coarse)').matches) input.blur();
    });
    raw.addEventListener('change', () => askAnew(false));
    slash.checked = shortcut.isOn;
    slash.addEventListener('change', () => { shortcut.isOn = slash.checked; });
    more.firstElementChild.addEventListener('click', () => {
        const from = query.limit;
        query.limit += STEP;
        ask(from);
    });
    page.addEventListener('keydown', move);

    filters.append(...[...blocks.values()].map(({ block }) => block));
    filters.after(chips);
    find('.search-needs-script').remove();
    find('.search-tools').hidden = false;
    readAddress();
    ask();
})();

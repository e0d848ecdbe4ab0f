'use strict';
// What a reader finds with the words of the box: tiers, prefixes, synonyms, slips of the pen, filters and pages.

const assert = require('assert');
const test = require('node:test');
const { loader, OgpSearch, random } = require('./harness');
const { adversarial, plain } = require('./corpora');
const { open, termsOf, write } = require('./index-writer');

const STOPS = 'a an and are as be by for from in is it of on or that the this to was with';

const page = (url, ...texts) => ({ url, title: '', docs: texts.map((text, id) => ({ id: String(id), text })) });
const glossary = [['IRM', 'Independent Reporting Mechanism'], ['co-creation', 'cocreation', 'co creation'],
    ['the of', 'zzz']];
const site = () => open([
    page('irm', 'The IRM looks at budgets.', 'A mechanism that is independent.'),
    page('full', 'The Independent Reporting Mechanism looks at reports.'),
    page('co', 'Results of the co-creation process.'),
    page('cafe', 'The café of participación. Données ouvertes: naïve Straße.'),
    page('open', 'Open data, open budget.', 'Open contracts.', 'Transparency of contracts.'),
    page('data', 'Data.'),
    page('long', 'Donaudampfschifffahrtsgesellschaft'),
], { stops: STOPS, synonyms: glossary });

async function urls(index, text, options) {
    const found = await index.find(text, options);
    return (await index.show(found.pages)).map(page => page.url);
}

const finds = (name, rows, options) => test(name, async () => {
    const { index } = await site();
    for (const [text, ...expected] of rows) {
        assert.deepStrictEqual((await urls(index, text, options)).sort(), expected.sort(), text);
    }
});

finds('names and their short forms are found by each other', [
    ['IRM', 'irm', 'full'], ['irm', 'irm', 'full'], ['independent reporting mechanism', 'irm', 'full'],
    ['the Independent-Reporting mechanisms', 'irm', 'full'], ['cocreation', 'co'], ['co-creation', 'co'],
    ['co creation', 'co'],
]);

finds('words are found with and without accents, in any case and number', [
    ['cafe', 'cafe'], ['CAFÉ', 'cafe'], ['participacion', 'cafe'], ['participación', 'cafe'], ['donnees', 'cafe'],
    ['strasse', 'cafe'], ['naïves', 'cafe'], ['budgets', 'irm', 'open'], ['DATA', 'open', 'data'],
]);

finds('punctuation is no part of a word', [
    ['budget,', 'irm', 'open'], ['(budget)', 'irm', 'open'], ['-budget', 'irm', 'open'], ['+budget', 'irm', 'open'],
    ['budget*', 'irm', 'open'], ['budget~', 'irm', 'open'], ['text:budget^', 'irm', 'open'], ['…', ...[]], ['', ...[]],
]);

finds('a word that nothing has is replaced by those that one slip makes of it', [
    ['bugdet', 'irm', 'open'], ['budgt', 'irm', 'open'], ['budgett', 'irm', 'open'], ['bodget', 'irm', 'open'],
    ['transparancy', 'open'], ['transparensy', 'open'], ['xqzwv', ...[]],
    ['Donaudampfschiffahrtsgesellschaft', 'long'], ['2031', ...[]],
]);

finds('stop words are left out, and alone find nothing', [
    ['the budget of', 'irm', 'open'], ['the', ...[]], ['the of and', ...[]],
]);

finds('the word being typed is found by its beginning', [
    ['bud', 'irm', 'open'], ['open bud', 'open', 'irm'], ['transparen', 'open'], ['transparenc', 'open'], ['bu', ...[]],
    ['th', ...[]], ['caf', 'cafe'], ['data contr', 'open', 'data'], ['open c', 'open'], ['bud ', ...[]],
], { typing: true });

test('a word whose accents change its stem is found without them, and so are its synonyms', async () => {
    const { index } = await open([
        page('full', 'La participación ciudadana'), page('short', 'Un PC'), page('one', 'Participo'),
    ], {
        language: 'es', stemmer: 'es', scripts: ['stemmer', 'es'], stops: 'la un',
        synonyms: [['participación ciudadana', 'PC']],
    });
    for (const text of ['participación ciudadana', 'participacion ciudadana', 'PARTICIPACIÓN CIUDADANAS', 'pc']) {
        assert.deepStrictEqual((await urls(index, text)).sort(), ['full', 'short'], text);
    }
    assert.deepStrictEqual(await urls(index, 'participacion'), ['full']);
    assert.deepStrictEqual((await urls(index, 'participación')).sort(), ['full', 'one']);
});

test('a slip is reported with what it was taken for', async () => {
    const { index } = await site();
    assert.deepStrictEqual((await index.find('Bugdet')).corrected, [['bugdet', 'budget']]);
    assert.deepStrictEqual((await index.find('budget')).corrected, []);
    assert.deepStrictEqual((await index.find('transparensy')).corrected, [['transparensy', 'transparency']]);
});

test('a word in the place of another is written as the texts write it', async () => {
    const texts = ['An open government. Governments govern.', 'Set up by a ministerial decree.'];
    const { index } = await open([page('a', ...texts)], { stops: STOPS });
    const spelling = async text => {
        const { corrected } = await index.find(text);
        return corrected.map(pair => index.spelling(pair, texts));
    };
    assert.deepStrictEqual(await spelling('goverment'), ['government']);
    assert.deepStrictEqual(await spelling('ministry'), ['ministerial']);
    assert.deepStrictEqual(index.spelling(['goverment', 'governent'], []), 'governent');
});

test('slips are reported in the order of the words, whichever file comes first', async () => {
    const { files } = await site();
    const load = loader(name => files.get(name));
    const index = await OgpSearch.open('en', async name => {
        if (/\/w\/(8|9|\d\d)\.js$/.test(name)) await new Promise(resolve => setTimeout(resolve, 20));
        return load(name);
    });
    const { corrected } = await index.find('transparensy bugdet');
    assert.deepStrictEqual(corrected, [['transparensy', 'transparency'], ['bugdet', 'budget']]);
});

test('pages with all words stand before those with some', async () => {
    const { index } = await site();
    const found = await index.find('open data');
    assert.deepStrictEqual(await urls(index, 'open data'), ['open', 'data']);
    assert.deepStrictEqual([found.total, found.whole], [2, 1]);
    assert.deepStrictEqual(found.pages[0].hits.map(hit => hit.whole), [true, false]);
    // A text that has only some words of a synonym is not what was asked for.
    const { pages } = await index.find('irm');
    assert.deepStrictEqual(pages.flatMap(page => page.hits.map(hit => hit.doc)).sort(), [0, 2]);
});

test('a page shows so many of its texts, and counts the others', async () => {
    const { index } = await open([page('long', ...Array(25).fill('budget')), page('short', 'a budget line')]);
    const { pages } = await index.find('budget');
    assert.deepStrictEqual(pages.map(({ hits, more }) => [hits.length, more]), [[10, 15], [1, 0]]);
    const [long, short] = await index.show(pages, 3);
    assert.deepStrictEqual([long.hits.length, long.more, short.hits.length, short.more], [3, 22, 1, 0]);
    assert.deepStrictEqual(long.hits[1], { id: '1', heading: '', text: 'budget', doc: 1 });
    assert.strictEqual((await index.find('budget', { limit: 1 })).pages.length, 1);
    assert.strictEqual((await index.find('budget', { limit: 1 })).total, 2);
});

test('only the files of excerpts that are shown are loaded', async () => {
    const { index, loaded } = await site();
    const { pages } = await index.find('budget', { limit: 1 });
    loaded.length = 0;
    await index.show(pages);
    assert.deepStrictEqual(loaded, ['text/a0000000.js']);
});

test('both tiers are in the order of lunr', async () => {
    const pages = plain(300);
    const terms = await termsOf({ stops: STOPS });
    const { index, whole } = await open(pages, { stops: STOPS, shardSize: 8000 });
    const chance = random(5);
    const words = pages.flatMap(({ docs: [{ text }] }) => text.split(/[^\p{L}]+/u)).filter(word => word.length > 3);
    const texts = pages.map(({ title, docs: [{ heading, text }], member, year, type }) =>
        new Set(terms([title, heading, text, member, year, type].join(' '))));
    let mixed = 0;
    for (let round = 0; round < 300; round++) {
        const typing = round % 3 === 0;
        const typed = [...new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.pick(words).toLowerCase()))];
        const groups = typed.map(word => terms(word)).filter(group => group.length);
        const prefix = typing && terms(typed[typed.length - 1]).length ? typed[typed.length - 1].slice(0, 4) : '';
        if (prefix) groups[groups.length - 1] = terms(prefix);
        const keys = new Set();
        const clauses = groups.filter(group => !keys.has(group.join()) && keys.add(group.join()));
        if (!groups.length || clauses.length < groups.length) continue;
        const text = [...typed.slice(0, prefix ? -1 : undefined), prefix].join(' ').trim();

        const lunrs = whole.query(query => {
            clauses.forEach((group, number) => {
                for (const term of group) query.term(term, { usePipeline: false });
                if (prefix && number === clauses.length - 1) {
                    query.term(`${prefix}*`, { usePipeline: false, boost: 0.1 });
                }
            });
        });
        const has = (doc, group, number) => group.some(term => texts[doc].has(term)) ||
            prefix && number === clauses.length - 1 && [...texts[doc]].some(term => term.startsWith(prefix));
        const isWhole = ({ ref }) => clauses.every((group, number) => has(ref, group, number));
        const expected = [...lunrs.filter(isWhole), ...lunrs.filter(result => !isWhole(result))];

        const found = await index.find(text, { typing, limit: Infinity });
        if (found.corrected.length || found.broad) continue;
        const hits = found.pages.map(({ hits: [hit] }) => hit);
        assert.deepStrictEqual(hits.map(hit => String(hit.doc)), expected.map(result => result.ref), text);
        hits.forEach((hit, place) => assert(Object.is(hit.score, expected[place].score), text));
        assert.deepStrictEqual(hits.map(hit => hit.whole), expected.map(isWhole), text);
        assert.deepStrictEqual([found.total, found.whole], [expected.length, lunrs.filter(isWhole).length], text);
        if (found.whole && found.whole < found.total) mixed++;
    }
    assert(mixed > 50, `only ${mixed} queries had both tiers`);
});

test('any text is an answerable question', async () => {
    const pages = adversarial(60);
    const { index } = await open(pages, { stops: STOPS, synonyms: [...glossary, ['', '…'], []] });
    const chance = random(9);
    const letters = () => String.fromCharCode(chance.pick([0, 0x20, 0x20, 0x60, 0x60, 0x300, 0x600, 0xd800, 0xdc00,
        0xff00]) + chance.below(0x40));
    const texts = ['~', '+', '-', '*', 'a*', '**', ':', 'title:', 'foo:bar', 'budget~', 'budget^', '"', '\\', '\u0000',
        '\ud800', '\udc00', '😀', 'İ', 'x'.repeat(1e5), 'word '.repeat(5000), '__proto__', 'constructor', "'s", "''",
        ...Array.from({ length: 400 }, () => Array.from({ length: 1 + chance.below(12) }, letters).join(''))];
    for (const text of texts) {
        for (const typing of [false, true]) {
            const found = await index.find(text, { typing, facets: true });
            assert.strictEqual(typeof found.total, 'number', text);
            for (const { hits } of await index.show(found.pages)) {
                for (const hit of hits) index.excerpt(hit.text, found.words, 200);
            }
        }
    }
});

test('an index of nothing and of one text can be asked', async () => {
    for (const pages of [[], [page('one', 'budget')]]) {
        const { index } = await open(pages);
        for (const options of [{}, { typing: true, facets: true }]) {
            assert.strictEqual((await index.find('budget', options)).total, pages.length);
            assert.strictEqual((await index.find('bugdet', options)).total, pages.length);
            assert.strictEqual((await index.find('nothing', options)).total, 0);
            assert.strictEqual((await index.find('', options)).total, 0);
        }
        assert.strictEqual((await index.findRaw('budget')).total, pages.length);
        assert.strictEqual((await index.findRaw('')).total, 0);
    }
});

test('a beginning that is in too many shards is left out', async () => {
    const syllables = [...'bcdfghjklmnpqrstvwxz'].flatMap(letter => ['a', 'e', 'i', 'o', 'u'].map(end => letter + end));
    const pages = syllables.map(end => page(end, ...syllables.map(more => `con${end}${more} budget`)));
    const { index, loaded } = await open(pages);
    const found = await index.find('budget con', { typing: true });
    assert.deepStrictEqual([found.broad, found.total, found.whole], [true, 100, 100]);
    assert(loaded.filter(name => name.includes('/t/')).length < 5);
    const con = await index.find('con', { typing: true });
    assert.deepStrictEqual([con.broad, con.total], [true, 0]);
    for (const text of ['con*', '*', 'c* -budget', '*a']) {
        assert.deepStrictEqual(await index.findRaw(text).then(({ broad, total }) => [broad, total]), [true, 0], text);
    }
    assert.strictEqual((await index.find('conbab', { typing: true })).total, 1);
});

test('filters leave what they name, and count what the others leave', async () => {
    const make = (url, member, year, type, ...areas) => ({ ...page(url, 'budget'), member, year, type, areas });
    const { index, loaded } = await open([
        make('a', 'Chile', '2020', 'design', 'Education'), make('b', 'Chile', '2021', 'results', 'Education', 'Health'),
        make('c', 'Peru', '2020', 'design'), make('d', '', '', 'term'),
    ]);
    const ask = async filter => {
        const { total, counts, pages } = await index.find('budget', { filter, facets: true });
        assert.strictEqual(pages.length, total);
        return [total, ...['member', 'year', 'type', 'area'].map(facet => ({ ...counts[facet] }))];
    };
    await index.find('budget');
    assert(!loaded.some(name => name.includes('facets')));
    assert.deepStrictEqual(await ask({}), [4, { Chile: 2, Peru: 1 }, { 2020: 2, 2021: 1 },
        { design: 2, results: 1, term: 1 }, { Education: 2, Health: 1 }]);
    assert.deepStrictEqual(await ask({ member: ['Peru'] }),
        [1, { Chile: 2, Peru: 1 }, { 2020: 1 }, { design: 1 }, {}]);
    assert.deepStrictEqual(await ask({ member: ['Chile', 'Peru'], year: ['2020'], type: [] }),
        [2, { Chile: 1, Peru: 1 }, { 2020: 2, 2021: 1 }, { design: 2 }, { Education: 1 }]);
    assert.deepStrictEqual(await ask({ area: ['Health'] }),
        [1, { Chile: 1 }, { 2021: 1 }, { results: 1 }, { Education: 2, Health: 1 }]);
    assert.deepStrictEqual(await ask({ member: ['Peru'], year: ['2021'] }), [0, { Chile: 1 }, { 2020: 1 }, {}, {}]);
    assert.deepStrictEqual((await ask({ member: ['Nowhere'] }))[0], 0);
    assert.strictEqual((await index.findRaw('budget', { filter: { year: ['2020'] } })).total, 2);
});

test('a site that is published anew while it is read is searched in its new form', async () => {
    const terms = await termsOf();
    const before = write([page('old', 'budget data')], { terms, version: 'a' });
    const after = write([page('new', 'other words'), page('old', 'budget and data')], { terms, version: 'b' });
    let { files } = before;
    const loaded = [];
    const index = await OgpSearch.open('en', loader(name => files.get(name), loaded));
    files = after.files;
    const both = await Promise.all([index.find('budget'), index.find('budgets data')]);
    assert.deepStrictEqual(both.map(found => found.pages[0].page), [1, 1]);
    assert.strictEqual(loaded.filter(name => name === 'en.js?again').length, 1);
    assert.strictEqual(index.meta.folder, 'en-b');

    // What was found before leads to its own texts; where these are gone as well, the next answer is the new one.
    files = before.files;
    const old = await OgpSearch.open('en', loader(name => files.get(name)));
    const { pages } = await old.find('budget');
    files = new Map([...before.files].filter(([name]) => name.startsWith('text/')).concat([...after.files]));
    await old.find('budget', { facets: true });
    assert.strictEqual(old.meta.folder, 'en-b');
    assert.strictEqual((await old.show(pages))[0].hits[0].text, 'budget data');
    files = before.files;
    const other = await OgpSearch.open('en', loader(name => files.get(name)));
    const { pages: gone } = await other.find('budget');
    files = after.files;
    await assert.rejects(other.show(gone), /is not there/);
    assert.deepStrictEqual(await urls(other, 'budget'), ['old']);
});

test('a file that fails once is asked for again', async () => {
    const { files } = write([page('one', 'budget')], { terms: await termsOf() });
    let failures = 0;
    const load = loader(name => files.get(name));
    const index = await OgpSearch.open('en', name =>
        name.includes('/t/') && failures++ < 1 ? Promise.reject(new Error('offline')) : load(name));
    assert.strictEqual((await index.find('budget')).total, 1);

    const offline = await OgpSearch.open('en', name =>
        name.includes('/t/') ? Promise.reject(new Error('offline')) : load(name));
    await assert.rejects(offline.find('budget'), /offline/);
});

test('bad syntax is rejected with what lunr says of it', async () => {
    const { index } = await site();
    for (const text of ['title:', 'foo:bar', 'budget~', 'budget^', '+', 'budget~9']) {
        await assert.rejects(index.findRaw(text), { name: 'QueryParseError' }, text);
    }
    assert.strictEqual((await index.findRaw('+the +budget')).total, 2);
    assert.strictEqual((await index.findRaw('Participació*')).total, 1);
});

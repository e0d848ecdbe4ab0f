'use strict';
// Indexes that the C# side has written, read by the engine. The argument is a folder with one index in each folder,
// and the pages it was made of in pages.json beside it. None of them may be French or German: lunr-languages changes
// lunr's parser for these, which is then not what the others are to be held against.

const assert = require('assert');
const fs = require('fs');
const path = require('path');
const test = require('node:test');
const { filesIn, loader, OgpSearch } = require('./harness');
const { queries } = require('./corpora');
const { compare, stockTerms } = require('./comparison');
const { write } = require('./index-writer');

const folder = process.argv[2];
for (const name of fs.readdirSync(folder)) {
    const pages = JSON.parse(fs.readFileSync(path.join(folder, name, 'pages.json'), 'utf8'));
    const isStock = name.startsWith('stock');
    const load = loader(filesIn(path.join(folder, name, 'search')));
    const opened = OgpSearch.open(name.split('-')[1], load).then(index => {
        if (isStock) index.folder.words.terms = stockTerms;
        const { folder: { words } } = index;
        const terms = isStock ? undefined : text => words.terms({ term: text, usePipeline: true });
        return { index, ...write(pages, { terms }) };
    });

    test(`${name}: every posting is lunr's`, async () => {
        const { index, whole, known, docs } = await opened;
        const fields = index.meta.fields.map(([field]) => field);
        let before = -1;
        const rows = [];
        for (const term of known) {
            const row = await index.folder.row(term);
            assert(row, `the index lacks ${term}`);
            const { _index } = whole.invertedIndex[term];
            rows.push([_index, row.index]);
            fields.forEach((field, number) => {
                const { docs, weights } = row.columns[number];
                assert.deepStrictEqual([...docs].map(String), Object.keys(whole.invertedIndex[term][field]), term);
                docs.forEach((doc, at) =>
                    assert(Object.is(weights[at], elementOf(whole.fieldVectors[`${field}/${doc}`], _index)), term));
            });
        }
        rows.sort(([x], [y]) => x - y).forEach(([, place]) => {
            assert(place > before, 'the order of first occurrence is another');
            before = place;
        });
        assert.strictEqual(index.meta.n, docs.length);
        assert.deepStrictEqual((await index.folder.dictionary(0, Infinity)).sort(), known);
    });

    test(`${name}: texts and facets are those of the pages`, async () => {
        const { index, docs } = await opened;
        const { fileOf, pageOf, firsts, nameOf } = index.folder.places;
        for (let doc = 0; doc < docs.length; doc++) {
            const { url, title, member, year, type, docs: texts } = await index.excerpts(nameOf(fileOf[doc]));
            const page = pages[pageOf[doc]];
            assert.deepStrictEqual([url, title, member, year, type],
                [page.url, page.title, page.member, page.year, page.type]);
            const { id, heading, text } = docs[doc];
            assert.deepStrictEqual(texts[doc - firsts[fileOf[doc]]], [id, heading, text]);
        }
        const facets = await index.folder.facets();
        pages.forEach(({ member, year, type, areas }, number) => {
            const valuesOf = ({ names, pages: values }) => values[number].map(value => names[value]);
            assert.deepStrictEqual([valuesOf(facets.member), valuesOf(facets.year), valuesOf(facets.type),
                valuesOf(facets.area)], [member ? [member] : [], [year], [type], areas]);
        });
    });

    if (!isStock) continue;
    test(`${name}: queries have lunr's results`, async t => {
        const { index, whole } = await opened;
        let results = 0;
        for (const text of queries(pages, 1025, 4242)) results += await compare(whole, index, text);
        t.diagnostic(`${results} results`);
        assert(results > 10000, `${results} results`);
    });
}

/** The weight of a term in a vector, "" among its terms or not. */
function elementOf({ elements }, index) {
    for (let i = 0; i < elements.length; i += 2) if (elements[i] === index) return elements[i + 1];
    return undefined;
}

'use strict';
// What the engine finds is what lunr finds in the whole index: the same documents, in the same order, with scores that
// are equal to the last bit.

const assert = require('assert');
const test = require('node:test');
const { lunr, loader, OgpSearch } = require('./harness');
const { adversarial, plain, queries } = require('./corpora');
const { termsOf, write } = require('./index-writer');

const EVERYTHING = { limit: Infinity, mostShards: Infinity };

/** lunr's own pipeline, which stems words and does nothing else to them. */
const stockTerms = ({ term, usePipeline }) =>
    usePipeline ? [lunr.stemmer(new lunr.Token(term)).toString()] : [term];

async function openStock(files) {
    const index = await OgpSearch.open('en', loader(name => files.get(name)));
    index.folder.words.terms = stockTerms;
    return index;
}

function resultsOf(found) {
    return found.pages.map(({ hits: [{ doc, score }] }) => ({ ref: String(doc), score }));
}

async function compare(whole, index, text) {
    let expected;
    try {
        expected = whole.search(text);
    } catch (error) {
        await assert.rejects(index.findRaw(text, EVERYTHING), { name: 'QueryParseError', message: error.message });
        return 0;
    }
    const found = resultsOf(await index.findRaw(text, EVERYTHING));
    assert.strictEqual(found.length, expected.length, text);
    expected.forEach(({ ref, score }, place) => {
        assert.strictEqual(found[place].ref, ref, `${text}, place ${place}`);
        assert(Object.is(found[place].score, score), `${text}, place ${place}: ${found[place].score}, not ${score}`);
    });
    return expected.length;
}

for (const [name, pages] of [['plain', plain(400)], ['adversarial', adversarial(160)]]) {
    test(`queries of the ${name} texts have lunr's results`, async t => {
        const { files, whole } = write(pages);
        const index = await openStock(files);
        let results = 0;
        for (const text of queries(pages, 1025, 777)) results += await compare(whole, index, text);
        t.diagnostic(`${results} results`);
        assert(results > 10000, `${results} results`);
    });
}

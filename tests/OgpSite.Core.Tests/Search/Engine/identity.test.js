'use strict';
// What the engine finds is what lunr finds, in indexes that lunr has built, cut into very many shards.

const assert = require('assert');
const test = require('node:test');
const { loader, OgpSearch } = require('./harness');
const { compare, stockTerms } = require('./comparison');
const { adversarial, plain, queries } = require('./corpora');
const { write } = require('./index-writer');

for (const [name, pages] of [['plain', plain(400)], ['adversarial', adversarial(160)]]) {
    test(`queries of the ${name} texts have lunr's results`, async t => {
        const { files, whole } = write(pages);
        const index = await OgpSearch.open('en', loader(file => files.get(file)));
        index.folder.words.terms = stockTerms;
        let results = 0;
        for (const text of queries(pages, 410, 777)) results += await compare(whole, index, text);
        t.diagnostic(`${results} results`);
        assert(results > 5000, `${results} results`);
    });
}

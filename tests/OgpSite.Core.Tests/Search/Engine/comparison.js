'use strict';
// Holds what the engine finds against what lunr finds in the whole index: the same documents, in the same order, with
// scores that are equal to the last bit.

const assert = require('assert');
const { lunr } = require('./harness');

const EVERYTHING = { limit: Infinity, mostShards: Infinity };

/** lunr's own pipeline, which stems words and does nothing else to them: takes the place of the engine's words. */
const stockTerms = ({ term, usePipeline }) =>
    usePipeline ? [lunr.stemmer(new lunr.Token(term)).toString()] : [term];

/** Compares the results of one query, of pages of one document each, and tells how many there are. */
async function compare(whole, index, text) {
    let expected;
    try {
        expected = whole.search(text);
    } catch (error) {
        await assert.rejects(index.findRaw(text, EVERYTHING), { name: 'QueryParseError', message: error.message });
        return 0;
    }
    const { pages } = await index.findRaw(text, EVERYTHING);
    assert.strictEqual(pages.length, expected.length, text);
    expected.forEach(({ ref, score }, place) => {
        const [hit] = pages[place].hits;
        assert.strictEqual(String(hit.doc), ref, `${text}, place ${place}`);
        assert(Object.is(hit.score, score), `${text}, place ${place}: ${hit.score}, not ${score}`);
    });
    return expected.length;
}

module.exports = { compare, stockTerms };

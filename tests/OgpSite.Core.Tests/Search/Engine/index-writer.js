'use strict';
// Cuts an index that lunr itself has built into the files that the engine reads, in memory. This holds the engine
// against lunr alone, whatever the C# that writes the files of a site does.

const { loader, lunr, OgpSearch } = require('./harness');

const FIELDS = [['title', 2], ['heading', 3], ['text', 1], ['member', 2], ['year', 1], ['type', 1]];
const SYMBOLS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).filter(c => !'"\\'.includes(c));

function put(value) {
    const symbols = (number, count) =>
        Array.from({ length: count }, (_, i) => SYMBOLS[Math.floor(number / 93 ** (count - 1 - i)) % 93]).join('');
    if (value < 70) return SYMBOLS[value];
    if (value < 1930) return symbols(70 * 93 + value - 70, 2);
    if (value < 19228) return symbols(90 * 8649 + value - 1930, 3);
    return SYMBOLS[92] + symbols(value - 19228, 4);
}

const stream = numbers => numbers.map(put).join('');

function frontCoded(terms) {
    let before = '';
    return terms.map(term => {
        let shared = 0;
        while (shared < 69 && shared < before.length && before[shared] === term[shared]) shared++;
        if (/[\ud800-\udbff]/.test(before[shared - 1])) shared--;
        before = term;
        return put(shared) + term.slice(shared) + '\t';
    }).join('');
}

/**
 * `pages` are `{url, title, member, year, type, areas, docs: [{id, heading, text}]}`, one file of excerpts each.
 * `terms` makes terms of a text; without it the index is lunr's own.
 */
function write(pages, {
    language = 'en', stemmer = 'en', stops = '', scripts = [], terms, synonyms = [], shardSize = 300, version = 'a',
    fields = FIELDS } = {}) {
    const docs = pages.flatMap(page => page.docs.map(doc => ({ ...page, ...doc })));
    const builder = new lunr.Builder();
    if (terms) builder.tokenizer = text => terms(text || '').map(term => new lunr.Token(term));
    else builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    if (!terms) builder.searchPipeline.add(lunr.stemmer);
    builder.ref('number');
    for (const [name, boost] of fields) builder.field(name, { boost });
    docs.forEach((doc, number) => builder.add({ ...doc, number }));
    const whole = builder.build();

    const names = fields.map(([name]) => name);
    const known = Object.keys(builder.invertedIndex).filter(term => term).sort();
    const postings = known.map(term => names.map(name =>
        Object.keys(builder.invertedIndex[term][name]).map(Number).sort((x, y) => x - y)));
    const firsts = postings.map(columns => Math.min(...columns.flat()));
    const ranks = new Map();
    const seen = new Map();
    [...known.keys()].sort((x, y) => builder.invertedIndex[known[x]]._index - builder.invertedIndex[known[y]]._index)
        .forEach(i => {
            ranks.set(i, seen.get(firsts[i]) || 0);
            seen.set(firsts[i], ranks.get(i) + 1);
        });
    const shards = [];
    let size = Infinity;
    known.forEach((term, i) => {
        const more = term.length + 2 * postings[i].flat().length + 2;
        if (size + more > shardSize) shards.push([]);
        size = size + more > shardSize ? more : size + more;
        shards[shards.length - 1].push(i);
    });

    const files = new Map();
    const add = (name, ...args) => files.set(name, `OGS(${args.map(arg => JSON.stringify(arg)).join(',')})`);
    const folder = `${language}-${version}`;
    shards.forEach((shard, number) => {
        const cells = names.flatMap((_, field) => shard.map(i => [i, field]));
        const each = (i, field, read) => postings[i][field].map(read).join('');
        add(`${folder}/t/${number}.js`, frontCoded(shard.map(i => known[i])), stream(shard.map(i => ranks.get(i))),
            stream(cells.map(([i, field]) => postings[i][field].length)),
            cells.map(([i, field]) =>
                each(i, field, (doc, at, all) => put(doc - (at ? all[at - 1] : -1) - 1))).join(''),
            cells.map(([i, field]) => each(i, field, doc =>
                put(builder.fieldTermFrequencies[`${names[field]}/${doc}`][known[i]] - 1))).join(''));
    });
    const lengthsOf = name => docs.map((_, doc) => builder.fieldLengths[`${name}/${doc}`]);
    add(`${folder}/lengths.js`, ...names.map(name => stream(lengthsOf(name))));
    const fileOf = term => Math.min(20, term.length);
    const wordFiles = [...new Set(known.map(fileOf))].sort((x, y) => x - y);
    for (const n of wordFiles) add(`${folder}/w/${n}.js`, frontCoded(known.filter(term => fileOf(term) === n)));
    const nameOf = page => `${version}${String(page).padStart(7, '0')}`;
    add(`${folder}/places.js`, stream(pages.map(page => page.docs.length)), stream(pages.map(() => 1)),
        pages.map((_, page) => nameOf(page)).join(''));
    const values = key => [...new Set(pages.flatMap(page => page[key] || []))].sort();
    const facets = { members: values('member'), years: values('year'), types: values('type'), areas: values('areas') };
    const one = (key, names) => stream(pages.map(page => names.indexOf(page[key]) + 1));
    add(`${folder}/facets.js`, facets, one('member', facets.members), one('year', facets.years),
        one('type', facets.types),
        pages.map(({ areas = [] }) =>
            stream([areas.length, ...areas.map(area => facets.areas.indexOf(area))])).join(''));
    add(`${folder}/synonyms.js`, synonyms);
    pages.forEach(({ url = '', title = '', member = '', year = '', type = '', docs: parts }, page) =>
        add(`text/${nameOf(page)}.js`, { url, title, member, year, type,
            docs: parts.map(({ id = '', heading = '', text = '' }) => [id, heading, text]) }));
    add(`${language}.js`, {
        v: 1, lang: language, folder, n: docs.length, k1: 1.2, b: 0.75, stemmer, stops, scripts, words: wordFiles,
        fields: fields.map(([name, boost]) => [name, boost, lengthsOf(name).reduce((sum, n) => sum + n, 0)]),
        seps: frontCoded(shards.map((shard, number) => separator(known, shards[number - 1], shard))),
    });
    return { files, whole, docs, known };
}

/** The shortest text that stands between two shards. */
function separator(known, before, shard) {
    if (!before) return '';
    const last = known[before[before.length - 1]];
    const first = known[shard[0]];
    let end = 1;
    while (first.slice(0, end) <= last) end++;
    return first.slice(0, /[\ud800-\udbff]/.test(first[end - 1]) ? end + 1 : end);
}

/** The words of the engine for a language, as a function from a text to terms. */
async function termsOf(settings = {}) {
    const { files } = write([], settings);
    const { folder } = await OgpSearch.open(settings.language || 'en', loader(name => files.get(name)));
    return text => folder.words.terms({ term: text, usePipeline: true });
}

/** An index of a site, written with the words of the engine. */
async function open(pages, settings = {}) {
    const written = write(pages, { ...settings, terms: settings.terms || await termsOf(settings) });
    const loaded = [];
    const index = await OgpSearch.open(settings.language || 'en', loader(name => written.files.get(name), loaded));
    return { index, loaded, ...written };
}

module.exports = { FIELDS, open, put, termsOf, write };

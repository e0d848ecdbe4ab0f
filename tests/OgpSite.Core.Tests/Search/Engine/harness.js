'use strict';
// What the tests of engine.js stand on: the engine as a page has it, a site's index in memory, and chance with a seed.

const fs = require('fs');
const path = require('path');
const vm = require('vm');

const root = path.resolve(__dirname, '../../../..');
const packages = path.join(root, 'tests/node_modules');
const theme = path.join(root, 'themes/default/search');
const lunr = globalThis.lunr = require(path.join(packages, 'lunr'));

const runScript = file => vm.runInThisContext(fs.readFileSync(file, 'utf8'), { filename: file });
runScript(path.join(theme, 'engine.js'));
const { OgpSearch } = globalThis;

/** Loads what a page would load by a script element: `files` gives the text of a file, or nothing where it is gone. */
function loader(files, loaded = []) {
    return async name => {
        loaded.push(name);
        if (name.startsWith('engine/')) return loadStemmer(name.slice('engine/'.length, -'.js'.length));
        const text = files(name.replace(/\?.*/, ''));
        if (text === undefined) throw new Error(`${name} is not there`);
        let args;
        vm.runInNewContext(text, { OGS: (...given) => { args = given; } }, { filename: name });
        return JSON.parse(JSON.stringify(args));
    };
}

function loadStemmer(name) {
    if (lunr[name === 'stemmer' ? 'stemmerSupport' : name]) return [];
    const own = path.join(theme, `${name}.js`);
    const file = name === 'stemmer' ? 'lunr.stemmer.support.js' : `lunr.${name}.js`;
    if (fs.existsSync(own)) runScript(own); else require(path.join(packages, 'lunr-languages', file))(lunr);
    return [];
}

/** The files of a folder `search` that was written to disk. */
function filesIn(folder) {
    return name => {
        const file = path.join(folder, name);
        return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
    };
}

function random(seed) {
    let state = seed;
    const next = () => {
        state = state + 0x6d2b79f5 | 0;
        let x = Math.imul(state ^ state >>> 15, 1 | state);
        x = x + Math.imul(x ^ x >>> 7, 61 | x) ^ x;
        return ((x ^ x >>> 14) >>> 0) / 2 ** 32;
    };
    const below = n => Math.floor(next() * n);
    return { next, below, pick: list => list[below(list.length)] };
}

module.exports = { OgpSearch, filesIn, loader, lunr, random, root };

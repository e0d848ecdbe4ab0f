'use strict';
// Words in the page are those of the index. The languages, and what becomes of each character, come from the C# side as
// JSON: the argument is the folder of the two files.

const assert = require('assert');
const fs = require('fs');
const path = require('path');
const test = require('node:test');
const { root } = require('./harness');
const { open } = require('./index-writer');

const given = name => JSON.parse(fs.readFileSync(path.join(process.argv[2], name), 'utf8'));
const settings = given('languages.json');
const opened = new Map();

async function termsIn(language, text) {
    if (!opened.has(language)) opened.set(language, (await open([], { language, ...settings[language] })).index);
    const { words } = opened.get(language).folder;
    return words.of(text).filter(word => word.terms.length && !word.stop).map(word => word.terms.join('|')).join(' ');
}

const unescape = text => text.replace(/\\(t|n|u([0-9a-f]{4}))/g, (_, name, code) =>
    name === 't' ? '\t' : name === 'n' ? '\n' : String.fromCharCode(parseInt(code, 16)));

const rows = fs.readFileSync(path.join(root, 'tests/OgpSite.Core.Tests/Search/words.tsv'), 'utf8').split('\n')
    .filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));

for (const [language, text, expected] of rows) {
    test(`${language}: ${text}`, async () => assert.strictEqual(await termsIn(language, unescape(text)), expected));
}

test('every character makes the same words', async () => {
    const expected = given('characters.json');
    const different = [];
    for (let code = 0; code < expected.length; code++) {
        const unit = String.fromCharCode(code);
        // Either side may be of an older version of Unicode.
        if (expected[code] === null || /\p{Cn}/u.test(unit)) continue;
        const found = await termsIn('xx', `a${unit}b ${unit}`);
        if (found !== expected[code]) different.push(`U+${code.toString(16)} ${unit}: ${found}, not ${expected[code]}`);
    }
    assert.deepStrictEqual(different, []);
});

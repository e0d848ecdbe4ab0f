'use strict';
// What of a text is shown: where the words of a query stand in it, the part of it that has most of them, and the words
// by which a link leads there.

const assert = require('assert');
const test = require('node:test');
const { random } = require('./harness');
const { open } = require('./index-writer');

const index = open([]).then(opened => opened.index);
const marked = (text, marks) => marks.map(([start, length]) => text.slice(start, start + length));

for (const [name, text, words, ...expected] of [
    ['a word by its stem', 'Budgets, budgeting; a BUDGET.', ['budget'], 'Budgets', 'budgeting', 'BUDGET'],
    ['the beginning of a word being typed', 'Transparency is transparent.', ['transp*'], 'Transparency', 'transparent'],
    ['a beginning that the stem has lost', 'Transparency', ['transparenc*'], 'Transparency'],
    ['a word with accents', 'CAFÉ cafe\u0301s İzmir', ['cafe', 'izmir'], 'CAFÉ', 'cafe\u0301s', 'İzmir'],
    ['parts of what a hyphen joins', 'co-creation', ['co', 'creation'], 'co', 'creation'],
    ['a word behind what takes two units', '😀 𝒳 budget😀', ['budget'], 'budget'],
    ['a word with a soft hyphen', 'bud\u00adget', ['budget'], 'bud\u00adget'],
    ['nothing where there is nothing', 'Nothing here', ['budget']],
    ['nothing in an empty text', '', ['budget', 'b*']],
    ['nothing for no words', 'budget', []],
    ['names of what every object has', '__proto__ constructor', ['constructor'], 'constructor'],
]) {
    test(`marks: ${name}`, async () =>
        assert.deepStrictEqual(marked(text, (await index).marks(text, words)), expected));
}

for (const [name, text, words, length, expected] of [
    ['all of a short text', 'Open budget.', ['budget'], 100, 'Open [budget].'],
    ['the beginning where there is no match', 'one two three four five six', ['budget'], 12, 'one two…'],
    ['whole words around a match', 'aaa bbb ccc ddd budget eee fff ggg', ['budget'], 18, '…ddd [budget] eee fff…'],
    ['the part with most different words', 'data data data data ... xx xx xx xx xx open data xx xx xx xx xx',
        ['open', 'data'], 20, '…xx [open] [data] xx xx…'],
    ['the end of a text', 'aaa bbb ccc budget', ['budget'], 12, '…ccc [budget]'],
    ['a part of a word that is too long', 'x'.repeat(50), ['y'], 10, `${'x'.repeat(10)}…`],
    ['a part of a match that is too long', `aaa ${'x'.repeat(50)} bbb`, ['x*'], 10, `…[${'x'.repeat(10)}]…`],
    ['no half of a character', '😀'.repeat(20), [], 9, `${'😀'.repeat(4)}…`],
    ['no letter without its accent', 'e\u0301'.repeat(20), [], 9, `${'e\u0301'.repeat(4)}…`],
    ['nothing of nothing', '', ['budget'], 10, ''],
    ['nothing of spaces', '  \n ', ['budget'], 2, ''],
]) {
    test(`excerpt: ${name}`, async () => {
        const excerpt = (await index).excerpt(text, words, length);
        let shown = excerpt.text;
        for (const [start, size] of [...excerpt.marks].reverse()) {
            shown = `${shown.slice(0, start)}[${shown.slice(start, start + size)}]${shown.slice(start + size)}`;
        }
        assert.strictEqual(`${excerpt.cutBefore ? '…' : ''}${shown}${excerpt.cutAfter ? '…' : ''}`, expected);
    });
}

for (const [name, text, words, expected] of [
    ['three words of one line', 'one two\nthree budget four five', ['budget'], 'budget four five'],
    ['from the first match to the last', 'the open, and also (open) data here', ['open', 'data'],
        'open, and also (open) data'],
    ['what stands before the last word', 'one two budget', ['budget'], 'one two budget'],
    ['the line that has most words', 'open\nopen data portal', ['open', 'data'], 'open data portal'],
    ['the whole of what a word is part of', "l'accès-libre ici", ['libr', 'libre'], "l'accès-libre ici"],
    ['a line of one word', 'budget', ['budget'], 'budget'],
    ['nothing where there is no match', 'one two', ['budget'], ''],
    ['nothing of nothing', '', ['budget'], ''],
    ['nothing that would be too long', `${'x-'.repeat(200)}budget`, ['budget'], ''],
]) {
    test(`fragment: ${name}`, async () => assert.strictEqual((await index).fragment(text, words), expected));
}

test('any text can be marked and cut, and is never changed', async () => {
    const chance = random(3);
    const piece = () => chance.pick(['budget', 'open', ' ', ' ', '\n', '😀', '\ud800', '\udc00', '\u0301', 'é', 'İ', 'ß',
        "'", '’', '3.14', '-', '\u00ad', '\u200d', 'مُ', '𝒳', 'xxxxxxxxxxxxxxxxxxxx', '']);
    const words = ['budget', 'open', '3.14', 'xx*', 'e', 'i', 'م'];
    for (let round = 0; round < 3000; round++) {
        const text = Array.from({ length: chance.below(40) }, piece).join('');
        const length = 1 + chance.below(60);
        const marks = (await index).marks(text, words);
        check(marks, text);

        const excerpt = (await index).excerpt(text, words, length);
        assert.strictEqual(excerpt.text, text.slice(excerpt.start, excerpt.start + excerpt.text.length));
        assert(excerpt.text.length <= length);
        check(excerpt.marks, excerpt.text);
        for (const at of [excerpt.start, excerpt.start + excerpt.text.length]) {
            const isCut = /[\ud800-\udbff]/.test(text[at - 1] || '') && /[\udc00-\udfff]/.test(text[at] || '');
            assert(!isCut, JSON.stringify([text, length, excerpt]));
        }

        const fragment = (await index).fragment(text, words);
        assert(text.includes(fragment) && !fragment.includes('\n'));
        assert.strictEqual(fragment === '', marks.length === 0, JSON.stringify([text, fragment]));
    }

    function check(marks, text) {
        let end = 0;
        for (const [start, size] of marks) {
            assert(start >= end && size > 0 && start + size <= text.length, JSON.stringify([text, marks]));
            end = start + size;
        }
    }
});

'use strict';
// Texts to search, made up: a plain site, and one of everything that has ever been indexed or read wrongly.

const fs = require('fs');
const path = require('path');
const vm = require('vm');
const { random, root } = require('./harness');

const WORDS = ('transparency accountability participation government open data procurement budget budgets budgeting ' +
    'commitment commitments milestone action plan civic society reform beneficial ownership parliament audit ' +
    'corruption integrity disclosure citizen citizens public service delivery access information law legal policy ' +
    'ministry agency implementation evaluation evaluate consultation co-creation stakeholder portal contract ' +
    'contracting tender fiscal revenue climate justice police gender inclusion youth digital technology innovation ' +
    'governing governed governmental 2019 2020 2021 3.14 10% U.S. e-government anti-corruption café naïve ' +
    'développement côte прозрачность информация').split(' ');
const SMALL_WORDS = 'the of and to in a for is that on by with as was be are it from this not at which has'.split(' ');
const ODD = ['__proto__', 'constructor', 'toString', '_index', 'hasOwnProperty', 'a😀b', 'a😁b', 'x😀', 'x😀y', 'q"uote',
    'back\\slash', '</script>', 'it\u2019s', 'caf\u00e9s', '\u00e9t\u00e9', 'İstanbul', 'ΔΡΑΣΗΣ', 'naïve', 'o\u0301x',
    'zero\u200bwidth', 'bom\ufeffsplit', 'nel\u0085keep', 'nbsp\u00a0split', 'line\u2028sep', '0', '007', '12', '3.14',
    '1e5', '-5', 'a*b', 'a~b', 'x^2', 'c++', 'k:v', '+plus', '&', '–', '...', '', 'yyyy', 'ying', 'yed', 'ion', 'sion',
    'eed', 'ies', 'll', 'x'.repeat(90), 'x'.repeat(90) + 'y', 'x'.repeat(91), '𝒳y', 'title', 'text', 'the', 'of', 'A'];
const MEMBERS = ['Chile', 'Côte d’Ivoire', 'Republic of Korea', 'Kenya', 'Georgia', 'Costa Rica', 'Korea', ''];

function plain(count) {
    const chance = random(12345);
    const made = Array.from({ length: 1500 }, () => Array.from({ length: 2 + chance.below(3) }, () =>
        chance.pick('b d f g k l m n p r s t v br st ch'.split(' ')) +
        chance.pick('a e i o u ea io'.split(' '))).join('') +
        chance.pick(['', '', 's', 'ed', 'ing', 'ment', 'ation', 'n', 'l', 'r']));
    const word = () => chance.next() < 0.3 ? chance.pick(SMALL_WORDS) : chance.next() < 0.5 ? chance.pick(WORDS)
        : made[Math.floor(chance.next() ** 3 * made.length)];
    const text = length => Array.from({ length }, word).join(' ') + chance.pick(['.', '', ' –', '?', ' “data”.']);
    return Array.from({ length: count }, (_, number) => page(chance, number, text));
}

function adversarial(count) {
    const chance = random(66);
    const word = () => chance.next() < 0.5 ? chance.pick(ODD) : chance.pick(WORDS);
    const text = length => Array.from({ length: Math.floor(chance.next() * length) }, word).join(' ');
    return Array.from({ length: count }, (_, number) => page(chance, number, text));
}

/** A page of one document, so that the order of pages is that of documents. */
function page(chance, number, text) {
    return {
        url: `pages/${number}.html`, title: text(6),
        member: chance.pick(MEMBERS), year: String(2011 + chance.below(15)),
        type: chance.pick(['design', 'results', 'term', 'page']),
        areas: ['Education', 'Health', 'Justice'].filter(() => chance.next() < 0.4),
        docs: [{ id: `s${number}`, heading: text(4), text: number % 13 ? text(60) : '' }],
    };
}

/** Queries of lunr's syntax, of every kind in turn, with words of the texts. */
function queries(pages, count, seed) {
    const chance = random(seed);
    const fields = ['title', 'heading', 'text', 'member', 'year', 'type'];
    const word = () => {
        for (;;) {
            const { title, docs: [{ text }] } = chance.pick(pages);
            const found = chance.pick((chance.next() < 0.2 ? title : text).split(/[\s-]+/)).replace(/^\W+|\W+$/g, '');
            if (found.length >= 2 && !/[:^~+\\*]/.test(found)) return found;
        }
    };
    const slip = text => {
        const at = chance.below(text.length);
        return chance.pick([
            text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + 'e' + text.slice(at),
            text.slice(0, at) + 'o' + text.slice(at + 1),
            text.slice(0, at) + (text[at + 1] || '') + text[at] + text.slice(at + 2)]);
    };
    const field = () => `${chance.pick(fields)}:${word()}`;
    const begin = (least = 3) => word().slice(0, least + chance.below(3));
    const kinds = [
        word, () => `${word()} ${word()}`, () => `${word()} ${word()} ${word()}`,
        () => Array.from({ length: 6 }, word).join(' '), field, () => `${field()} ${word()} ${field()}`,
        () => `+${word()} ${word()}`, () => `+${word()} +${word()}`, () => `+${field()} ${word()}`,
        () => `+${field()} +${field()} ${word()}`, () => `${word()} -${word()}`,
        () => `+${word()} -${word()} ${word()} ${word()}`, () => `-${word()}`, () => `-${word()} -${field()}`,
        () => `+zzqqxx ${word()}`, () => `${word()}^${2 + chance.below(9)} ${word()}`, () => `${word()}^0 ${word()}`,
        () => `${field()}^3 ${word()}^2 ${word()}`, () => `${begin()}*`, () => `${begin(4)}* ${word()}`,
        () => `+${begin(2)}* +${word()}`, () => `${begin()}*${word().slice(-2)}`, () => `*${word().slice(-4)}`,
        () => `*${word().slice(1, 5)}*`, () => `${begin(1)}*${word().slice(0, 1)}*`, () => `${slip(word())}~1`,
        () => `${slip(word())}~2`, () => `${slip(word())}~1 ${word()} -${word()}`,
        () => `+${slip(word())}~1 ${word()}^4`,
        () => `${word()}~0`, () => `${begin(2)}*${word().slice(3)}~1`,
        () => (same => `${same} ${same} ${same}^2`)(word()), () => (same => `${same}s ${same}ing ${same}*`)(word()),
        () => `the ${word()} of`, () => 'qqzzxx', () => `${word()}-${word()}`, () => word().toUpperCase(),
        () => `${2011 + chance.below(15)} ${word()}`, () => `${word()}, ${word()}.`,
        () => `${chance.pick(['café', 'développement', 'прозрачность', 'côte', `“${word()}”`, 'u.s'])} ${word()}`,
        () => chance.pick(['title:', 'nothing:here', 'a:b*', 'budget~', 'budget^', '+', '- budget', ':budget']),
    ];
    return Array.from({ length: count }, (_, number) => kinds[number % kinds.length]());
}

module.exports = { adversarial, plain, queries };

/** lunr's stop words, which it keeps to itself, from its source. */
function stopWords() {
    const source = fs.readFileSync(require.resolve(path.join(root, 'tests/node_modules/lunr')), 'utf8');
    return vm.runInNewContext(/lunr\.generateStopWordFilter\((\[[^\]]*\])\)/.exec(source)[1]);
}

// Run by itself, it prints the texts for the C# side to index.
if (require.main === module) {
    const pages = plain(300);
    const grouped = Array.from({ length: 60 }, (_, number) => ({
        ...pages[number], docs: pages.slice(number * 5, number * 5 + 5).flatMap(one => one.docs) }));
    process.stdout.write(JSON.stringify(
        { plain: pages, grouped, adversarial: adversarial(160), stopWords: stopWords() }));
}

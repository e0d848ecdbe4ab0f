/*
 * The search engine: finds documents in an index that lies in many small files, and brings only those it needs.
 *
 * The index is one that lunr 2.3.9 would make, cut into shards by term. Documents get the scores and the order that
 * lunr gives them, to the last bit, though there is never a whole lunr index: lunr parses queries and expands
 * wildcards, and the postings of the terms are scored here. On top of that stands what a search box needs: all words
 * before some, the word that is still being typed, synonyms, slips of the pen, filters, and the pages of documents.
 *
 * Needs the global `lunr` and, for most languages, a stemmer of lunr-languages. Words are made as SitePipeline.cs
 * makes them, files are as the classes in Core/Search write them.
 */
var OgpSearch = (() => {
    'use strict';

    const VERSION = 1;              // of the files
    const MOST_SHARDS = 20;         // of one wildcard: more would be many files for one letter
    const MOST_WORDS = 32;          // of one query, which may be a whole page that was pasted
    const MOST_HITS = 10;           // of one page
    const SHORTEST_PREFIX = 3;
    const SHORTEST_MISSPELT = 4;
    const PREFIX_BOOST = 0.1;       // of the words that the one being typed may become, against what it is
    const MOST_EDITS = 2;           // of a fuzzy term: more would keep the browser busy for minutes
    const FRAGMENT_LENGTH = 80;
    const FACETS = ['member', 'year', 'type', 'area'];
    const LONG_WORDS = 20;          // the dictionary has one file for words of this length and all longer ones

    // ---- Number streams: 93 printable characters, one for a small number and up to five for a large one ----

    const VALUES = new Uint8Array(128);
    for (let code = 0x20, value = 0; code < 0x7f; code++) if (code !== 0x22 && code !== 0x5c) VALUES[code] = value++;

    class Reader {
        constructor(text) {
            this.text = text;
            this.at = 0;
        }

        get ended() {
            return this.at >= this.text.length;
        }

        digits(count, value = 0) {
            for (; count > 0; count--) value = value * 93 + VALUES[this.text.charCodeAt(this.at++)];
            return value;
        }

        number() {
            const first = this.digits(1);
            if (first < 70) return first;
            if (first < 90) return 70 + this.digits(1, first - 70);
            if (first < 92) return 1930 + this.digits(2, first - 90);
            return 19228 + this.digits(4);
        }

        textUpTo(end) {
            const from = this.at;
            const to = this.text.indexOf(end, from);
            this.at = to + 1;
            return this.text.slice(from, to);
        }
    }

    function numbersOf(text) {
        const reader = new Reader(text);
        const numbers = new Uint32Array(text.length);
        let count = 0;
        while (!reader.ended) numbers[count++] = reader.number();
        return numbers.slice(0, count);
    }

    /** Terms, each of which says how much of the one before it begins with. */
    function termsOf(text) {
        const reader = new Reader(text);
        const terms = [];
        for (let term = ''; !reader.ended; terms.push(term)) {
            term = term.slice(0, reader.number()) + reader.textUpTo('\t');
        }
        return terms;
    }

    // ---- Words ----

    const BEGINS = '\\p{L}\\p{N}';
    const CONTINUES = BEGINS + '\\p{M}\\u00ad\\u200c-\\u200f\\u2060';
    const INVISIBLE = /[\u00ad\u200c-\u200f\u2060]/g;
    const ELIDING = ['ca', 'fr', 'it'];
    const LONGEST_WORD = 100;

    const ACCENTED = /[\u00c0-\u024f\u0370-\u04ff\u0600-\u06ff\u1e00-\u1fff]/g;
    const DROPPED = new RegExp('[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7' +
        '\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed' +
        '\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]', 'g');
    const REPLACEMENTS = new Map(('ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ſs ςσ ىي یي کك ةه ٱا ' +
        '٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9')
        .split(' ').map(word => [word[0], word.slice(1)]));
    const REPLACED = new RegExp(`[${[...REPLACEMENTS.keys()].join('')}]`, 'g');

    /** A word in small letters, without accents. The letter й is none with an accent. */
    function fold(word) {
        return word
            .replace(ACCENTED, letter => letter === 'й' ? letter : letter.normalize('NFD')[0])
            .replace(DROPPED, '')
            .replace(REPLACED, letter => REPLACEMENTS.get(letter));
    }

    /** How texts of a language become words, and words terms. */
    class Words {
        constructor({ lang, stemmer, stops }) {
            this.stemmer = stemmer;
            this.language = lang.split('-')[0];
            this.stops = new Set(stops.split(' '));
            this.known = new Map();
            const apostrophe = ELIDING.includes(this.language) ? '' : `|['’](?=[${BEGINS}])`;
            this.pattern = new RegExp(`(?=[${BEGINS}])(?:[0-9][.,](?=[0-9])|[${CONTINUES}]${apostrophe})+`, 'gu');
        }

        /** The words of a text, where they stand in it, and their terms. The last text is often asked for again. */
        of(text) {
            if (this.last !== text) {
                this.last = text;
                this.found = Array.from(text.matchAll(this.pattern), ({ index, 0: word }) =>
                    ({ start: index, length: word.length, ...this.word(word.toLowerCase()) }));
            }
            return this.found;
        }

        /** What a clause of lunr's query asks for. One with a wildcard is not stemmed. Stop words are not indexed. */
        terms({ term, usePipeline }) {
            return usePipeline ? this.of(term).flatMap(word => word.stop ? [] : word.terms) : [fold(term)];
        }

        /** `text` is how a word is shown, `plain` without accents; one without terms is none. */
        word(text) {
            if (!this.known.has(text)) {
                let word = text.replace(INVISIBLE, '').replace(/’/g, "'");
                if (this.language === 'en') word = word.replace(/'s$/, '');
                const plain = word.length > LONGEST_WORD ? '' : fold(word);
                const terms = plain ? [...new Set([this.stem(word), this.stem(plain)])].filter(term => term) : [];
                this.known.set(text, { text: word, plain, terms, stop: this.stops.has(plain) });
            }
            return this.known.get(text);
        }

        stem(word) {
            if (this.stemmer === 'none') return fold(word);
            const stemmer = this.stemmer === 'en' ? lunr.stemmer : lunr[this.stemmer].stemmer;
            return fold(stemmer(new lunr.Token(word)).toString());
        }
    }

    // ---- The files of a published index ----

    /** What was promised under a name; it is promised again where that came to nothing. */
    function once(promises, name, promise) {
        if (!promises.has(name)) {
            promises.set(name, promise());
            promises.get(name).catch(() => promises.delete(name));
        }
        return promises.get(name);
    }

    /** One index, as it was when its site was published. */
    class Folder {
        constructor(meta, load) {
            this.meta = meta;
            this.load = load;
            this.files = new Map();
            this.words = new Words(meta);
            this.separators = termsOf(meta.seps);
        }

        async open() {
            [this.lengths, this.places] = await Promise.all([
                this.file('lengths', fields => fields.map(numbersOf)),
                this.file('places', places => this.readPlaces(...places)),
            ]);
            return this;
        }

        file(name, read) {
            return once(this.files, name, () => this.load(`${this.meta.folder}/${name}.js`).then(read));
        }

        /** Which page and which file of excerpts a document stands in. Documents of a file are neighbours. */
        readPlaces(documents, files, names) {
            const firsts = [];
            const fileOf = new Uint32Array(this.meta.n);
            const pageOf = new Uint32Array(this.meta.n);
            const documentsOf = numbersOf(documents);
            let file = 0;
            let document = 0;
            numbersOf(files).forEach((count, page) => {
                for (; count > 0; count--, file++) {
                    firsts.push(document);
                    for (let end = document + documentsOf[file]; document < end; document++) {
                        fileOf[document] = file;
                        pageOf[document] = page;
                    }
                }
            });
            return { fileOf, pageOf, firsts, nameOf: number => names.substr(number * 8, 8) };
        }

        facets() {
            return this.file('facets', ([{ members, years, types, areas }, ...streams]) => {
                const one = (names, stream) => ({ names, pages: Array.from(numbersOf(stream), n => n ? [n - 1] : []) });
                const several = new Reader(streams[3]);
                const pages = [];
                while (!several.ended) pages.push(Array.from({ length: several.number() }, () => several.number()));
                return {
                    member: one(members, streams[0]),
                    year: one(years, streams[1]),
                    type: one(types, streams[2]),
                    area: { names: areas, pages },
                };
            });
        }

        /** For the key of each text that has synonyms, the words of all its synonyms. */
        synonyms() {
            return this.file('synonyms', ([groups]) => {
                const synonyms = new Map();
                for (const group of groups) {
                    const texts = group.map(text => this.words.of(text).filter(word => word.terms.length && !word.stop))
                        .filter(words => words.length);
                    for (const words of texts) {
                        const others = texts.filter(other => keyOf(other) !== keyOf(words));
                        synonyms.set(keyOf(words), [...synonyms.get(keyOf(words)) || [], ...others]);
                    }
                }
                return synonyms;
            });
        }

        /** The words of the dictionary from one length to another. */
        async dictionary(shortest, longest) {
            const lengths = this.meta.words.filter(length => length <= longest &&
                (length >= shortest || length === LONG_WORDS));
            const files = await Promise.all(lengths.map(length =>
                this.file(`w/${length}`, ([terms]) => termsOf(terms))));
            return files.flat();
        }

        shardOf(term) {
            const { separators } = this;
            let low = 0;
            let high = separators.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (separators[middle] <= term) low = middle + 1; else high = middle;
            }
            return low - 1;
        }

        shard(number) {
            return this.file(`t/${number}`, file => this.readShard(...file));
        }

        readShard(frontCoded, ranks, counts, gaps, frequencies) {
            const terms = termsOf(frontCoded);
            const docs = numbersOf(gaps);
            let end = 0;
            // One row after the other within a field; ends has where each of them ends.
            const ends = numbersOf(counts).map(count => {
                const start = end;
                end += count;
                for (let i = start, before = -1; i < end; i++) before = docs[i] += before + 1;
                return end;
            });
            return {
                numbers: new Map(terms.map((term, number) => [term, number])),
                terms, ranks: numbersOf(ranks), ends, docs, frequencies: numbersOf(frequencies), rows: [],
            };
        }

        /** What the index has of a term; null where it does not know it. */
        async row(term) {
            const number = this.shardOf(term);
            if (number < 0) return null;
            const shard = await this.shard(number);
            const row = shard.numbers.get(term);
            if (row === undefined) return null;
            return shard.rows[row] || (shard.rows[row] = this.readRow(shard, row));
        }

        async rows(terms) {
            return (await Promise.all(terms.map(term => this.row(term)))).filter(row => row);
        }

        readRow({ terms, ranks, ends, docs, frequencies }, row) {
            const { n, k1, b, fields } = this.meta;
            const bounds = fields.map((_, field) => {
                const cell = field * terms.length + row;
                return [cell ? ends[cell - 1] : 0, ends[cell]];
            });
            const total = bounds.reduce((sum, [start, end]) => sum + end - start, 0);
            const idf = Math.log(1 + Math.abs((n - total + 0.5) / (total + 0.5)));
            const columns = bounds.map(([start, end], field) => {
                const [, boost, sum] = fields[field];
                const average = sum / n;
                const lengths = this.lengths[field];
                const weights = new Float64Array(end - start);
                for (let i = start; i < end; i++) {
                    // The order of these operations is lunr's: another gives other last bits.
                    const tf = frequencies[i] + 1;
                    const length = lengths[docs[i]];
                    const score = idf * ((k1 + 1) * tf) / (k1 * (1 - b + b * (length / average)) + tf) * boost;
                    weights[i - start] = Math.round(score * 1000) / 1000;
                }
                return { docs: docs.subarray(start, end), weights };
            });
            const first = Math.min(...columns.map(column => column.docs.length ? column.docs[0] : n));
            // Stands for lunr's _index, by which it orders the terms of a vector: by first document, then rank.
            return { term: terms[row], index: first * 65536 + ranks[row], columns };
        }

        /**
         * The rows that a term of a query stands for, in lunr's order; null where they are in too many shards.
         * `edits` is given for a fuzzy term.
         */
        async expand(term, edits, mostShards = Infinity) {
            const pieces = term.split('*');
            if (!term) return [];
            if (pieces.length === 1 && !edits) return this.rows([term]);

            let candidates;
            if (edits !== undefined) {
                const words = await this.dictionary(term.length - edits, term.length + edits);
                candidates = words.filter(word => pieces.length > 1 || isNear(term, word, edits)).sort();
            } else if (pieces[0]) {
                const first = Math.max(0, this.shardOf(pieces[0]));
                const last = this.shardOf(pieces[0] + '\uffff');
                if (last - first >= mostShards) return null;
                const shards = [];
                for (let number = first; number <= last; number++) shards.push(this.shard(number));
                candidates = (await Promise.all(shards)).flatMap(shard => shard.terms)
                    .filter(word => word.startsWith(pieces[0]) && pieces.every(piece => word.includes(piece)));
            } else {
                candidates = (await this.dictionary(0, Infinity))
                    .filter(word => pieces.every(piece => word.includes(piece))).sort();
            }
            if (!candidates.length) return [];

            const clause = edits === undefined ? { term } : { term, editDistance: edits };
            const terms = lunr.TokenSet.fromArray(candidates).intersect(lunr.TokenSet.fromClause(clause)).toArray();
            return new Set(terms.map(found => this.shardOf(found))).size > mostShards ? null : this.rows(terms);
        }
    }

    /** Words are the same to the search where these are, with or without accents. */
    function keyOf(words) {
        return words.map(word => word.terms[word.terms.length - 1]).join(' ');
    }

    /** Whether so few edits could make one word the other, going by the letters alone. */
    function isNear(one, other, edits) {
        let missing = 0;
        for (let i = 0; i < one.length; i++) {
            const at = other.indexOf(one[i]);
            if (at >= 0) other = other.slice(0, at) + other.slice(at + 1);
            else if (++missing > edits) return false;
        }
        return other.length <= edits;
    }

    // ---- Scores ----

    /**
     * What `lunr.Index.query` finds: documents in the order in which they are first met, and their scores. Sorted by
     * score, in that order where scores are equal, they are lunr's results. Only to a query of nothing lunr answers
     * with all documents.
     */
    function score({ n, fields }, parts) {
        const { REQUIRED, PROHIBITED } = lunr.Query.presence;
        const admitted = new Uint8Array(n).fill(1);
        const columns = [];
        const vectors = fields.map(() => new Map());
        for (const { presence, rows, fields: numbers, boost } of parts) {
            const marked = presence === REQUIRED || presence === PROHIBITED ? new Uint8Array(n) : null;
            for (const row of rows) {
                for (const field of numbers) {
                    const column = row.columns[field];
                    if (marked) for (const doc of column.docs) marked[doc] = 1;
                    if (presence === PROHIBITED) continue;
                    const element = vectors[field].get(row.index);
                    if (element) {
                        element.boost += boost;
                    } else {
                        vectors[field].set(row.index, { index: row.index, boost, column });
                        columns.push({ field, docs: column.docs });
                    }
                }
            }
            if (marked) for (let doc = 0; doc < n; doc++) admitted[doc] &= marked[doc] ^ (presence === PROHIBITED);
        }

        const order = new Uint32Array(n);
        const scores = new Float64Array(n);
        let count = 0;
        if (parts.every(part => part.presence === PROHIBITED)) {
            for (let doc = 0; parts.length && doc < n; doc++) if (admitted[doc]) order[count++] = doc;
            return { order: order.subarray(0, count), scores };
        }

        const products = vectors.map(vector => product(n, [...vector.values()].sort((x, y) => x.index - y.index)));
        const met = new Uint32Array(n);     // a bit for each field of a document that has been added
        for (const { field, docs } of columns) {
            const { sums, magnitude } = products[field];
            for (const doc of docs) {
                const before = met[doc];
                if (!admitted[doc] || before & 1 << field) continue;
                met[doc] = before | 1 << field;
                if (!before) order[count++] = doc;
                scores[doc] += sums[doc] / magnitude || 0;
            }
        }
        return { order: order.subarray(0, count), scores };
    }

    /** Of the query's vector of one field with those of all documents. */
    function product(n, elements) {
        const sums = new Float64Array(n);
        let squares = 0;
        for (const { boost, column: { docs, weights } } of elements) {
            squares += boost * boost;
            for (let i = 0; i < docs.length; i++) sums[docs[i]] += boost * weights[i];
        }
        return { sums, magnitude: Math.sqrt(squares) };
    }

    /** How many of the groups each document has: one of a group's alternatives, and of that each word. */
    function coverage(n, groups) {
        const covered = new Uint8Array(n);
        for (const { alternatives } of groups) {
            const has = new Uint8Array(n);
            for (const words of alternatives) {
                const seen = new Uint8Array(n);
                words.forEach((word, number) => {
                    for (const { docs } of word.parts.flatMap(part => part.rows).flatMap(row => row.columns)) {
                        for (const doc of docs) if (seen[doc] === number) seen[doc]++;
                    }
                });
                for (let doc = 0; doc < n; doc++) if (seen[doc] === words.length) has[doc] = 1;
            }
            for (let doc = 0; doc < n; doc++) covered[doc] += has[doc];
        }
        return covered;
    }

    // ---- The query of a search box ----

    /** Groups of words, one for each word or name that has synonyms. Documents are to have all groups. */
    class BoxQuery {
        constructor(folder) {
            this.folder = folder;
            this.broad = false;
        }

        async read(text, typing) {
            const all = this.folder.words.of(text).filter(word => word.terms.length);
            const last = all[all.length - 1];
            const telling = all.filter(word => !word.stop);
            const words = (telling.length ? telling : all).slice(0, MOST_WORDS).map(word => {
                const isOpen = typing && word === last && word.start + word.length === text.length;
                return { ...word, isOpen, prefix: isOpen && word.plain.length >= SHORTEST_PREFIX ? word.plain : '' };
            });
            const groups = groupsOf(words, await this.folder.synonyms());
            await Promise.all(groups.map(group => this.fill(group)));
            this.groups = groups.filter(group => !group.isTooShort);
            return this;
        }

        /** The words that stand in the place of others, in the order in which they were typed. */
        get corrected() {
            return this.groups.flatMap(group => group.alternatives[0]).map(word => word.corrected).filter(pair => pair);
        }

        /** All parts of the query, as clauses of lunr with the rows that they stand for. */
        get parts() {
            return this.groups.flatMap(group => group.alternatives.flat().flatMap(word => word.parts));
        }

        async fill(group) {
            const words = group.alternatives.flat();
            await Promise.all(words.map(word => this.fillWord(word)));
            const word = group.alternatives[0][0];
            if (words.length > 1 || word.stop || word.parts.some(part => part.rows.length)) return;
            group.isTooShort = word.isBroad || word.isOpen && !word.prefix;
            if (group.isTooShort || word.prefix && await this.fillFromStem(word)) return;
            await this.correct(word);
        }

        async fillWord(word) {
            word.parts = await Promise.all(word.terms.map(term => this.part(term)));
            if (!word.prefix) return;
            const prefix = await this.part(word.prefix + '*', PREFIX_BOOST);
            if (prefix.rows) word.parts.push(prefix); else this.broad = word.isBroad = true;
        }

        async part(term, boost = 1) {
            const { OPTIONAL } = lunr.Query.presence;
            const rows = await this.folder.expand(term, undefined, MOST_SHARDS);
            return { term, boost, rows, presence: OPTIONAL, fields: this.folder.meta.fields.map((_, field) => field) };
        }

        /** "transparen" begins no term, as the one of "transparency" is "transpar": takes the longest such. */
        async fillFromStem(word) {
            const shortest = Math.max(SHORTEST_MISSPELT, word.prefix.length - 6);
            for (let length = word.prefix.length - 1; length >= shortest; length--) {
                const part = await this.part(word.prefix.slice(0, length));
                if (part.rows.length) return word.parts.push(part) > 0;
            }
            return false;
        }

        /**
         * Puts in the place of a word that the index does not know those that one edit makes of it. What the edit
         * must mend is the word, not its stem: of "transparancy" the stemmer makes nothing that is near "transpar".
         */
        async correct(word) {
            const { folder } = this;
            const stem = word.terms[word.terms.length - 1];
            if (word.plain.length < SHORTEST_MISSPELT || /\p{N}/u.test(word.plain)) return;

            const dictionary = await folder.dictionary(stem.length - 1, stem.length + 1);
            const variants = new Map();
            for (const variant of editsOf(word.plain, new Set(dictionary.join('')))) {
                const term = folder.words.stem(variant);
                if (!variants.has(term)) variants.set(term, variant);
            }
            const known = words => words.filter(term => variants.has(term));
            let rows = await folder.rows(known(dictionary));
            if (!rows.length) rows = await folder.expand(stem, 1);
            if (!rows.length) {
                const lengths = [...variants.keys()].map(term => term.length);
                rows = await folder.rows(known(await folder.dictionary(Math.min(...lengths), Math.max(...lengths))));
            }
            if (!rows.length) return;

            word.parts = await Promise.all(rows.map(row => this.part(row.term)));
            const best = rows.reduce((one, other) => documentsOf(other) > documentsOf(one) ? other : one);
            word.corrected = [word.text, variants.get(best.term) || best.term];
        }
    }

    function documentsOf(row) {
        return Math.max(...row.columns.map(column => column.docs.length));
    }

    /** What one slip makes of a word: two letters the wrong way round, one too many, another one, one too few. */
    function* editsOf(word, alphabet) {
        const letters = [...word];
        const withLetters = (from, to, ...middle) =>
            [...letters.slice(0, from), ...middle, ...letters.slice(to)].join('');
        for (let i = 1; i < letters.length; i++) yield withLetters(i - 1, i + 1, letters[i], letters[i - 1]);
        for (let i = 0; i < letters.length; i++) yield withLetters(i, i + 1);
        for (let i = 0; i < letters.length; i++) for (const letter of alphabet) yield withLetters(i, i + 1, letter);
        for (let i = 0; i <= letters.length; i++) for (const letter of alphabet) yield withLetters(i, i, letter);
    }

    /**
     * A group for each word, or for the longest run of words that has synonyms. Its alternatives are lists of words;
     * the first is what was typed.
     */
    function groupsOf(words, synonyms) {
        const groups = new Map();
        const longest = Math.max(1, ...[...synonyms.values()].flat().map(other => other.length));
        for (let at = 0, length; at < words.length; at += length) {
            length = Math.min(longest, words.length - at);
            while (length > 1 && !synonyms.has(keyOf(words.slice(at, at + length)))) length--;
            const typed = words.slice(at, at + length);
            const others = (synonyms.get(keyOf(typed)) || []).map(other => other.map(word => ({ ...word })));
            groups.set(keyOf(typed) + typed[length - 1].prefix, { alternatives: [typed, ...others] });
        }
        return [...groups.values()];
    }

    // ---- Pages ----

    /** What the documents that match come to: their pages, the best first, and how many each filter would leave. */
    function pagesOf(folder, facets, { order, scores }, isWhole, { limit = 10, filter = {} }) {
        const { pageOf } = folder.places;
        // By tier, then as lunr: by score, and where that is equal in the order of first match.
        const compare = (x, y) =>
            isWhole(order[y]) - isWhole(order[x]) || scores[order[y]] - scores[order[x]] || x - y;
        const best = new Map();
        order.forEach((doc, place) => {
            const other = best.get(pageOf[doc]);
            if (other === undefined || compare(place, other) < 0) best.set(pageOf[doc], place);
        });

        const counts = Object.fromEntries(FACETS.map(facet => [facet, Object.create(null)]));
        const left = [...best.keys()].filter(page => !facets || passes(facets, filter, page, counts));
        const shown = left.sort((x, y) => compare(best.get(x), best.get(y))).slice(0, limit);
        const places = new Map(shown.map(page => [page, []]));
        order.forEach((doc, place) => places.has(pageOf[doc]) && places.get(pageOf[doc]).push(place));
        return {
            total: left.length,
            whole: left.filter(page => isWhole(order[best.get(page)])).length,
            pages: shown.map(page => {
                const docs = places.get(page).sort(compare).map(place => order[place]);
                return {
                    page,
                    hits: docs.slice(0, MOST_HITS).map(doc => ({ doc, score: scores[doc], whole: isWhole(doc) })),
                    more: Math.max(0, docs.length - MOST_HITS),
                };
            }),
            counts,
        };
    }

    /** Whether a page passes all filters. It counts for a facet when it passes those of all others. */
    function passes(facets, filter, page, counts) {
        const valuesOf = facet => facets[facet].pages[page].map(number => facets[facet].names[number]);
        const failed = FACETS.filter(facet => filter[facet] && filter[facet].length &&
            !valuesOf(facet).some(value => filter[facet].includes(value)));
        for (const facet of FACETS) {
            if (failed.some(other => other !== facet)) continue;
            for (const value of valuesOf(facet)) counts[facet][value] = (counts[facet][value] || 0) + 1;
        }
        return !failed.length;
    }

    // ---- What of a text the reader looked for ----

    /** Where the terms of a query stand in a text: [start, length, term]. */
    function matchesOf(words, text, queried) {
        const terms = new Set(queried);
        const prefixes = queried.filter(term => term.endsWith('*')).map(term => term.slice(0, -1));
        const matches = [];
        for (const word of words.of(text)) {
            const term = word.terms.find(found => terms.has(found)) ||
                prefixes.find(prefix => [word.plain, ...word.terms].some(found => found.startsWith(prefix)));
            if (term) matches.push([word.start, word.length, term]);
        }
        return matches;
    }

    /** The run of matches that fits into a length and has the most different words; of equal ones the first. */
    function densest(matches, length) {
        let best = { run: [], worth: 0 };
        matches.forEach(([start], first) => {
            let end = first + 1;
            while (end < matches.length && matches[end][0] + matches[end][1] - start <= length) end++;
            const run = matches.slice(first, end);
            const worth = new Set(run.map(match => match[2])).size * 1000 + run.length;
            if (worth > best.worth) {
                best = { run, worth, start, end: run[run.length - 1][0] + run[run.length - 1][1] };
            }
        });
        return best;
    }

    /** Half of a character, or what stands on the letter before it. */
    const INSEPARABLE = /^[\p{M}\p{Cs}\u200d]/u;

    function cutNear(text, at, step) {
        while (at > 0 && at < text.length && INSEPARABLE.test(text.slice(at, at + 2))) at += step;
        return at;
    }

    function excerptOf(matches, text, length) {
        const { start: first = 0, end: last = 0 } = densest(matches, length);
        const lead = Math.max(0, Math.floor((length - (last - first)) / 3));
        let start = Math.max(0, Math.min(first - lead, text.length - length));
        if (start > 0) {
            const space = text.slice(start - 1, first).search(/\s/);
            start = space < 0 ? cutNear(text, start, 1) : start + space;
        }
        let end = Math.min(text.length, start + length);
        if (end < text.length && !/\s/.test(text[end])) {
            const space = text.slice(Math.max(start, last), end).search(/\s\S*$/);
            end = space < 0 ? Math.max(start, cutNear(text, end, -1)) : Math.max(start, last) + space;
        }
        start += text.slice(start, end).search(/\S|$/);
        end = start + text.slice(start, end).trimEnd().length;
        return {
            text: text.slice(start, end),
            start,
            marks: matches.filter(([at]) => at >= start && at < end)
                .map(([at, size]) => [at - start, Math.min(size, end - at)]),
            cutBefore: /\S/.test(text.slice(0, start)),
            cutAfter: /\S/.test(text.slice(end)),
        };
    }

    /** Browsers look for whole words within one block, so the run has whole words of one line, three where it can. */
    function fragmentOf(matches, text) {
        let best = { worth: 0 };
        for (const line of text.matchAll(/.+/g)) {
            const end = line.index + line[0].length;
            const run = densest(matches.filter(([at]) => at >= line.index && at < end), FRAGMENT_LENGTH);
            if (run.worth > best.worth) best = { ...run, line };
        }
        if (!best.worth) return '';
        const { line } = best;
        const words = [...line[0].matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
        let first = words.findIndex(([, end]) => line.index + end > best.start);
        let last = words.findIndex(([, end]) => line.index + end >= best.end);
        while (last - first < 2 && words.length > 1 + last - first) {
            if (last < words.length - 1) last++; else first--;
        }
        const run = line[0].slice(words[first][0], words[last][1]);
        return run.length > 3 * FRAGMENT_LENGTH ? '' : run;
    }

    // ---- The index of a language ----

    /** The clauses of lunr's query with the rows that they stand for, but for wildcards that are in too many shards. */
    async function partsOf(folder, { clauses, allFields }, mostShards) {
        const parts = await Promise.all(clauses.map(async ({ presence, boost, fields, editDistance, ...clause }) => {
            const terms = folder.words.terms(clause);
            const rows = await Promise.all(terms.map(term => folder.expand(term, editDistance, mostShards)));
            return { presence, boost, fields: fields.map(name => allFields.indexOf(name)), terms, rows: rows.flat() };
        }));
        const kept = parts.filter(({ terms, rows }) => terms.length && !rows.includes(null));
        const broad = parts.some(({ rows }) => rows.includes(null));
        // Without what was sought, "but not this" would be everything else.
        const isAll = broad && kept.every(part => part.presence === lunr.Query.presence.PROHIBITED);
        return { parts: isAll ? [] : kept, broad };
    }

    function termsIn(parts) {
        return [...new Set(parts.flatMap(({ term, rows }) => term || rows.map(row => row.term)))];
    }

    class Index {
        constructor(language, load) {
            this.language = language;
            this.load = load;
            this.texts = new Map();
            this.origins = new WeakMap();
        }

        async open(suffix = '') {
            const [meta] = await this.load(`${this.language}.js${suffix}`);
            if (meta.v !== VERSION) throw new Error(`The search index has version ${meta.v}, not ${VERSION}.`);
            if (this.folder && this.folder.meta.folder === meta.folder) return this.folder;
            for (const script of meta.scripts || []) await this.load(`engine/${script}.js`);
            return this.folder = await new Folder(meta, this.load).open();
        }

        get meta() {
            return this.folder.meta;
        }

        /** Does a task, and where a file is gone since the site has been published anew, does it on the new index. */
        async attempt(task) {
            const { folder } = this;
            try {
                return await task(folder);
            } catch {
                return task(folder === this.folder ? await this.reopen() : this.folder);
            }
        }

        reopen() {
            if (!this.reopening) this.reopening = this.open('?again').finally(() => { this.reopening = null; });
            return this.reopening;
        }

        /** Finds what a reader typed, whatever that is. */
        find(text, options = {}) {
            return this.attempt(async folder => {
                const { groups, parts, corrected, broad } = await new BoxQuery(folder).read(text, options.typing);
                const covered = coverage(folder.meta.n, groups);
                const { order, scores } = score(folder.meta, parts);
                const matched = { order: order.filter(doc => covered[doc]), scores };
                const found = await this.found(folder, matched, doc => covered[doc] === groups.length, options);
                return { ...found, words: termsIn(parts), corrected, broad };
            });
        }

        /** Finds what a query in lunr's own syntax asks for. */
        async findRaw(text, options = {}) {
            const query = new lunr.Query(this.meta.fields.map(([name]) => name));
            new lunr.QueryParser(text, query).parse();
            if (query.clauses.some(clause => clause.editDistance > MOST_EDITS)) {
                throw new lunr.QueryParseError(`edit distance must not be above ${MOST_EDITS}`, 0, text.length);
            }
            return this.attempt(async folder => {
                const { parts, broad } = await partsOf(folder, query, options.mostShards || MOST_SHARDS);
                const matched = score(folder.meta, parts);
                const sought = parts.filter(part => part.presence !== lunr.Query.presence.PROHIBITED);
                const found = await this.found(folder, matched, () => true, options);
                return { ...found, words: termsIn(sought), corrected: [], broad };
            });
        }

        async found(folder, matched, isWhole, options) {
            const isFiltered = Object.values(options.filter || {}).some(values => values && values.length);
            const facets = options.facets || isFiltered ? await folder.facets() : null;
            const found = pagesOf(folder, facets, matched, isWhole, options);
            for (const page of found.pages) this.origins.set(page, folder);
            return found;
        }

        /**
         * What there is to show of pages that were found, each with so many of its documents. Where a file is gone,
         * the next `find` is on the new index.
         */
        async show(pages, mostHits = MOST_HITS) {
            try {
                return await Promise.all(pages.map(page => this.showPage(page, mostHits)));
            } catch (error) {
                await this.reopen();
                throw error;
            }
        }

        async showPage(page, mostHits) {
            const { fileOf, firsts, nameOf } = this.origins.get(page).places;
            const shown = page.hits.slice(0, mostHits);
            const files = await Promise.all(shown.map(({ doc }) => this.excerpts(nameOf(fileOf[doc]))));
            const { url, title, member, year, type } = files[0];
            const hits = shown.map(({ doc }, number) => {
                const [id, heading, text] = files[number].docs[doc - firsts[fileOf[doc]]];
                return { id, heading, text, doc };
            });
            return { url, title, member, year, type, more: page.more + page.hits.length - shown.length, hits };
        }

        excerpts(name) {
            return once(this.texts, name, () => this.load(`text/${name}.js`).then(([file]) => file));
        }

        marks(text, words) {
            return matchesOf(this.folder.words, text, words).map(([start, length]) => [start, length]);
        }

        excerpt(text, words, length) {
            return excerptOf(matchesOf(this.folder.words, text, words), text, length);
        }

        /** How a word is written that was found in the place of another: as texts have it that were found with it. */
        spelling([from, to], texts) {
            const { words } = this.folder;
            const { terms } = words.word(to);
            const written = texts.flatMap(text => words.of(text)
                .filter(word => word.terms.some(term => term === to || terms.includes(term))).map(word => word.text));
            return written.find(text => isNear(from, text, 1)) || written[0] || to;
        }

        fragment(text, words) {
            return fragmentOf(matchesOf(this.folder.words, text, words), text);
        }
    }

    return {
        async open(language, load) {
            const index = new Index(language, load);
            await index.open();
            return index;
        },
    };
})();

using System.Globalization;
using System.Text;
using OgpSite.Core.Search;

namespace OgpSite.Core.Tests.Search;

/// <summary>Writes an index as <c>JSON.stringify</c> of lunr's own does.</summary>
internal static class LunrJson
{
    public static string Write(InvertedIndex index, IndexSettings settings)
    {
        var fields = settings.Fields;
        var byOrder = index.Terms.Sort((one, other) => one.Order.CompareTo(other.Order));
        var vectors = new List<string>[fields.Length * index.DocumentCount];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = [];
        foreach (var term in byOrder)
        {
            var frequency = 0;
            for (var field = 0; field < fields.Length; field++) frequency += index.DocumentsOf(term, field);
            var idf = Math.Log(1 + Math.Abs((index.DocumentCount - frequency + 0.5) / (frequency + 0.5)));
            for (var field = 0; field < fields.Length; field++)
            {
                foreach (var (document, count) in PostingsOf(index, term, field))
                {
                    var weight = Weight(idf, count, index.Lengths[field], document, settings, fields[field].Boost);
                    vectors[(document * fields.Length) + field].Add(Invariant($"{term.Order},{weight:R}"));
                }
            }
        }

        var json = new StringBuilder("{\"version\":\"2.3.9\",\"fields\":[");
        json.AppendJoin(',', fields.Select(field => Quoted(field.Name))).Append("],\"fieldVectors\":[");
        json.AppendJoin(',', vectors.Select((vector, i) =>
            Invariant($"[{Quoted(fields[i % fields.Length].Name)[..^1]}/{i / fields.Length}\",") +
            $"[{string.Join(',', vector)}]]"));
        json.Append("],\"invertedIndex\":[");
        json.AppendJoin(',', index.Terms.Select(term => Row(index, term, fields)));
        return json.Append("],\"pipeline\":[\"stemmer\"]}").ToString();
    }

    /// <summary>The documents with a term in a field, and how often it occurs there.</summary>
    public static List<(int Document, int Count)> PostingsOf(InvertedIndex index, IndexedTerm term, int field)
    {
        var postings = new List<(int, int)>();
        var gaps = SymbolReader.ReadAll(Encoding.ASCII.GetString(index.GapsOf(term, field)));
        var counts = SymbolReader.ReadAll(Encoding.ASCII.GetString(index.CountsOf(term, field)));
        Assert.Equal(index.DocumentsOf(term, field), gaps.Count);
        Assert.Equal(gaps.Count, counts.Count);
        var document = -1;
        for (var i = 0; i < gaps.Count; i++)
        {
            document += gaps[i] + 1;
            postings.Add((document, counts[i] + 1));
        }

        return postings;
    }

    private static string Row(InvertedIndex index, IndexedTerm term, ImmutableArray<IndexField> fields)
    {
        var ofFields = fields.Select((field, i) => $"{Quoted(field.Name)}:{{" + string.Join(',',
            PostingsOf(index, term, i).Select(posting => Invariant($"\"{posting.Document}\":{{}}"))) + "}");
        return Invariant($"[{Quoted(term.Text)},{{\"_index\":{term.Order},{string.Join(',', ofFields)}}}]");
    }

    /// <summary>In the order in which lunr multiplies and adds.</summary>
    private static double Weight(
        double idf, int count, int[] lengths, int document, IndexSettings settings, double boost)
    {
        var (k1, b) = (settings.K1, settings.B);
        var average = lengths.Sum(length => (double)length) / lengths.Length;
        var weight = idf * ((k1 + 1) * count) / ((k1 * (1 - b + (b * (lengths[document] / average)))) + count);
        weight *= boost;
        // Math.round of JavaScript rounds halves up.
        var thousands = weight * 1000;
        var floor = Math.Floor(thousands);
        return (thousands - floor >= 0.5 ? floor + 1 : floor) / 1000;
    }

    private static string Quoted(string text) => Encoding.UTF8.GetString(new ByteBuffer().AddString(text).Written)
        // JSON.stringify leaves the two line breaks that only scripts need escaped.
        .Replace("\\u2028", "\u2028", StringComparison.Ordinal).Replace("\\u2029", "\u2029", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

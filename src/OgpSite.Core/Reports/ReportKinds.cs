using System.Globalization;
using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The kinds of value that only reports have: dates, periods, levels, figures.</summary>
internal static class ReportKinds
{
    public static FieldKind<PartialDate?> Date { get; } = new DateKind();
    public static FieldKind<DateRange?> Period { get; } = new PeriodKind();
    public static FieldKind<Figure> Figure { get; } = new FigureKind();

    public static FieldKind<int?> PlanNumber { get; } = new NumberKind<int>(
        "a plan's number, such as 4, IV or Fourth", JsonSchemas.OfType("integer", "string"), Reports.PlanNumber.Parse);

    public static FieldKind<string> CountryCode { get; } =
        new FormKind<string>("a country code of two letters (ISO 3166-1), such as CL",
            "^[A-Z]{2}$", CountryCodes.Parse);

    /// <summary>OGP's own identifier: two letters, for local governments three, and four digits.</summary>
    public static FieldKind<string> CommitmentId { get; } = new FormKind<string>(
        "an OGP identifier of two or three letters and four digits, such as KE0025", "^[A-Z]{2,3}[0-9]{4}$",
        text => text.Length is 6 or 7 && text[..^4].All(char.IsAsciiLetter) && text[^4..].All(char.IsAsciiDigit)
            ? text.ToUpperInvariant()
            : null);

    public static FieldKind<Level> LevelOf(Scale scale, bool takesPlaceholders = true) =>
        new LevelKind(scale, takesPlaceholders);

    /// <summary>One level, as a list of one.</summary>
    public static FieldKind<ImmutableArray<Level>?> SingleLevelOf(Scale scale) => new LevelsKind(scale, isList: false);

    public static FieldKind<ImmutableArray<Level>?> LevelsOf(Scale scale) => new LevelsKind(scale, isList: true);

    private sealed class DateKind : FieldKind<PartialDate?>
    {
        public override PartialDate? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "a year or date", diagnostics) is not { } text) return null;
            var date = PartialDate.Parse(text);
            if (date is null)
            {
                diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(
                    node.Location, text, field, "a year or date, such as 2021, 2021-03 or 2021-03-09"));
            }

            return date;
        }

        internal override JsonObject Schema() => JsonSchemas.AnyOf(
            FieldKinds.Year.Schema(),
            new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" });
    }

    private sealed class PeriodKind : FieldKind<DateRange?>
    {
        private static readonly Field<PartialDate?> From = new("from", Date,
            "The first year or day.")
        { Presence = Presence.Required };
        private static readonly Field<PartialDate?> To = new("to", Date,
            "The last year or day, included.")
        { Presence = Presence.Required };
        private static readonly FieldSet Ends = new(From, To);

        public override DateRange? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            var range = node is YamlMap map
                ? ReadEnds(new FieldReader(map, Ends, diagnostics))
                : ReadYears(node, field, diagnostics);
            if (range is not { } period || IsForward(period)) return range;
            diagnostics.Add(
                DiagnosticCatalog.RangeReversed.At(node.Location, field, period.From.ToString(), period.To.ToString()));
            return null;
        }

        private static DateRange? ReadEnds(FieldReader reader) =>
            (reader.Get(From), reader.Get(To)) is ({ } from, { } to) ? new DateRange(from, to) : null;

        private static DateRange? ReadYears(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            const string Expected = "two years, such as 2018-2020, or {from: 2018-09-01, to: 2020-08-31}";
            if (ReadScalar(node, field, Expected, diagnostics) is not { } text) return null;
            var years = Spelling.Fold(text).Split('-').Select(Year).ToList();
            if (years is [{ } from, { } to]) return new DateRange(from, to);
            if (years is [{ } single]) return new DateRange(single, single);
            diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, Expected));
            return null;
        }

        private static PartialDate? Year(string text) => text.Length == 4 ? PartialDate.Parse(text) : null;

        /// <summary>A year as the end includes its days, so only what both ends give is compared.</summary>
        private static bool IsForward(DateRange period)
        {
            var (from, to) = (period.From, period.To);
            if (from.Year != to.Year) return from.Year < to.Year;
            if (from.Month is not { } first || to.Month is not { } last || first != last)
                return !(from.Month > to.Month);
            return !(from.Day > to.Day);
        }

        internal override JsonObject Schema() => JsonSchemas.AnyOf(
            new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}( *[-\u2010-\u2014\u2212] *[0-9]{4})?$" },
            FieldKinds.Year.Schema(),
            Ends.Schema());
    }

    /// <summary>A number in one of the ways in which sources write it.</summary>
    private sealed class NumberKind<T>(string expected, JsonObject schema, Func<string, T?> parse) : FieldKind<T?>
        where T : struct
    {
        public override T? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, expected, diagnostics) is not { } text) return null;
            var number = parse(text);
            if (number is null)
                diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, expected));
            return number;
        }

        internal override JsonObject Schema() => schema.DeepClone().AsObject();
    }

    private sealed class LevelKind(Scale scale, bool takesPlaceholders) : FieldKind<Level>
    {
        private readonly string _allowed =
            string.Join(", ", scale.Codes) + (takesPlaceholders ? $", or {string.Join(", ", Placeholders.Codes)}" : "");

        internal override bool TakesPlaceholders => takesPlaceholders;

        public override Level? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "a text", diagnostics) is not { } text) return null;
            var level = takesPlaceholders ? scale.ParseOrPlaceholder(text) : scale.Parse(text);
            if (level is null)
            {
                diagnostics.Add(DiagnosticCatalog.ValueUnknown.At(
                    node.Location, text, field, _allowed, NearestName.Hint(text, scale.Codes)));
            }

            return level;
        }

        internal override JsonObject Schema()
        {
            var values = JsonSchemas.Strings(takesPlaceholders ? [.. scale.Codes, .. Placeholders.Codes] : scale.Codes);
            if (scale.Codes.Contains("yes"))
            {
                values.Add((JsonNode)true);
                values.Add((JsonNode)false);
            }

            return new JsonObject { ["enum"] = values };
        }
    }

    private sealed class LevelsKind(Scale scale, bool isList) : FieldKind<ImmutableArray<Level>?>
    {
        private readonly LevelKind _level = new(scale, takesPlaceholders: true);
        private readonly FieldKind<ImmutableArray<Level>?> _list =
            FieldKinds.ListOf(new LevelKind(scale, takesPlaceholders: false));

        internal override bool TakesPlaceholders => true;

        public override ImmutableArray<Level>? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            var isPlaceholder = node is YamlScalar scalar && Scales.Placeholder.Parse(scalar.Value) is not null;
            if (isList && !isPlaceholder) return _list.Read(node, field, diagnostics);
            return _level.Read(node, field, diagnostics) is { } level ? [level] : null;
        }

        internal override JsonObject Schema() => isList
            ? JsonSchemas.AnyOf(_list.Schema(), new JsonObject { ["enum"] = JsonSchemas.Strings(Placeholders.Codes) })
            : _level.Schema();
    }

    private sealed class FigureKind : FieldKind<Figure>
    {
        private const string Expected = "a number of commitments, such as 9, '9 (75%)' or {n: 9, percent: 75}";

        private static readonly Field<int?> Count = new("n",
            new NumberKind<int>("a whole number", new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, ParseCount),
            "How many commitments.")
        { Presence = Presence.Required };

        private static readonly Field<decimal?> Percent = new("percent",
            new NumberKind<decimal>("a number from 0 to 100",
                new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 100 }, ParsePercent),
            "Their share of all commitments, 0 to 100.");

        private static readonly FieldSet Parts = new(Count, Percent);

        internal override bool TakesPlaceholders => true;

        public override Figure? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (node is YamlMap map)
            {
                var reader = new FieldReader(map, Parts, diagnostics);
                var percent = reader.Get(Percent);
                return reader.Get(Count) is { } count ? new Figure(count, percent) : null;
            }

            if (ReadScalar(node, field, Expected, diagnostics) is not { } text) return null;
            var figure = Parse(text);
            if (figure is null)
                diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, Expected));
            return figure;
        }

        /// <summary><c>9</c>, <c>9 (75%)</c>, <c>9 (75 %)</c> or a word for "none".</summary>
        private static Figure? Parse(string text)
        {
            if (Scales.Placeholder.Parse(text) is { } none) return new Figure(null, null, none);
            var parts = text.Split('(');
            if (parts.Length > 2 || ParseCount(parts[0].TrimEnd()) is not { } count) return null;
            if (parts.Length == 1) return new Figure(count);
            return parts[1].EndsWith("%)", StringComparison.Ordinal) && ParsePercent(parts[1][..^1]) is { } percent
                ? new Figure(count, percent)
                : null;
        }

        private static int? ParseCount(string text) =>
            text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : null;

        private static decimal? ParsePercent(string text) =>
            decimal.TryParse(text.TrimEnd('%').TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var percent)
            && percent is >= 0 and <= 100
                ? percent
                : null;

        internal override JsonObject Schema() => JsonSchemas.AnyOf(
            new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            Parts.Schema(),
            new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+ *[(][0-9.]+ *%[)]$" },
            new JsonObject { ["enum"] = JsonSchemas.Strings(Placeholders.Codes) });
    }
}

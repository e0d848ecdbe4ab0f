using System.CommandLine;

namespace OgpSite.Cli.Questions;

/// <summary>Something that a new file needs to know: an option of the command line, or a question on a terminal.</summary>
/// <param name="Option">Its option.</param>
/// <param name="Text">How it is asked for on a terminal.</param>
/// <param name="Line">The answer as a line of YAML.</param>
internal sealed record Question(Option<string?> Option, string Text, Func<string, string> Line)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether it is asked on a terminal; else only its option can answer it.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>What a person may choose from; any text where empty.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether no other answer than one of the choices is taken.</summary>
    public bool IsClosed { get; init; }
}

namespace OgpSite.Core.Pages;

/// <summary>Markup that our own renderer made and that templates write as it is; everything else is escaped.</summary>
public readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Markup);

    public override string ToString() => Markup;
}

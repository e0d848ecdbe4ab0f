using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Tests;

/// <summary>
/// House rules that a compiler does not know. Each lists all it found, so that one run is enough to mend them.
/// </summary>
public sealed class ArchitectureTests
{
    /// <summary>Each folder of Core uses only those before it.</summary>
    private static readonly ImmutableArray<string> CoreFolders =
    [
        "Diagnostics", "Sources", "Configuration", "Reports", "Articles", "Glossaries", "Graph", "Linking", "Pages",
        "Output", "Datasets", "Search", "Themes", "Feeds", "Incremental",
    ];

    private static readonly ImmutableArray<Source> Product = ReadSources("src");
    private static readonly ImmutableArray<Source> Tests = ReadSources("tests");

    /// <summary>The constants of all types, as <c>Name</c> and <c>Type.Name</c>.</summary>
    private static readonly FrozenSet<string> Constants =
    [
        .. from source in Product
           from field in source.Tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
           where field.Modifiers.Any(SyntaxKind.ConstKeyword)
           from constant in field.Declaration.Variables
           from name in new[] { constant.Identifier.Text, $"{source.MainType}.{constant.Identifier.Text}" }
           select name,
    ];

    [Fact]
    public void CoreFolders_OnDisk_AreInTheOrder() => AssertNone(
        from source in Product
        where source.Project == "OgpSite.Core" && source.Folder.Length > 0
        where !CoreFolders.Contains(source.Folder.Split('/')[0])
        select $"{source.Path}: the folder has no place in the order.");

    [Fact]
    public void CoreFolders_Names_LeadOnlyToFoldersBefore()
    {
        var typesOfRoot = Product.Where(source => source is { Project: "OgpSite.Core", Folder: "" })
            .SelectMany(source => source.Types).Select(type => type.Identifier.Text).ToHashSet();
        AssertNone(
            from source in Product
            where source.Project == "OgpSite.Core" && source.Folder.Length > 0
            let folder = source.Folder.Split('/')[0]
            from node in source.Tree.GetRoot().DescendantNodes()
            from fault in FaultsOfName(node, CoreFolders.IndexOf(folder), typesOfRoot)
            select $"{source.Path}({LineOf(node)}): {folder} {fault}");
    }

    [Fact]
    public void Projects_References_LeadOnlyDownwards()
    {
        Assert.Equal("", ProjectReferences("OgpSite.Core"));
        Assert.Equal("OgpSite.Core", ProjectReferences("OgpSite.Import"));
        Assert.Equal("OgpSite.Core OgpSite.Import", ProjectReferences("OgpSite.Cli"));
    }

    [Fact]
    public void Projects_InSrcAndTests_AreInTheSolution()
    {
        var solution = File.ReadAllText(Repository.PathOf("OgpSite.sln")).Replace('\\', '/');
        AssertNone(
            from folder in new[] { "src", "tests" }
            from project in Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.Root, project).Replace('\\', '/')
            where !solution.Contains($"\"{path}\"", StringComparison.Ordinal)
            select $"{path} is not in OgpSite.sln.");
    }

    [Fact]
    public void Versions_OfPackages_StandInOnePlace() => AssertNone(
        from folder in new[] { "src", "tests" }
        from project in Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
        from reference in XDocument.Load(project).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{Path.GetFileName(project)}: {reference.Attribute("Include")?.Value} has a version of its own.");

    [Fact]
    public void Namespaces_InSrcAndTests_FollowFolders() => AssertNone(
        from source in Product.Concat(Tests)
        from declared in source.Tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        let expected = source.Folder.Length == 0
            ? source.Project
            : $"{source.Project}.{source.Folder.Replace('/', '.')}"
        where declared.Name.ToString() != expected || declared is not FileScopedNamespaceDeclarationSyntax
        select $"{source.Path}: the namespace is '{declared.Name}' and not '{expected};'.");

    [Fact]
    public void Files_InSrcAndTests_HoldTheTypeOfTheirName() => AssertNone(
        from source in Product.Concat(Tests)
        where source.Types.Length > 0 && !source.Types.Any(type => type.Identifier.Text == source.MainType)
        select $"{source.Path}: no type '{source.MainType}'.");

    /// <summary>
    /// A record, enum, interface, attribute or exception may stand beside the main type that it serves.
    /// </summary>
    [Fact]
    public void Files_InSrc_HoldOneMainType() => AssertNone(
        from source in Product
        from type in source.Types
        where type is ClassDeclarationSyntax && type.Identifier.Text != source.MainType
        where !type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal)
        where !type.Identifier.Text.EndsWith("Attribute", StringComparison.Ordinal)
        where !type.Modifiers.Any(SyntaxKind.FileKeyword)
        select $"{source.Path}({LineOf(type)}): '{type.Identifier.Text}' wants a file of its own.");

    [Fact]
    public void Interfaces_InSrc_HaveTwoImplementations()
    {
        var implemented = Product
            .SelectMany(source => source.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(type => type is not InterfaceDeclarationSyntax)
            .SelectMany(type => type.BaseList?.Types.Select(NameOfBase) ?? [])
            .CountBy(name => name).ToDictionary();
        AssertNone(
            from source in Product
            from type in source.Tree.GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>()
            where implemented.GetValueOrDefault(type.Identifier.Text) < 2
            select $"{source.Path}({LineOf(type)}): '{type.Identifier.Text}' has " +
                $"{implemented.GetValueOrDefault(type.Identifier.Text)} implementations.");
    }

    [Fact]
    public void StaticMembers_InSrc_DoNotChange()
    {
        var fields =
            from source in Product
            from field in source.Tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
            where field.Modifiers.Any(SyntaxKind.StaticKeyword)
            where !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || IsMutable(field.Declaration.Type)
            select $"{source.Path}({LineOf(field)}): " +
                $"the static field '{field.Declaration.Variables[0].Identifier}' can change.";
        var properties =
            from source in Product
            from property in source.Tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>()
            where property.Modifiers.Any(SyntaxKind.StaticKeyword)
            where property.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) == true ||
                (IsMutable(property.Type) && property.Initializer is not null)
            select $"{source.Path}({LineOf(property)}): the static property '{property.Identifier}' can change.";
        AssertNone(fields.Concat(properties));
    }

    /// <summary>
    /// A value in markup is encoded at that very place, is markup already, or is a constant: so a reader sees that it can
    /// end neither its attribute nor its element.
    /// </summary>
    [Fact]
    public void Values_InMarkupOfSrc_AreEncodedWhereTheyStand() => AssertNone(
        from source in Product
        from text in source.Tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>()
        where Regex.IsMatch(string.Concat(text.Contents.OfType<InterpolatedStringTextSyntax>()), "<[A-Za-z/]")
        from hole in text.Contents.OfType<InterpolationSyntax>()
        let value = hole.Expression.ToString()
        where !Regex.IsMatch(value, @"^(\w+\.)?(Html)?Encode\(|\.Markup$") && !Constants.Contains(value)
        select $"{source.Path}({LineOf(hole)}): '{value}' stands in markup as it is.");

    [Fact]
    public void Attributes_OfRenderers_AreWrittenInOnePlace() => AssertNone(
        from source in Product
        where source.MainType != "AttributeWriter"
        from text in source.Tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
        where text.IsKind(SyntaxKind.StringLiteralExpression)
        where text.Token.ValueText.EndsWith("=\"", StringComparison.Ordinal)
        select $"{source.Path}({LineOf(text)}): an attribute is begun by hand.");

    [Fact]
    public void Warnings_InSrc_AreNotSwitchedOffInTheCode() => AssertNone(
        from source in Product
        from trivia in source.Tree.GetRoot().DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
        select $"{source.Path}({LineOf(trivia)}): switch the rule off in .editorconfig, with a reason.");

    [Fact]
    public void PublicTypes_InSrc_HaveADocstring() => AssertNone(
        from source in Product
        from type in source.Types
        where type.Modifiers.Any(SyntaxKind.PublicKeyword) && type is not EnumDeclarationSyntax
        where type is not RecordDeclarationSyntax || type.Identifier.Text == source.MainType
        where !type.GetLeadingTrivia().Any(trivia => trivia.GetStructure() is DocumentationCommentTriviaSyntax)
        select $"{source.Path}({LineOf(type)}): '{type.Identifier.Text}' has no docstring.");

    [Fact]
    public void Diagnostics_Codes_AreUniqueAndInTheThousandOfTheirFile()
    {
        var declared = DeclaredDiagnostics();
        Assert.NotEmpty(declared);
        var doubled =
            from code in declared.GroupBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            where code.Count() > 1
            select $"{code.Key} is declared {code.Count()} times.";
        var malformed =
            from diagnostic in declared
            where !Regex.IsMatch(diagnostic.Code, "^OGP[1-7][0-9]{3}$")
            select $"{diagnostic.Code} has not the form of a code.";
        var mixed =
            from file in declared.GroupBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            where file.Select(diagnostic => diagnostic.Code[3]).Distinct().Count() > 1
            select $"{file.Key} has codes of several areas.";
        AssertNone(doubled.Concat(malformed).Concat(mixed));
    }

    [Fact]
    public void Diagnostics_Explanations_AreAllFilled() => AssertNone(
        from descriptor in DiagnosticCatalog.ByCode.Values
        where descriptor.Explanation.Length < 80 || descriptor.Title.Length < 10
        orderby descriptor.Code
        select $"{descriptor.Code} explains too little.");

    [Fact]
    public void Diagnostics_InTheCatalogue_AreReportedBySrc()
    {
        var used = Product.Where(source => source.MainType != nameof(DiagnosticCatalog))
            .SelectMany(source => source.Tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.Text).ToHashSet();
        AssertNone(
            from diagnostic in DeclaredDiagnostics()
            where !used.Contains(diagnostic.Name)
            select $"{diagnostic.Code} ({diagnostic.Name}) is never reported.");
    }

    [Fact]
    public void Diagnostics_InTheCatalogue_AreProducedByATestOrABrokenSite()
    {
        var broken = Directory.Exists(Repository.PathOf("tests", "sites", "broken"))
            ? Directory.EnumerateFiles(
                Repository.PathOf("tests", "sites", "broken"), "expected.txt", SearchOption.AllDirectories)
            : [];
        var proofs = string.Join('\n', Tests.Where(source => source.MainType != nameof(ArchitectureTests))
            .Select(source => source.Tree.ToString()).Concat(broken.Select(File.ReadAllText)));
        AssertNone(
            from diagnostic in DeclaredDiagnostics()
            where !proofs.Contains(diagnostic.Code, StringComparison.Ordinal) &&
                !Regex.IsMatch(proofs, $@"\bDiagnosticCatalog\.{diagnostic.Name}\b")
            select $"{diagnostic.Code} ({diagnostic.Name}) is produced by no test and no broken site.");
    }

    /// <summary>
    /// A folder is named by its full name, from <c>OgpSite.Core</c> on,
    /// or by its own where the namespace around allows that.
    /// </summary>
    private static IEnumerable<string> FaultsOfName(SyntaxNode node, int ownPlace, HashSet<string> typesOfRoot)
    {
        var named = node switch
        {
            QualifiedNameSyntax { Left: IdentifierNameSyntax left } => left.Identifier.Text,
            QualifiedNameSyntax { Right: var right } name when name.Left.ToString() == "OgpSite.Core" =>
                right.Identifier.Text,
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left } access when IsFolderAccess(access) =>
                left.Identifier.Text,
            MemberAccessExpressionSyntax access when access.Expression.ToString() == "OgpSite.Core" =>
                access.Name.Identifier.Text,
            _ => "",
        };
        if (CoreFolders.IndexOf(named) > ownPlace) yield return $"uses {named}, which comes after it.";
        if (node is IdentifierNameSyntax identifier
            && typesOfRoot.Contains(identifier.Identifier.Text)
            && IsTypeName(identifier))
            yield return $"uses {identifier.Identifier.Text} of the root.";
    }

    /// <summary>
    /// <c>Pages.Report</c> may be a member of a value called <c>Pages</c>;
    /// a namespace is followed by a type that the folder holds.
    /// </summary>
    private static bool IsFolderAccess(MemberAccessExpressionSyntax access) => Product.Any(source =>
        source.Project == "OgpSite.Core" && source.Folder.Split('/')[0] == access.Expression.ToString() &&
        source.Types.Any(type => type.Identifier.Text == access.Name.Identifier.Text));

    private static bool IsTypeName(IdentifierNameSyntax name) => name.Parent is
        ParameterSyntax or VariableDeclarationSyntax or TypeArgumentListSyntax or ObjectCreationExpressionSyntax or
        MethodDeclarationSyntax or PropertyDeclarationSyntax or SimpleBaseTypeSyntax or NullableTypeSyntax or
        ArrayTypeSyntax ||
        (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name);

    private static bool IsMutable(TypeSyntax type) => Regex.IsMatch(type.ToString(),
        "^(List|Dictionary|HashSet|SortedDictionary|SortedSet|Queue|Stack|StringBuilder|" +
        "Concurrent[A-Za-z]+|ConditionalWeakTable)\\b");

    private static string NameOfBase(BaseTypeSyntax type) => type.Type switch
    {
        QualifiedNameSyntax name => name.Right.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => type.Type.ToString(),
    };

    private static string ProjectReferences(string project) => string.Join(' ',
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal));

    private static ImmutableArray<DeclaredDiagnostic> DeclaredDiagnostics() =>
    [
        .. from source in Product
           where source.MainType == nameof(DiagnosticCatalog)
           from field in source.Tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
           from variable in field.Declaration.Variables
           from code in variable.DescendantNodes().OfType<LiteralExpressionSyntax>().Take(1)
           where field.Declaration.Type.ToString() == "DiagnosticDescriptor"
           select new DeclaredDiagnostic(variable.Identifier.Text, code.Token.ValueText, source.Path),
    ];

    private static ImmutableArray<Source> ReadSources(string top) =>
    [
        .. from file in Directory.EnumerateFiles(Repository.PathOf(top), "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !path.Split('/').Any(part => part is "bin" or "obj" or "sites" or "node_modules")
           orderby path
           select new Source(path, CSharpSyntaxTree.ParseText(
               File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse), path)),
    ];

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static int LineOf(SyntaxTrivia trivia) => trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} faults:\n{string.Join('\n', found)}");
    }

    private sealed record DeclaredDiagnostic(string Name, string Code, string File);

    /// <summary>A file of <c>src/Project/Folder/Name.cs</c> as the compiler's parser sees it.</summary>
    private sealed record Source(string Path, SyntaxTree Tree)
    {
        private readonly string[] _parts = Path.Split('/');

        public string Project => _parts[1];

        public string Folder => string.Join('/', _parts[2..^1]);

        /// <summary>A partial type's further files are called <c>Type.Part.cs</c>.</summary>
        public string MainType => _parts[^1].Split('.')[0];

        public ImmutableArray<BaseTypeDeclarationSyntax> Types { get; } =
        [
            .. Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax),
        ];
    }
}

using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Words;

/// <summary>All documentation that is generated from all pages.</summary>
internal static class GeneratedTexts
{
    private static readonly Lazy<IReadOnlyList<DocumentedText>> Texts = new(() => Read(Compiler.Generate(SpecPages.All)));

    public static IReadOnlyList<DocumentedText> All => Texts.Value;

    public static IReadOnlyList<DocumentedText> Of(Generation generation) => Read(generation);

    private static List<DocumentedText> Read(Generation generation)
    {
        var space = generation.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(member => member.Name == "Tapi");
        return space.GetTypeMembers().SelectMany(Symbols).Where(symbol => !symbol.IsImplicitlyDeclared).SelectMany(Elements).ToList();
    }

    private static IEnumerable<ISymbol> Symbols(INamedTypeSymbol type) => type
        .GetMembers()
        .SelectMany(member => member is INamedTypeSymbol inner ? Symbols(inner) : [member])
        .Prepend(type);

    private static IEnumerable<DocumentedText> Elements(ISymbol symbol) =>
        symbol.GetDocumentationCommentXml() is { Length: > 0 } xml && !xml.Contains("<inheritdoc", StringComparison.Ordinal)
            ? XElement.Parse(xml).Elements().Select(element => new DocumentedText(symbol, element))
            : [];
}

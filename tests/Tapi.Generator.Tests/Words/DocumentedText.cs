using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Tests.Words;

/// <summary>One element of the documentation of something generated.</summary>
internal sealed partial record DocumentedText(ISymbol Symbol, XElement Element)
{
    public string Place => $"{Symbol.ToDisplayString()} <{Element.Name}{Element.Attribute("name")?.Value.Insert(0, " ")}>";

    /// <summary>Whether it belongs to the layer that has the header's names.</summary>
    public bool IsRaw => (Symbol as INamedTypeSymbol ?? Symbol.ContainingType) is { } type
        && (type.Name == "Tapi32" || type.ContainingType is not null || type.TypeKind == TypeKind.Struct);

    /// <summary>The words, without the names that refer to code and without the name of a constant in the header.</summary>
    public string Words => Clean(string.Join(" ", Element.DescendantNodes().OfType<XText>()
        .Where(text => text.Parent!.Name.LocalName is not ("c" or "code"))
        .Select(text => text.Value)));

    /// <summary>The text as an editor shows it, with the last part of each name.</summary>
    public string Shown => Clean(string.Concat(Element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => reference.FirstAttribute!.Value.Split('(')[0].Split('.', ':')[^1],
        _ => string.Empty,
    })));

    /// <summary>What follows "as a", if that is a name.</summary>
    public string? TypeNamed => Element.Nodes()
        .OfType<XElement>()
        .Where(node => node.PreviousNode is XText text && As().IsMatch(text.Value))
        .Select(node => node.Attribute("cref")?.Value)
        .FirstOrDefault(name => name?.StartsWith("T:Tapi.", StringComparison.Ordinal) == true);

    [GeneratedRegex(@"\bas an?\s+$")]
    private static partial Regex As();

    private static string Clean(string text) => Blanks().Replace(CNames().Replace(text, string.Empty), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s+(?:Since\s+TAPI\s+[\d.]+\d\.\s+)?(?:C\s+name:|A\s+flag\s+for)\s+\w+\.")]
    private static partial Regex CNames();
}

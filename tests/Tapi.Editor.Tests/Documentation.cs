using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tapi.Editor.Tests;

/// <summary>What reads badly in a member's documentation.</summary>
internal static partial class Documentation
{
    private static readonly string[] Texts = ["summary", "remarks", "returns", "param", "typeparam", "exception"];

    public static IEnumerable<string> Problems(ISymbol symbol)
    {
        var (source, xml) = Inherited(symbol);
        return Problems(source, xml).Select(problem => $"{symbol.ToDisplayString()}: {problem}");
    }

    // What is inherited is judged where it is written.
    private static (ISymbol Source, string? Xml) Inherited(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        return xml?.Contains("<inheritdoc") == true && Base(symbol) is { } inherited ? Inherited(inherited) : (symbol, xml);
    }

    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers())
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(
                symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    /// <summary>What reads badly in a sentence that a person sees.</summary>
    public static IEnumerable<string> ProblemsOfText(string text)
    {
        if (text.Length == 0)
        {
            return ["is empty"];
        }

        return Rules().Where(rule => rule.Pattern.IsMatch(text)).Select(rule => $"{rule.Name}: {text}");
    }

    private static IEnumerable<string> Problems(ISymbol symbol, string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return ["has no documentation"];
        }

        try
        {
            var root = XElement.Parse(xml);
            return [.. OfElements(root), .. OfParameters(symbol, root)];
        }
        catch (XmlException e)
        {
            return [$"is not well-formed: {e.Message}"];
        }
    }

    private static IEnumerable<string> OfElements(XElement root)
    {
        if (root.Elements("summary").Count() != 1)
        {
            yield return "has not one summary";
        }

        foreach (var element in root.Elements().Where(element => Texts.Contains(element.Name.LocalName)))
        {
            var startsWithName = element.Nodes().FirstOrDefault() is XElement;
            foreach (var problem in ProblemsOfText((startsWithName ? "The " : string.Empty) + Plain(element)))
            {
                yield return $"<{element.Name}{element.FirstAttribute?.Value.Insert(0, " ")}> {problem}";
            }
        }
    }

    private static IEnumerable<string> OfParameters(ISymbol symbol, XElement root)
    {
        var expected = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
            _ => [],
        };
        var documented = root.Elements("param").Select(element => element.Attribute("name")?.Value).ToList();
        return expected.Where(parameter => !documented.Contains(parameter.Name)).Select(parameter => $"does not document {parameter.Name}");
    }

    /// <summary>The text as it is shown: references by their names, on one line.</summary>
    private static string Plain(XElement element)
    {
        var parts = element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => ShortName(reference),
            _ => string.Empty,
        });
        return LineBreaks().Replace(string.Concat(parts).Trim(), " ");
    }

    private static string ShortName(XElement reference) =>
        reference.Attributes().FirstOrDefault()?.Value.Split('(')[0].Split('.', ':')[^1].Split('`')[0] ?? string.Empty;

    private static IEnumerable<(string Name, Regex Pattern)> Rules() =>
    [
        ("does not begin with a capital", NoCapital()),
        ("does not end with a full stop", NoFullStop()),
        ("has a rest of Markdown", Markdown()),
        ("has a rest of HTML", Html()),
        ("has gaps or empty brackets", Gaps()),
        ("has the wrong article", Article()),
    ];

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();

    // The C names of functions and fields begin a sentence as they are.
    [GeneratedRegex(@"^(?!(?:line|phone|tapi|dw|lp|h)[A-Z])(?![A-Z0-9""])")]
    private static partial Regex NoCapital();

    [GeneratedRegex(@"[^.]$|\.\.$")]
    private static partial Regex NoFullStop();

    [GeneratedRegex(@"`|\*\*|\]\(|\\_|^#|\|")]
    private static partial Regex Markdown();

    [GeneratedRegex(@"(?<!\w)</?[a-z][^>]*>|&[a-z]+;|<see")]
    private static partial Regex Html();

    [GeneratedRegex(@"\b[Aa] (?!one\b|once\b|us|uni|[A-Z]{2})[AEIOUaeiou]|\b[Aa]n (?!hour)[bcdfgjkpqtvwyz]")]
    private static partial Regex Article();

    [GeneratedRegex(@"  |\(\s*\)(?<!\w\(\))| [.,;:](?!\d|NET)|\[\]")]
    private static partial Regex Gaps();
}

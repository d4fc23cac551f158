using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Tests.Words;

/// <summary>What an editor shows of the generated code is written for people who write C#.</summary>
public partial class GeneratedTextTests
{
    private static readonly IReadOnlyList<DocumentedText> Texts =
        GeneratedTexts.All.Where(text => text.Element.Name.LocalName is not ("seealso" or "exception")).ToList();

    [Fact]
    public void There_is_a_text_for_everything() => Assert.True(Texts.Count > 5000, $"{Texts.Count} texts");

    [Fact]
    public void No_text_names_a_C_parameter_or_member_that_is_not_a_reference() => None(Texts, CNames());

    [Fact]
    public void No_text_speaks_of_NULL_or_of_what_a_parameter_receives() => None(Texts, CWords());

    [Fact]
    public void Only_the_raw_layer_speaks_of_memory_that_must_stay_valid() =>
        None(Texts.Where(text => !text.IsRaw), MemoryWords());

    [Fact]
    public void No_text_is_shorter_than_four_words() => None(
        Texts.Where(text => text.Symbol.DeclaredAccessibility is not Accessibility.Private && IsMember(text)), ShortTexts());

    [Fact]
    public void No_text_ends_before_a_list_or_with_half_a_sentence() => None(Texts, CutTexts());

    [Fact]
    public void Only_the_raw_layer_says_what_offsets_count_from() => None(Texts.Where(text => !text.IsRaw), OffsetTexts());

    [Fact]
    public void A_time_has_no_unit() => None(Texts.Where(IsTime), Units());

    [Fact]
    public void What_is_true_or_false_is_not_called_zero() => None(Texts.Where(text => TypeOf(text)?.Name == "Boolean"), Zeros());

    [Fact]
    public void A_text_names_the_type_that_its_parameter_has()
    {
        var wrong = Texts
            .Where(text => !text.IsRaw && TypeOf(text) is { } type && text.TypeNamed is { } named && named != $"T:Tapi.{type.Name}")
            .Select(text => $"{text.Place}: {text.TypeNamed}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(Texts, text => TypeOf(text)?.Name == "LineAgentGroupListParameters" && text.TypeNamed is not null);
    }

    /// <summary>A time, or several times in a record.</summary>
    private static bool IsTime(DocumentedText text) => TypeOf(text) is { } type
        && (type.Name == "TimeSpan" || type.GetMembers().OfType<IPropertySymbol>().Any(property => property.Type.Name == "TimeSpan"));

    /// <summary>The type of a property or a parameter, without what makes it nullable.</summary>
    private static ITypeSymbol? TypeOf(DocumentedText text)
    {
        var type = text.Symbol switch
        {
            IPropertySymbol property when text.Element.Name == "summary" => property.Type,
            IMethodSymbol method when text.Element.Name == "param" =>
                method.Parameters.FirstOrDefault(item => item.Name == text.Element.Attribute("name")?.Value)?.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { Name: "Nullable", TypeArguments: [var inner] } ? inner : type;
    }

    // Enum members, properties and parameters.
    private static bool IsMember(DocumentedText text) =>
        text.Element.Name == "param" || (text.Symbol is IFieldSymbol or IPropertySymbol && text.Element.Name == "summary");

    private static void None(IEnumerable<DocumentedText> texts, Regex pattern)
    {
        var problems = texts
            .Where(text => pattern.IsMatch(pattern == ShortTexts() ? text.Shown : text.Words))
            .Select(text => $"{text.Place}: {text.Shown}")
            .ToList();
        Assert.True(problems.Count == 0, $"{problems.Count} texts:\n{string.Join("\n", problems.Take(40))}");
    }

    [GeneratedRegex(@"\b(?:dw|lp|lpdw|lpsz|lps|lph|lpfn|psz|sz|uc|h)[A-Z]\w*|\bhwnd\w*")]
    private static partial Regex CNames();

    [GeneratedRegex(@"\bNULL\b|\b[Rr]eceives (?:a|an|the) (?:handle|pointer|VARSTRING|structure)|^Receives\b")]
    private static partial Regex CWords();

    [GeneratedRegex(@"\bin (?:milli)?seconds\b|\bof (?:milli)?seconds\b")]
    private static partial Regex Units();

    [GeneratedRegex(@"\b[Zz]ero\b|\b[Nn]onzero\b")]
    private static partial Regex Zeros();

    [GeneratedRegex(
        @"\bmemory (?:must|area)\b|\bfilled in (?:before|this)\b|\bbuffer is smaller\b|\bA pointer to\b|\bNUL follows\b"
        + @"|\b(?:stay|keep|remain)s? (?:the memory )?valid until the reply|\bdeclaration shows")]
    private static partial Regex MemoryWords();

    [GeneratedRegex(@"^(?:\S+\s+){0,2}\S+$")]
    private static partial Regex ShortTexts();

    [GeneratedRegex(@"\boffsets? .*(?:relative|counted)")]
    private static partial Regex OffsetTexts();

    [GeneratedRegex(@"[^.!?>]$")]
    private static partial Regex CutTexts();
}

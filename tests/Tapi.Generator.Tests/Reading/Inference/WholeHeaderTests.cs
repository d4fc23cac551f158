using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>The rules that go by a parameter's name, over every parameter of every function of the header.</summary>
public class WholeHeaderTests
{
    private static readonly IReadOnlyList<(string Function, string Name, string Type)> Parameters = HeaderFacts.Functions
        .SelectMany(
            function => function.Value.Parameters.Select(parameter => (function.Key, parameter.Name, HeaderTypes.CSharp(parameter.Type))))
        .ToList();

    [Fact]
    public void A_name_alone_gives_the_headers_type_or_none()
    {
        var inferred = Parameters
            .Select(item => (item.Function, item.Name, item.Type, Inferred: Infer(item.Function, item.Name, string.Empty)))
            .Where(item => item.Inferred is not null)
            .ToList();

        Assert.InRange(inferred.Count, Parameters.Count / 2, Parameters.Count);
        OwnPagesTests.AssertNone(
            inferred
                .Where(item => item.Inferred != item.Type)
                .Select(item => $"{item.Function}: {item.Name} is {item.Type}, not {item.Inferred}"));
    }

    [Fact]
    public void A_parameter_called_after_a_structure_points_at_it()
    {
        var structures = string.Join(", ", HeaderFacts.Structures.Keys);
        var inferred = Parameters
            .Where(item => item.Name.StartsWith("lp", StringComparison.Ordinal) && char.IsUpper(item.Name[2]))
            .Select(item => (item.Function, item.Name, item.Type, Inferred: Infer(item.Function, item.Name, structures)))
            .Where(item => item.Inferred is not null)
            .ToList();

        Assert.InRange(inferred.Count, 50, Parameters.Count);
        OwnPagesTests.AssertNone(
            inferred.Where(item => item.Inferred != item.Type).Select(item => $"{item.Function}: {item.Name} is not {item.Inferred}"));
    }

    private static string? Infer(string function, string parameter, string named)
    {
        var isUnicode = function.EndsWith('W') && HeaderFacts.Functions.ContainsKey(function[..^1] + "A");
        var page = PageParser.Parse(
            "page.md", $"---\nUID: NF:tapi.{function}\n---\n## -parameters\n### -param {parameter}\n\n## -see-also\n{named}\n");
        var type = ParameterInference.Infer(page, page.Section("parameters")!.Entries[0], new FunctionEncoding(function, isUnicode));
        return type is null ? null : HeaderTypes.CSharp(type);
    }
}

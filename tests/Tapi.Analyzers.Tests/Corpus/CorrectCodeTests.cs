using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Corpus;

/// <summary>Correct declarations and uses, many of them unusual: no rule has anything to say about them.</summary>
public class CorrectCodeTests
{
    private const string FunctionsMark = "// TapiFunctions: ";

    private static readonly string Folder = Repository.PathOf("tests", "Tapi.Analyzers.Tests", "Corpus", "Correct");

    public static TheoryData<string> Names => new(Directory.GetFiles(Folder, "*.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_raises_nothing(string name)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".cs"), TestContext.Current.CancellationToken);
        var functions = source.StartsWith(FunctionsMark, StringComparison.Ordinal) ? source.Split('\n')[0][FunctionsMark.Length..] : null;

        var project = TestProject.Default with { Generates = functions is not null, Functions = functions ?? string.Empty };
        var reported = await Reports.OfAsync(source, project);

        // LibraryImport's own generator, which writes the other half of its methods, does not run here.
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795");
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id.StartsWith("TAPI", StringComparison.Ordinal));
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public void There_are_at_least_forty() => Assert.InRange(Names.Count, 40, int.MaxValue);
}

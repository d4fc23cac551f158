using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>Bindings that a project has from another one's assembly.</summary>
public class LibraryBindingsTests
{
    private static readonly TestProject Bindings =
        TestProject.Default with { Generates = true, Functions = "lineDrop,lineGetAgentCaps*,lineProxyResponse" };

    private static readonly MetadataReference[] References =
        [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(TapiApplication).Assembly.Location)];

    [Fact]
    public async Task They_are_recognized_and_the_library_s_other_classes_are_not()
    {
        var library = Compile(
            [.. GeneratedSources.Of(Bindings)
                .Select(file => file.Text.ToString().Replace("internal ", "public ", StringComparison.Ordinal)), """
                namespace Acme
                {
                    public sealed class Office
                    {
                        public Tapi.LineApp? App { get; set; }
                        public System.Threading.Tasks.Task CloseAsync() => System.Threading.Tasks.Task.CompletedTask;
                    }
                }
                """],
            References);
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;

        var consumer = Compile(
            ["""
                using Tapi;
                class Desk
                {
                    public void Run(Line line, Call call, LineDevice device, Acme.Office office)
                    {
                        call.DropAsync();
                        device.GetAgentCapsAsync(0);
                        line.DisposeAsync();
                        office.CloseAsync();
                    }

                    public void Answer(ProxyRequestMessage message)
                    {
                        if (message.Request is CreateAgentRequest create)
                        {
                            create.Complete(default);
                            create.Complete(default);
                        }
                    }
                }
                """],
            [.. References, MetadataReference.CreateFromStream(image)]);
        var reported = await consumer
            .WithAnalyzers(
                [new DroppedTaskAnalyzer(), new ProxyAnswerAnalyzer()],
                TestProject.Default.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(
            consumer.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(
            ["TAPI4001 6", "TAPI4001 7", "TAPI4001 8", "TAPI4003 17"],
            reported
                .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}")
                .Order(StringComparer.Ordinal));
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        return CSharpCompilation.Create(
            "Assembly" + Guid.NewGuid().ToString("N"),
            sources.Select((source, number) => CSharpSyntaxTree.ParseText(source, parse, $"/{number}.cs")),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}

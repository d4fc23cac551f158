using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Analyzers.Tests.Flow;

/// <summary>
/// Where the result of a call goes. What it can be at a use is written after it: - an error, 0 zero, + a request identifier.
/// </summary>
public class ValueTraceTests
{
    [Theory]
    [InlineData("Source();", "")]
    [InlineData("_ = Source();", "Discarded(-0+)")]
    [InlineData("var r = Source();", "")]
    [InlineData("var r = 1; r = Source(); r = 2; Use(r);", "")]
    [InlineData("var r = Source(); Use(r);", "Passed(-0+)")]
    [InlineData("Use(Source());", "Passed(-0+)")]
    [InlineData("var r = Source(); if (r < 0) throw new Exception(r.ToString());", "Compared(-0+) Other(-)")]
    [InlineData("var r = Source(); if (r < 0) throw new MyException(r);", "Compared(-0+) Passed(-)")]
    [InlineData("var r = Source(); if (r < 0) { Use(r); return; } Use(r);", "Compared(-0+) Passed(-) Passed(0+)")]
    [InlineData("var r = Source(); if (r > 0) Use(r);", "Compared(-0+) Passed(+)")]
    [InlineData("var r = Source(); if (0 < r) Use(r);", "Compared(-0+) Passed(+)")]
    [InlineData("var r = Source(); if (!(r <= 0)) Use(r);", "Compared(-0+) Passed(+)")]
    [InlineData("var r = Source(); if (r != 0) Use(r);", "Compared(-0+) Passed(-+)")]
    [InlineData("var r = Source(); if (r is 0 or 1) Use(r);", "Compared(-0+) Passed(-0+)")]
    [InlineData("var r = Source(); if (r is 0) Use(r);", "Compared(-0+) Passed(0)")]
    [InlineData("var r = Source(); if (r is not 0) Use(r);", "Compared(-0+) Passed(-+)")]
    [InlineData("var r = Source(); if (r is < 0) Use(r);", "Compared(-0+) Passed(-)")]
    [InlineData("var r = Source(); if ((uint)r >= 0x80000000) Use(r);", "Compared(-0+) Passed(-)")]
    [InlineData("int r; if ((r = Source()) < 0) return; Use(r);", "Compared(-0+) Passed(0+)")]
    [InlineData("var r = Source(); var x = r < 0 ? 0 : r; Use(x);", "Compared(-0+) Passed(0+)")]
    [InlineData(
        "var r = Source(); switch (r) { case 0: break; case < 0: Use(r); break; default: Use(r); break; }",
        "Compared(-0+) Compared(-+) Passed(-) Passed(+)")]
    [InlineData("var t = (Source(), 1); Use(t.Item2);", "")]
    [InlineData("var t = (Source(), 1); Use(t.Item1);", "Passed(-0+)")]
    [InlineData("var t = (Result: Source(), Name: 1); var u = t; Use(u.Result);", "Passed(-0+)")]
    [InlineData("var (a, b) = (Source(), 1); Use(a);", "Passed(-0+)")]
    [InlineData("var (a, b) = (Source(), 1); Use(b);", "")]
    [InlineData("var r = 0; try { r = Source(); Throws(); } catch { Use(r); }", "Passed(-0+)")]
    [InlineData("var r = 0; try { r = Source(); } finally { Use(r); }", "Passed(-0+)")]
    [InlineData("var r = Source(); Action a = () => Use(r); a();", "Captured(-0+)")]
    [InlineData("var r = Source(); Inner(); void Inner() => Use(r);", "Captured(-0+)")]
    [InlineData("Action a = () => { var r = Source(); Use(r); }; a();", "Passed(-0+)")]
    [InlineData("Inner(); void Inner() { if (Source() < 0) throw new Exception(); }", "Compared(-0+)")]
    [InlineData("Func<int> f = () => Source(); f();", "Returned(-0+)")]
    [InlineData("try { Use(1); Use(2); Func<int> f = () => Source(); f(); } catch { }", "Returned(-0+)")]
    [InlineData("try { Use(1); if (p > 1) { Use(2); } Inner(); void Inner() => Source(); } finally { Use(3); }", "")]
    [InlineData("field = Source();", "Stored(-0+)")]
    [InlineData("Map[Source()] = 1;", "Passed(-0+)")]
    [InlineData("Console.WriteLine(Source());", "Logged(-0+)")]
    [InlineData("var r = Source(); Console.WriteLine(\"result \" + r);", "Logged(-0+)")]
    [InlineData("var r = Source(); Console.WriteLine($\"result {r:X8}\");", "Logged(-0+)")]
    [InlineData("var r = Source(); Console.WriteLine(string.Format(\"{0}\", r));", "Logged(-0+)")]
    [InlineData("var text = \"r\" + Source(); Use(text);", "Passed(-0+)")]
    [InlineData("for (var i = 0; i < 3; i++) { var r = Source(); if (r < 0) continue; Use(r); }", "Compared(-0+) Passed(0+)")]
    [InlineData("var r = Source(); do { r = Source2(); } while (r > 0);", "")]
    [InlineData("Use(Source() + 1);", "Other(-0+)")]
    [InlineData("Ref(ref field, Source());", "Passed(-0+)")]
    [InlineData("var r = Source(); Out(out r); Use(r);", "")]
    [InlineData("Inner(out var r); void Inner(out int given) => given = Source();", "Stored(-0+)")]
    [InlineData("ref var r = ref field; r = Source();", "Stored(-0+)")]
    [InlineData("int? r = Source(); Use(r.Value);", "Other(-0+)")]
    [InlineData("var list = new List<int> { Source() };", "Passed(-0+)")]
    [InlineData("var list = new[] { Source() };", "Stored(-0+)")]
    public void It_goes(string body, string uses) => Assert.Equal(uses, Trace(body));

    [Theory]
    [InlineData("if (p < 0) throw new MyException(p);", "Compared(-0+) Passed(-)")]
    [InlineData("return;", "")]
    [InlineData("Action a = () => Use(p); a();", "Captured(-0+)")]
    public void A_parameter_goes(string body, string uses)
    {
        var (graphs, model, method) = Graphs(body);
        var parameter = model.GetDeclaredSymbol(method)!.Parameters[0];

        Assert.Equal(uses, Text(ValueTrace.Follow(parameter, graphs, TestContext.Current.CancellationToken)));
    }

    private static string Trace(string body)
    {
        var (graphs, model, method) = Graphs(body);
        var call = method.DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.Expression.ToString() == "Source");
        return Text(ValueTrace.Follow(model.GetOperation(call)!, graphs, TestContext.Current.CancellationToken));
    }

    private static string Text(IReadOnlyList<ValueUse>? uses)
    {
        Assert.NotNull(uses);
        return string.Join(' ', uses.Select(use => $"{use.Kind}({Text(use.Signs)})"));
    }

    private static string Text(Signs signs) =>
        (signs.HasFlag(Signs.Negative) ? "-" : "") + (signs.HasFlag(Signs.Zero) ? "0" : "") + (signs.HasFlag(Signs.Positive) ? "+" : "");

    private static (FunctionGraphs Graphs, SemanticModel Model, MethodDeclarationSyntax Method) Graphs(string body)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            using System; using System.Collections.Generic;
            static class Program
            {
                static int field; static readonly Dictionary<int, int> Map = new();
                static int Source() => 0; static int Source2() => 0; static void Throws() { }
                static void Use(int value) { } static void Use(string value) { }
                static void Ref(ref int target, int value) { } static void Out(out int value) => value = 0;
                class MyException(int code) : Exception { public int Code => code; }
                static void Run(int p) { {{body}} }
            }
            """);
        var compilation = CSharpCompilation.Create(
            "Flow", [tree], Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(node => node.Identifier.Text == "Run");
        var graph = ControlFlowGraph.Create((IMethodBodyOperation)model.GetOperation(method)!, TestContext.Current.CancellationToken);
        return (new FunctionGraphs(graph, TestContext.Current.CancellationToken), model, method);
    }
}

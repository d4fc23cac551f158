using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.GeneratedApi.Errors;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Finds catch clauses that test for an error that no function in their try block documents.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndocumentedErrorAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.UndocumentedError)
{
    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is { } generated)
        {
            var functions = new Lazy<GeneratedFunctions>(() => new GeneratedFunctions(project.Facts.Catalogue));
            context.RegisterOperationAction(operation => Check(operation, generated, functions), OperationKind.Try);
        }
    }

    private static void Check(OperationAnalysisContext context, GeneratedMember generated, Lazy<GeneratedFunctions> functions)
    {
        var block = (ITryOperation)context.Operation;
        if (context.IsGeneratedCode)
        {
            return;
        }

        var comparisons = block.Catches.SelectMany(clause => ErrorComparisons.In(clause, generated)).ToList();
        if (comparisons.Count == 0 || new TryCalls(generated, functions.Value).Read(block.Body) is not { } calls)
        {
            return;
        }

        foreach (var comparison in comparisons)
        {
            var type = comparison.Field.ContainingType;
            var candidates = calls.Where(call => call.ErrorEnum == type.Name).Distinct().ToList();
            if (candidates.Count > 0
                && Code(comparison.Field) is { } code
                && candidates.All(call => call is { IsProxied: false, Errors.Count: > 0 } && !call.Errors.Contains(code)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    GeneratedApiDescriptors.UndocumentedError,
                    comparison.Syntax.GetLocation(),
                    $"{type.Name}.{comparison.Field.Name}",
                    string.Join(" or ", candidates.Select(call => call.Name)),
                    string.Join(" and ", candidates.Select(call => call.Link))));
            }
        }
    }

    private static uint? Code(IFieldSymbol field) => field.ConstantValue switch
    {
        int value => unchecked((uint)value),
        uint value => value,
        _ => null,
    };
}
